using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Recording;

/// <summary>The performance as the messages of a replay see it. Positions wait until an inference of the session asks for them.</summary>
internal sealed class ReplayedStage(TickEngine engine) : IPerformance
{
    private readonly Queue<LatentPoint>[] _moves =
        [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new Queue<LatentPoint>())];

    private readonly LatentPoint[] _asked = new LatentPoint[PerformanceState.DeckCount];
    private readonly LatentPoint[] _seen = new LatentPoint[PerformanceState.DeckCount];

    public Conductor Conductor { get; } = new(new PerformanceState());

    public Playhead Playhead => engine.EngineTime.Playhead;

    public float JitterP99Milliseconds => 0;

    public int Dropped => 0;

    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) => engine.ReadPattern(deck, instrument, velocities);

    public int CountInstruments(int deck) => engine.CountInstruments(deck);

    // Where the clock could not be followed in the session, the record contains the refusal.
    public Fault? CannotFollow(ClockSource source) => null;

    public LatentPoint Position(int deck) => _asked[deck];

    public void Move(int deck, LatentPoint point)
    {
        _asked[deck] = point;
        _moves[deck].Enqueue(point);
    }

    /// <summary>Whether one of the moves so far has put the deck there. Earlier moves were overtaken.</summary>
    public bool TryMove(int deck, LatentPoint target)
    {
        while (_seen[deck] != target)
        {
            if (!_moves[deck].TryDequeue(out _seen[deck]))
                return false;
        }

        return true;
    }
}
