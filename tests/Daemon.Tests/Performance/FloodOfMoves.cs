using System.Diagnostics;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Published;

namespace RVae.Daemon.Tests.Performance;

/// <summary>Moves that come faster than anybody can hear: the newest wins, and the machine stays free for the rest.</summary>
public sealed class FloodOfMoves
{
    [Fact]
    public void The_inference_thread_takes_no_more_turns_than_one_a_millisecond_and_the_last_move_is_not_missed()
    {
        var source = new ConductorSource(new Conductor(new PerformanceState()));
        var inference = new InferenceThread(new TickEngine(), source, SystemMonotonicClock.Instance, Targets.New());
        int turns = 0;
        using var rested = new AutoResetEvent(false);
        inference.Start(() =>
        {
            Interlocked.Increment(ref turns);
            rested.Set();
        });
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 300)
            inference.Wake();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        int most = Volatile.Read(ref turns);
        most.ShouldBeLessThan((int)(milliseconds * 1.2) + 5);

        rested.Reset();
        inference.Wake();
        rested.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue("a move after a flood is seen");
        inference.Stop();
    }
}
