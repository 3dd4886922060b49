using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Recording;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Osc;
using RVae.Protocol.Services;
using RVae.Stage.Recording;
using SessionOptions = RVae.Daemon.Clients.SessionOptions;

namespace RVae.Daemon.Tests.Recording;

/// <summary>A recorded performance in simulated time: what the daemon's threads do, one after the other.</summary>
internal sealed class SimulatedSession : IDisposable
{
    private readonly TickEngine _engine = new();
    private readonly ReplayedStage _stage;
    private readonly DeckInference[] _decks;
    private readonly FakeTime _time = new();
    private readonly FakeLink _link = new(new FakeNetwork(), "127.0.0.1", 9000);
    private readonly Sessions _sessions;
    private readonly string _folder;
    private SessionRecorder? _recorder;
    private long _now = 1_000_000_000;

    public SimulatedSession(string folder)
    {
        _folder = folder;
        _stage = new ReplayedStage(_engine);
        _decks = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new DeckInference(deck, new LatentTarget(), _engine))];
        TinyModel.Save("tiny", folder);
        TinyModel.Save("wide", folder, dimensions: 4);
        Path = System.IO.Path.Combine(folder, "session.rvae");
        var header = new RecordHeader("0.1.0", _time.Utc, _now, "tiny", 120, "internal");
        _recorder = new SessionRecorder(
            RecordFile.Create(Path), header, _stage.Conductor, name => FileOf(name), NullLogger.Instance);
        var options = new SessionOptions { Observer = _recorder.Transactions };
        _sessions = new Sessions(
            NullServices.Services(_stage, new RecordedPositions(new FakePositions(), _recorder.Transactions), "0.1.0"), DaemonAddresses.Table, new DaemonClock(_time, _time),
            options, new ClientFeed(options), NullLogger<Sessions>.Instance);
    }

    public string Path { get; }

    public List<ReplayedHit> Hits { get; } = [];

    public TransactionLog Transactions => _recorder!.Transactions;

    public PerformanceLog Performance => _recorder!.Performance;

    public void Say(string address, params object[] values) => _sessions.Receive(_link, TestOsc.Message(address, values));

    /// <summary>Says it in a bundle, behind another one that is too far ahead to be held.</summary>
    public void SayBehindOneTooFarAhead(string address, params object[] values)
    {
        byte[] early = TestOsc.Bundle(OscTimeTag.From(_time.Utc + TimeSpan.FromSeconds(100)), TestOsc.Message("/rvae/tempo", 60f));
        _sessions.Receive(_link, TestOsc.Bundle(OscTimeTag.Immediately, early, TestOsc.Message(address, values)));
    }

    public void Swap(int deck, string name = "tiny", int bars = 0)
    {
        RhythmModel model = ModelFile.Load(FileOf(name)).Value;
        _decks[deck].Hand(PreparedModel.Prepare(model).Value);
        using Conductor.Edit edit = _stage.Conductor.Begin();
        _recorder!.Performance.Swapping(deck, model, atBarLine: false);
        edit.State = new DeckModel(deck, model, bars).In(edit.State);
    }

    /// <summary>Recalls what the decks are now but for one control: at a line, over bars, with another model for a deck.</summary>
    public void Recall(CueLine line, int bars, double bpm, int? swapped = null)
    {
        var models = new RhythmModel?[PerformanceState.DeckCount];
        PerformanceState now = _stage.Conductor.State;
        PerformanceState wanted = (now with { Transport = now.Transport with { Bpm = bpm } })
            .WithDeck(0, now.Decks[0] with { Controls = now.Decks[0].Controls with { Swing = 1, Velocity = 0.5f } });
        var order = new SceneOrder
        {
            Scene = Scene.Of("verse", SceneScope.Whole, wanted, deck => new LatentPoint(deck, bars)),
            Parts = [.. Enumerable.Repeat(SceneParts.All, PerformanceState.DeckCount)],
            At = line,
            Bars = bars,
            Moment = _engine.EngineTime.Cue,
            From = [.. _decks.Select(deck => deck.Position)],
            Asked = [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(_stage.Position)],
        };
        if (swapped is { } into)
            Hand(into, models);
        using (Conductor.Edit edit = _stage.Conductor.Begin())
        {
            _recorder!.Performance.Recalling(order.Write());
            edit.State = order.In(edit.State, models);
        }

        foreach ((int deck, LatentPoint to) in order.Moves(_stage.Conductor.State))
            _stage.Move(deck, to);
    }

    private void Hand(int deck, RhythmModel?[] models)
    {
        models[deck] = ModelFile.Load(FileOf("tiny")).Value;
        _decks[deck].Hand(PreparedModel.Prepare(models[deck]!).Value);
        _recorder!.Performance.Swapping(deck, models[deck]!, atBarLine: false);
    }

    public void Ticks(int count)
    {
        for (int i = 0; i < count; i++)
            Tick();
    }

    /// <summary>A piece with noise, chaos, moves, jumps and mutes.</summary>
    public SimulatedSession PlayThrough(int bars = 4)
    {
        Swap(0);
        Swap(1);
        Say("/rvae/deck/2/threshold", 0f);
        Say("/rvae/deck/*/gap", 1);
        Say("/rvae/threshold", 0f);
        Say("/rvae/noise", 0.5f);
        Say("/rvae/chaos", 0.4f);
        Ticks(2);
        Say("/rvae/play");
        for (int beat = 0; beat < bars * 4; beat++)
        {
            Say("/rvae/deck/2/latent", beat * 0.1f, -1f);
            Say("/rvae/mute/snare", beat & 1);
            Say(beat % 3 == 0 ? "/rvae/tempo" : "/rvae/latent/glide", 100f + beat);
            Ticks(24);
        }

        return this;
    }

    /// <summary>Ends as the daemon does.</summary>
    public string End()
    {
        Dispose();
        return Path;
    }

    public void Dispose()
    {
        _recorder?.Dispose();
        _recorder = null;
    }

    private string FileOf(string name) => System.IO.Path.Combine(_folder, name + ModelFile.Extension);

    private void Tick()
    {
        PerformanceState state = _stage.Conductor.State;
        EngineTime moment = _engine.EngineTime;
        for (int deck = 0; deck < _decks.Length; deck++)
        {
            InferenceInputs inputs = _decks[deck].Inputs(moment, _now) with { Target = _stage.Position(deck) };
            _decks[deck].Run(state.Decks[deck].Played, inputs);
            _recorder!.Performance.Inferred(deck, state.Version, state.Decks[deck].Played, inputs, _decks[deck].Generation);
        }

        long number = _engine.Number;
        foreach (ref readonly TickEvent played in _engine.Advance(PlayedState.Of(state), _now))
        {
            if (played.Kind == TickEventKind.Hit)
                Hits.Add(ReplayedHit.Of(played, 1_000_000_000));
        }

        _recorder!.Performance.Ticked(_engine, new TickInputs(number, _now, 0, state.Version, Resumed: false, LeftOut: false));
        _now = _engine.Playing ? _engine.NextDue : _now + Punctuality.RestingLook;
    }
}
