using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>A week on stage, at the slowest tempi there are so that it passes within seconds.</summary>
public sealed class AWeek
{
    private const double Bpm = 20.3; // its ticks are no whole number of nanoseconds
    private const long Week = 7L * 24 * 3600 * 1_000_000_000;

    [Fact]
    public void A_week_of_ticks_neither_drifts_nor_loses_a_hit_nor_allocates()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 90, -0.25f)));
        stage.Play(Bpm).Ticks(96);
        long start = stage.Events.First(e => e.Kind == TickEventKind.Started).Due;
        stage.Events.Clear();
        long ticks = 96, hits = 0, due = 0;
        double tick = 60e9 / (Bpm * Grid.DefaultTicksPerQuarter), furthest = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (; due - start < Week; ticks++)
        {
            foreach (ref readonly TickEvent e in stage.AdvanceOnly())
            {
                if (e.Kind == TickEventKind.Hit)
                    hits++;
                if (e.Kind != TickEventKind.Tick)
                    continue;
                due = e.Due;
                furthest = Math.Max(furthest, Math.Abs(due - start - (ticks * tick)));
            }
        }

        // What the runtime does once, such as compiling a loop anew while it runs, is no ticks' doing.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000);
        furthest.ShouldBeLessThan(2, "nanoseconds from where the tick belongs");
        ticks.ShouldBeInRange((long)(Week / tick), (long)(Week / tick) + 2);
        // Two a bar, of the bars that were played since.
        hits.ShouldBeInRange(((ticks - 96) / 96 * 2) - 1, ((ticks - 96) / 96 * 2) + 2);
        stage.Engine.EngineTime.Playhead.Bar.ShouldBe((int)((ticks - 1) / 96));
    }
}
