using RVae.Engine.Playing;
using RVae.Stage.Published;

namespace RVae.Daemon.Tests.Performance;

/// <summary>The tick thread and an output meet at every moment there is.</summary>
public sealed class OutputsAndTicks : IDisposable
{
    private readonly TurnedClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void What_is_known_and_what_is_due_together_leaves_together()
    {
        var told = new Told(_clock);
        var idle = new TickThread(new TickEngine(), new ConductorSource(new Conductor(new PerformanceState())), _clock);
        var output = new OutputThread(told, idle, new ConductorSource(new Conductor(new PerformanceState())), _clock);
        long due = _clock.Now + 1_000_000;
        foreach (long at in (long[])[due, due, due, due + 2_000_000])
            output.Ring.TryWrite(new TickEvent { Kind = TickEventKind.Hit, Due = at }).ShouldBeTrue();

        while (told.Due.Count < 4)
            output.Round(_clock);

        told.Due.Select(one => one.At).ShouldBe([due, due, due, due + 2_000_000]);
        told.Flushes.ShouldBe([4, 4 + 3, 4 + 4]);
    }

    [Fact]
    public void A_tick_that_is_handed_out_just_after_its_output_has_looked_is_told_when_it_is_due()
    {
        var conductor = new Conductor(new PerformanceState());
        var engine = new TickEngine();
        var ticks = new TickThread(engine, new ConductorSource(conductor), _clock);
        var interrupted = new Interrupted(_clock);
        var output = new OutputThread(interrupted, ticks, new ConductorSource(conductor), _clock);
        ticks.Outputs = [output];
        conductor.Change(s => s with { Transport = s.Transport.Play() });
        ticks.Round(_clock);
        for (int i = 0; i < 50; i++)
        {
            // The tick thread comes 0.1 ms late: when its output has read the ring, and found nothing.
            while (_clock.Now < ticks.NextWake + Punctuality.OutputLag)
                output.Round(_clock);
            interrupted.By = () => ticks.Round(_clock);
            long due = engine.NextDue;
            while (_clock.Now < due + 1_000_000)
                output.Round(_clock);
        }

        interrupted.Ticks.Count.ShouldBeGreaterThan(40);
        interrupted.Ticks.ShouldAllBe(late => late == 0);
    }

    [Fact]
    public void What_is_worked_out_ahead_for_the_slowest_output_is_told_at_the_moment_at_which_it_is_heard()
    {
        var told = new Told(_clock);
        var delay = new SoundDelay();
        delay.Approach(50_000_000, 0);
        for (long time = 1_000_000; delay.Nanoseconds < 50_000_000; time += 5_000_000)
            delay.Approach(50_000_000, time);
        var source = new ConductorSource(new Conductor(new PerformanceState()));
        var ticks = new TickThread(new TickEngine(), source, _clock) { SoundDelay = delay };
        var output = new OutputThread(told, ticks, source, _clock);
        long due = _clock.Now + 1_000_000;
        output.Ring.TryWrite(new TickEvent { Kind = TickEventKind.Hit, Due = due }).ShouldBeTrue();

        while (told.Due.Count < 1)
            output.Round(_clock);

        told.Due[0].At.ShouldBe(due + 50_000_000);
        told.Due[0].Event.Ahead.ShouldBe(50_000_000);
    }

    /// <summary>An output during whose turn something else happens, once.</summary>
    private sealed class Interrupted(TurnedClock clock) : IEventOutput
    {
        public Action? By { get; set; }

        public List<long> Ticks { get; } = [];

        public long NextWake
        {
            get
            {
                (Action? by, By) = (By, null);
                by?.Invoke();
                return long.MaxValue;
            }
        }

        public void Scheduled(in TickEvent tickEvent)
        {
        }

        public void Due(in TickEvent tickEvent)
        {
            if (tickEvent.Kind == TickEventKind.Tick)
                Ticks.Add(clock.Now - tickEvent.Due);
        }
    }
}
