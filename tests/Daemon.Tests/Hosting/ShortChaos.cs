using RVae.Bench.Chaos;

namespace RVae.Daemon.Tests.Hosting;

/// <summary>The short form of <c>bench -- chaos</c>: each kind of fault that can be made here, once.</summary>
public sealed class ShortChaos
{
    [Fact]
    public void After_each_kind_of_fault_it_plays_on_and_no_state_is_lost_and_no_file_is_damaged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are found by way of /proc");
        using var run = new ChaosRun(seed: 17, mayUnplug: false);
        ChaosResult result = run.Run(TimeSpan.Zero, eachOnce: true);
        result.Wrong.ShouldBeEmpty();
        (result.Lost, result.Damaged).ShouldBe((0, 0));
        result.Faults.Keys.ShouldBe(run.Kinds, ignoreOrder: true);
        // How many were missed is a figure, and the bench's to measure on a machine that does nothing else.
        result.Ticks.ShouldBeGreaterThan(100);
    }
}
