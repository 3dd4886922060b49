using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Capture;
using RVae.Daemon.Clients;
using RVae.Daemon.Listening;
using RVae.Daemon.Recording;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;
using RVae.Midi.Kits;
using RVae.Midi.Ports;
using RVae.Protocol.Addresses.Rows;
using RVae.Stage.Sending;
using SessionOptions = RVae.Daemon.Clients.SessionOptions;

namespace RVae.Bench.Following;

/// <summary>What became of one bar: shares of the F1 that the best position of the map has.</summary>
internal readonly record struct FollowedBar(double Best, double AfterOne, double AfterTwo, double Milliseconds);

/// <summary>
/// Somebody who plays MIDI notes to a deck that follows: the transport, the notes' way, the search and the message that moves the deck
/// are those of the daemon; time is simulated, so that every tempo takes as long as the searches.
/// </summary>
internal sealed class FollowedPlayer
{
    private const int TicksPerBar = 96;

    // The drummer's hand is this much late at the daemon, nanoseconds: a cable and two threads.
    private const long Way = 2_000_000;

    private readonly RhythmModel _model;
    private readonly SimulatedTime _time = new();
    private readonly TickEngine _engine = new();
    private readonly FollowedPerformance _performance = new();
    private readonly RecordedNotes _notes;
    private readonly PortInbox _port = new(() => { }) { Port = "TD-17" };
    private readonly Follower _follower;
    private double _milliseconds;

    /// <summary>A player at a tempo, before the first bar.</summary>
    public FollowedPlayer(RhythmModel model, double bpm)
    {
        _model = model;
        var options = new SessionOptions();
        var sessions = new Sessions(
            NullServices.Services(_performance, new ReplayedPositions(), "bench"), DaemonAddresses.Table, new DaemonClock(_time, _time),
            options, new ClientFeed(options), NullLogger<Sessions>.Instance);
        var heard = new HeardStrokes(() => _engine.EngineTime);
        string nowhere = Path.Combine(Path.GetTempPath(), "rvae-bench-nowhere");
        var recorder = new TakeRecorder(() => _engine.EngineTime, new DatasetStore(nowhere, nowhere), _ => { });
        _notes = new RecordedNotes(heard, recorder, () => DeviceMaps.GeneralMidi, (_, _) => false);
        _follower = new Follower(_performance, () => _engine.EngineTime, heard, _time, sessions);
        _performance.Conductor.Change(state => (state with { Transport = state.Transport.Play() with { Bpm = bpm } })
            .WithDeck(0, state.Decks[0].WithModel(model).WithControl(1f, (controls, follow) => controls with { Follow = follow })));
        _time.Set(1_000_000_000);
        _engine.Advance(PlayedState.Of(_performance.Conductor.State), _time.Now); // the first of bar 0
    }

    /// <summary>Plays a bar twice.</summary>
    /// <param name="whole">What the drummer had in mind.</param>
    /// <param name="hits">What of it is played in.</param>
    public FollowedBar Play(Clip whole, Hit[] hits)
    {
        Clip wanted = _model.Card.Snapped ? ClipSnapping.Snap(whole) : whole;
        Groove groove = Groove.Of(wanted);
        double best = MapSearch.Find(_model, [], groove).OnsetF1;
        _milliseconds = 0;
        double one = PlayOnce(hits, groove), two = PlayOnce(hits, groove);
        return new FollowedBar(best, one / best, two / best, _milliseconds);
    }

    private double PlayOnce(Hit[] hits, Groove wanted)
    {
        for (int tick = 0; tick < TicksPerBar; tick++)
        {
            (long due, long length) = (_engine.EngineTime.Playhead.Due, _engine.NextDue - _engine.EngineTime.Playhead.Due);
            foreach (Hit hit in hits.Where(hit => hit.Tick == tick).OrderBy(hit => hit.Offset))
            {
                long struck = due + (long)(hit.Offset * length);
                byte note = (byte)Kit.GeneralMidi[(int)hit.Instrument];
                _notes.Take(_port, new MidiMessage(struck + Way, MidiMessage.NoteOn, note, (byte)hit.Velocity));
            }

            Tick();
        }

        // The bar has just ended, and the next one's first strokes are heard from the new position.
        return F1At(_performance.Position(0), wanted);
    }

    private void Tick()
    {
        _time.Set(_engine.NextDue);
        _engine.Advance(PlayedState.Of(_performance.Conductor.State), _time.Now);
        long start = Stopwatch.GetTimestamp();
        _follower.Look();
        _milliseconds = Math.Max(_milliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private double F1At(LatentPoint point, Groove wanted)
    {
        var there = new Groove(_model.Card.Grid);
        _model.CreateDecoder().Decode([point.X, point.Y], [], there);
        int matched = 0, both = 0;
        for (int cell = 0; cell < there.Onsets.Length; cell++)
        {
            bool sounds = there.Onsets[cell] > OnsetF1.Threshold, asked = wanted.Onsets[cell] > OnsetF1.Threshold;
            matched += sounds && asked ? 1 : 0;
            both += (sounds ? 1 : 0) + (asked ? 1 : 0);
        }

        return OnsetF1.Of(matched, both);
    }
}
