using RVae.Daemon.Listening;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Listening;

/// <summary>A transport in simulated time, somebody who plays to it, and a follower of that.</summary>
internal sealed class SimulatedPlayer
{
    private readonly TickEngine _engine = new();

    public SimulatedPlayer(Func<SimulatedPlayer, Clients.Stage, IEncodeService>? encoding = null)
    {
        Heard = new HeardStrokes(() => _engine.EngineTime);
        Stage = new Clients.Stage(encoding: encoding is null ? null : stage => encoding(this, stage));
        Follower = new Follower(Stage.Performance, () => _engine.EngineTime, Heard, Stage.Time, Stage.Sessions);
        Play(new CornerModel());
        Change(state => state with { Transport = state.Transport.Play() });
        _engine.Advance(PlayedState.Of(Stage.State), Stage.Time.Now);
    }

    public Clients.Stage Stage { get; }

    public HeardStrokes Heard { get; }

    public Follower Follower { get; }

    public EngineTime Moment => _engine.EngineTime;

    /// <summary>Where deck 1 is to be.</summary>
    public LatentPoint Position => Stage.Performance.Position(0);

    /// <summary>The corner that deck 1 is in.</summary>
    public int Corner => CornerModel.CornerOf(Position.X, Position.Y);

    public void Play(RhythmModel model, int deck = 0) => Change(state => state.WithDeck(deck, state.Decks[deck].WithModel(model)));

    public void Change(Func<PerformanceState, PerformanceState> change) => Stage.Performance.Conductor.Change(change);

    /// <summary>Plays a bar of hits; a tick of −1 or so is before the line.</summary>
    public void Bar(params Hit[] hits)
    {
        for (int tick = 0; tick < 96; tick++)
        {
            foreach (Hit hit in hits.Where(hit => hit.Tick == tick))
                Strike(hit);
            Tick();
        }
    }

    public void Strike(Hit hit) =>
        Heard.Hear(new Struck(hit.Instrument), hit.Velocity, Moment.Playhead.Due + (long)(hit.Offset * (Moment.NextDue - Moment.Playhead.Due)));

    public void Ticks(int count)
    {
        for (int i = 0; i < count; i++)
            Tick();
    }

    /// <summary>It is time for the next tick, and it is handed out; the follower looks.</summary>
    public void Tick()
    {
        long next = _engine.Playing ? _engine.NextDue : Stage.Time.Now + 1_000_000;
        Stage.Time.Advance((next - Stage.Time.Now) / 1e9);
        _engine.Advance(PlayedState.Of(Stage.State), next);
        Follower.Look();
    }
}
