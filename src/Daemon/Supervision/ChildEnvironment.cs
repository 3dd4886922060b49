using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>
/// Environment variables that set how the runtime of the supervisor's children collects memory. The stage allocates next to nothing and
/// never collects. The desk collects often, and so stays small.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>
    /// Names how many bytes, in hexadecimal, a process allocates between two collections. Without it the runtime goes by the size of the
    /// processor's largest cache.
    /// </summary>
    internal const string Allowance = "DOTNET_GCgen0size";

    // 64 MB before the first collection. A start allocates some 5 MB, a swap a kilobyte, and playing nothing. Only memory that is used is taken.
    private const string OfStageBytes = "4000000";

    // 8 MB, which stays in the caches of one core. The time of a collection depends on the memory that is still in use, not on how much was
    // allocated.
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

    /// <summary>The environment of a desk that inherits these descriptors. A value that the user has set stays.</summary>
    public static IReadOnlyDictionary<string, string> OfDesk(string descriptors) => new Dictionary<string, string>
    {
        [StageDescriptors.Variable] = descriptors,
        [Allowance] = Environment.GetEnvironmentVariable(Allowance) ?? OfDeskBytes,
    };

    /// <summary>
    /// Removes the desk's value from its own environment, so that programs that the desk starts do not inherit it. The desk's runtime has
    /// read it already.
    /// </summary>
    public static void KeepFromPrograms() => Environment.SetEnvironmentVariable(Allowance, null);
}
