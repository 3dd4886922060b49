using RVae.Engine.Time;

namespace RVae.Engine.Tests.Time;

/// <summary>What is true on any machine, however busy: nothing here asserts that a wait was short.</summary>
public sealed class SystemTimeTests
{
    [Fact]
    public void A_precise_wait_never_returns_early_on_the_clock_that_it_shares_with_the_deadlines()
    {
        SystemMonotonicClock clock = SystemMonotonicClock.Instance;
        using IPreciseWait wait = PreciseWait.Create();
        for (int i = 0; i < 20; i++)
        {
            long deadline = clock.Now + (i * 100_000);
            wait.Until(deadline);
            clock.Now.ShouldBeGreaterThanOrEqualTo(deadline);
        }
    }

    [Fact]
    public void A_deadline_that_has_passed_does_not_wait()
    {
        SystemMonotonicClock clock = SystemMonotonicClock.Instance;
        using IPreciseWait wait = PreciseWait.Create();
        wait.Until(clock.Now - 1_000_000_000);
        wait.Around(long.MinValue);
        wait.Until(0);
    }

    [Fact]
    public void On_Linux_the_wait_of_an_ordinary_thread_has_alarms_which_end_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux only");
        string[] before = Alarms();
        string[] begun;
        using (IPreciseWait wait = PreciseWait.Create())
        {
            wait.Until(SystemMonotonicClock.Instance.Now + 2_000_000);
            begun = [.. Alarms().Except(before)];
            begun.Length.ShouldBeGreaterThanOrEqualTo(2);
        }

        // Others may have begun some meanwhile; and the system takes a thread off its list a moment after it has ended.
        SpinWait.SpinUntil(() => begun.Intersect(Alarms()).Count() <= begun.Length - 2, TimeSpan.FromSeconds(60)).ShouldBeTrue();

        static string[] Alarms() => [.. Directory.GetDirectories("/proc/self/task").Where(IsAlarm)];
    }

    private static bool IsAlarm(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).Trim() == "rvae alarm";
        }
        catch (IOException)
        {
            return false; // it has ended
        }
    }

    [Fact]
    public void On_Linux_asking_for_realtime_priority_says_what_was_granted()
    {
        RealtimeGrant grant = default;
        var thread = new Thread(() => grant = RealtimePriority.Request(RealtimePriority.TickThread));
        thread.Start();
        thread.Join();
        grant.Explanation.ShouldContain(grant.Realtime ? "SCHED_FIFO 70" : "LimitRTPRIO");
    }
}
