using RVae.Daemon.Supervision;

namespace RVae.Daemon.Tests.Supervision;

public sealed class StagesTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void A_stage_that_cannot_be_started_is_tried_again_and_ends_nobody()
    {
        SkipUnlessLinux();
        using var stages = new Stages(Shared(), new WorkerProgram("/nowhere/rvae", []));
        for (long now = Second; now < 3 * Second; now += Second / 10)
            stages.Tend(now, rehearses: true).ShouldBeFalse();
        stages.Playing.IsThere.ShouldBeFalse();
    }

    private static SharedThings Shared()
    {
        SharedThings.TryMake(Second, out SharedThings? shared, out string? refusal).ShouldBeTrue(refusal);
        return shared!;
    }

    private static void SkipUnlessLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
}
