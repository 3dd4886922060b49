using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>How the runtime is to behave in the stage: it allocates next to nothing, and never collects.</summary>
internal static class StageEnvironment
{
    // 64 MB, in hexadecimal, before the first collection: a start takes some 5 MB, a swap a tenth of one, and what is played nothing.
    // It is an allowance: only what is used takes memory.
    private const string Allowance = "4000000";

    /// <summary>The environment of a stage that inherits these descriptors.</summary>
    public static IReadOnlyDictionary<string, string> With(string descriptors) => new Dictionary<string, string>
    {
        [StageDescriptors.Variable] = descriptors,
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_GCgen0size"] = Allowance,
        ["DOTNET_TieredPGO"] = "0",
    };
}
