using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>
/// How the runtime is to behave in the supervisor's children. The stage allocates next to nothing and never collects; the desk collects often, and
/// so stays small.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>
    /// Bytes, in hexadecimal, that a process allocates between two collections. Left alone, the runtime goes by the size of the processor's
    /// largest cache.
    /// </summary>
    internal const string Allowance = "DOTNET_GCgen0size";

    // 64 MB before the first collection: a start takes some 5 MB, a swap a kilobyte, and what is played nothing. Only what is used takes memory.
    private const string OfStageBytes = "4000000";

    // 8 MB, which stays in the caches of one core. A collection takes as long as what is still in use, whatever was allocated.
    private const string OfDeskBytes = "800000";

    /// <summary>The environment of a stage that inherits these descriptors.</summary>
    public static IReadOnlyDictionary<string, string> OfStage(string descriptors) => new Dictionary<string, string>
    {
        [StageDescriptors.Variable] = descriptors,
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        [Allowance] = OfStageBytes,
        ["DOTNET_TieredPGO"] = "0",
    };

    /// <summary>The environment of a desk that inherits these descriptors; somebody who has chosen an allowance keeps it.</summary>
    public static IReadOnlyDictionary<string, string> OfDesk(string descriptors) => new Dictionary<string, string>
    {
        [StageDescriptors.Variable] = descriptors,
        [Allowance] = Environment.GetEnvironmentVariable(Allowance) ?? OfDeskBytes,
    };

    /// <summary>Keeps the desk's allowance from the programs that the desk starts: its runtime has read it.</summary>
    public static void KeepFromPrograms() => Environment.SetEnvironmentVariable(Allowance, null);
}
