using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Performance;

/// <summary>A clock that only waits move: each wake-up comes as late as the test says.</summary>
internal sealed class TurnedClock : IMonotonicClock, IPreciseWait
{
    public long Now { get; set; } = 1_000_000_000;

    /// <summary>Lateness of the next wake-up, nanoseconds; once.</summary>
    public long NextLateness { get; set; }

    public List<long> Deadlines { get; } = new(10_000);

    public void Until(long deadline)
    {
        Deadlines.Add(deadline);
        Now = Math.Max(Now, deadline + NextLateness);
        NextLateness = 0;
    }

    public void Around(long deadline) => Until(deadline);

    public void Dispose()
    {
    }
}

/// <summary>Keeps what an output is told.</summary>
internal sealed class Told(IMonotonicClock? clock = null) : IEventOutput
{
    public List<TickEvent> Announced { get; } = new(10_000);

    public List<(TickEvent Event, long At)> Due { get; } = new(10_000);

    public Func<TickEvent, bool>? Fails { get; set; }

    /// <summary>How many had been told, announced or due, whenever it was said that they may leave.</summary>
    public List<int> Flushes { get; } = new(10_000);

    public IEnumerable<TickEvent> Hits => Due.Select(due => due.Event).Where(e => e.Kind == TickEventKind.Hit);

    void IEventOutput.Scheduled(in TickEvent tickEvent) => Announced.Add(tickEvent);

    void IEventOutput.Flush() => Flushes.Add(Announced.Count + Due.Count);

    void IEventOutput.Due(in TickEvent tickEvent)
    {
        if (Fails?.Invoke(tickEvent) ?? false)
            throw new InvalidOperationException("the wire is cut");
        Due.Add((tickEvent, clock?.Now ?? 0));
    }
}

/// <summary>Plays the same hits at every point.</summary>
internal sealed class FixedModel(string name, Grid grid, params Hit[] hits)
    : RhythmModel(new ModelCard { Name = name, Kind = "fixed", Grid = grid })
{
    public static FixedModel Of(params Hit[] hits) => new("fixed", Grid.OneBar, hits);

    /// <summary>One hit at every sixteenth.</summary>
    public static FixedModel Sixteenths(string name, Instrument instrument) =>
        new(name, Grid.OneBar, [.. Enumerable.Range(0, 16).Select(i => new Hit(instrument, i * 6, 100, 0.25f))]);

    public override IGrooveDecoder CreateDecoder() => new Decoder(hits);

    public override float[] Encode(Groove groove) => throw new NotSupportedException();

    private sealed class Decoder(Hit[] hits) : IGrooveDecoder
    {
        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            into.Clear();
            foreach (Hit hit in hits)
            {
                int cell = into.Cell(hit.Instrument, hit.Tick);
                (into.Onsets[cell], into.Velocities[cell], into.Offsets[cell]) = (1, hit.Velocity / 127f, hit.Offset);
            }
        }
    }
}
