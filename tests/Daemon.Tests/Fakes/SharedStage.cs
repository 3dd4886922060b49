using RVae.Daemon.Supervision;

namespace RVae.Daemon.Tests.Fakes;

/// <summary>What a stage and a desk share, for tests of either; Linux only.</summary>
internal static class SharedStage
{
    /// <summary>New memory, sockets and signals; the test is skipped where the system has none.</summary>
    public static SharedThings Make(long started = 1)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        SharedThings.TryMake(started, out SharedThings? shared, out string? refusal).ShouldBeTrue(refusal);
        return shared!;
    }
}
