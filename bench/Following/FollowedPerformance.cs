using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Bench.Following;

/// <summary>A performance whose positions are moved, and that plays nothing.</summary>
internal sealed class FollowedPerformance : IPerformance
{
    private readonly LatentTarget[] _targets = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_ => new LatentTarget())];

    public Conductor Conductor { get; } = new(new PerformanceState());

    public Playhead Playhead => default;

    public float JitterP99Milliseconds => 0;

    public int Dropped => 0;

    public Fault? CannotFollow(ClockSource source) => null;

    public LatentPoint Position(int deck) => _targets[deck].Value;

    public void Move(int deck, LatentPoint point) => _targets[deck].Value = point;

    public int ReadPattern(int deck, Instrument instrument, Span<int> velocities) => 0;

    public int CountInstruments(int deck) => 0;
}

/// <summary>Time that goes on when it is told to.</summary>
internal sealed class SimulatedTime : TimeProvider, IMonotonicClock
{
    public long Now { get; private set; }

    public void Set(long now) => Now = now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(Now / 100);
}
