using System.Collections.Immutable;
using RVae.Daemon.Listening;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Library.Clips;
using RVae.Library.Datasets;
using RVae.Protocol.Services;

namespace RVae.Daemon.Capture;

/// <summary>Carries out what clients ask to capture or to find. Every call returns at once, and the side work ends the request later.</summary>
internal sealed class CaptureService : ICaptureService, IHostedService
{
    private readonly ILivePerformance _live;
    private readonly DatasetStore _datasets;
    private readonly DataFolders _folders;
    private readonly BackgroundWork _work;
    private readonly PlayedBars _played;
    private readonly HeardStrokes _heard;
    private readonly FoundPlaces _places;
    private readonly IMonotonicClock _clock;
    private readonly ILogger _logger;

    /// <summary>Makes the service over the performance and the stores.</summary>
    public CaptureService(
        ILivePerformance live, DatasetStore datasets, DataFolders folders, PlayedBars played, HeardStrokes heard, FoundPlaces places,
        BackgroundWork work, IMonotonicClock clock, SoundDelay delay, ILogger<CaptureService> logger)
    {
        (_live, _datasets, _folders, _played, _heard, _places) = (live, datasets, folders, played, heard, places);
        (_work, _clock, _logger) = (work, clock, logger);
        Recorder = new TakeRecorder(() => live.EngineTime.AsHeard(delay), datasets, take => work.Do(() => Save(take)));
    }

    /// <summary>Records notes of clients and of MIDI inputs.</summary>
    internal TakeRecorder Recorder { get; }

    /// <inheritdoc/>
    public void Encode(int deck, string dataset, string clip, Request request)
    {
        DeckState state = _live.Conductor.State.Decks[deck];
        if (state.Model is null)
            request.Fail(DeckFaults.NoModel(deck));
        else
            _work.Do(request, () => Encode(deck, state, dataset, clip, request));
    }

    /// <inheritdoc/>
    public void Keep(int deck, string dataset, Request request) => _work.Do(request, () =>
    {
        if (_live.LiveClip(deck) is not { } clip || _live.LiveModel(deck) is not { } model)
            request.Fail(DeckFaults.NoModel(deck));
        else if (clip.Hits.IsEmpty)
            request.Fail(new Fault(FaultCode.NotFound, $"the pattern of deck {deck + 1} is silent: there is nothing to keep"));
        else
            Add(dataset, clip, model.Card.Kit, request);
    });

    /// <inheritdoc/>
    public void Capture(int deck, int bars, string dataset, Request request)
    {
        // The model is taken now, and not when the side work has its turn: the performer means what has just been heard.
        if (_live.LiveModel(deck) is not { } model)
        {
            request.Fail(DeckFaults.NoModel(deck));
        }
        else if (!_played.Last(deck, bars, model.Card.Grid.Meter).TryGet(out (Grid Grid, ImmutableArray<Hit> Hits) last, out Fault fault))
        {
            request.Fail(fault);
        }
        else
        {
            var source = new ClipSource(model.Card.Name, 1, _live.Playhead.Bpm);
            _work.Do(request, () => Add(dataset, new Clip("capture", last.Grid, last.Hits, source), model.Card.Kit, request));
        }
    }

    /// <inheritdoc/>
    public void Export(int deck, string name, int bars, Request request)
    {
        DeckState state = _live.Conductor.State.Decks[deck];
        LatentPoint position = _live.Targets[deck].Value;
        RhythmModel? model = Playing(state, deck);
        if (model is null)
            request.Fail(DeckFaults.NoModel(deck));
        else
            _work.Do(request, () => Export(model, state.Controls, position, name, bars, request));
    }

    /// <inheritdoc/>
    public void Record(string dataset, Request request)
    {
        // Hits are recorded from here on, also while other side work is going on.
        if (!Recorder.Begin(dataset).TryGet(out TakeRecorder.RecordedTake? begun, out Fault refusal))
            request.Fail(refusal);
        else if (!_work.Do(request, () => TryOut(begun, request)))
            Recorder.GiveUp(begun);
    }

    /// <inheritdoc/>
    public Fault? Hit(Instrument instrument, int velocity)
    {
        long now = _clock.Now;
        bool heard = _heard.Hear(new Struck(instrument), velocity, now);
        return heard && !Recorder.IsRecording ? null : Recorder.Hit(instrument, velocity, now);
    }

    /// <inheritdoc/>
    public void Stop(Request request)
    {
        if (Recorder.End() is { } recorded)
            _work.Do(request, () => Finish(recorded, request));
        else
            request.Fail(new Fault(FaultCode.Unavailable, "nothing is being recorded: begin with /rvae/dataset/record s:name"));
    }

    /// <summary>From now on this service and the clients hear what plays.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _live.Attach(_played);
        return Task.CompletedTask;
    }

    /// <summary>Saves a recording that nobody has ended.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (Recorder.End() is { } last && Recorder.Save() is { } fault)
            CaptureLog.NotWritten(_logger, last.Dataset, fault.Message);
        return Task.CompletedTask;
    }

    private void Encode(int deck, DeckState state, string dataset, string name, Request request)
    {
        ModelCard card = state.Model!.Card;
        if (!_datasets.Load(dataset, ClipOptions.Of(card)).TryGet(out ClipReading? reading, out Fault fault))
        {
            request.Fail(fault);
            return;
        }

        if (reading.Clips.FirstOrDefault(clip => clip.Name == name) is not { } found)
        {
            request.Fail(new Fault(FaultCode.NotFound, $"dataset '{dataset}' has no clip '{name}' of {card.Grid.Bars} bars of "
                + $"{card.Grid.Meter}, but {string.Join(' ', reading.Clips.Take(20).Select(clip => clip.Name))}{(reading.Clips.Length > 20 ? " …" : "")}"));
            return;
        }

        var groove = new Groove(card.Grid);
        groove.SetHits((card.Snapped ? ClipSnapping.Snap(found) : found).Hits);
        FoundPosition place = MapSearch.Find(state.Model!, state.Controls.Conditions.AsSpan(), groove, played: state.Controls.Plane);
        _places.Keep(request.Requester, deck, state.Model!, place);
        request.Answer("/rvae/encoded"u8, place.X, place.Y, place.OnsetF1);
    }

    // A frozen deck or a frozen drum does not play the groove at the position.
    private RhythmModel? Playing(DeckState state, int deck)
    {
        bool keeps = state.Controls.Freeze || state.Controls.Freezes.AsSpan().Contains(true);
        if (!keeps || _live.LiveClip(deck) is not { } kept)
            return state.Model;
        if (state.Controls.Freeze)
            return new FrozenModel(kept);
        return state.Model is { } model && model.Card.Grid == kept.Grid ? new PartlyFrozenModel(model, kept, state.Controls.Freezes) : state.Model;
    }

    private void Export(RhythmModel model, DeckControls controls, LatentPoint position, string name, int bars, Request request)
    {
        double bpm = _live.Playhead.Bpm;
        ImmutableArray<int> notes = [.. Instruments.All.Select(instrument => controls.Notes[instrument])];
        Outcome<string> written = OfflinePerformance
            .Render(model, controls with { Freeze = false }, position, bars, bpm)
            .Then(clip => GrooveFile.Of(clip with { Source = clip.Source with { Bpm = bpm } }, notes, controls.Channel)
                .Write(Path.Combine(_folders.Exports, name + ".mid")));
        if (written.TryGet(out string? file, out Fault fault))
            request.Done(file, bars);
        else
            request.Fail(fault);
    }

    private void Add(string dataset, Clip clip, Kit kit, Request request)
    {
        if (_datasets.Add(dataset, clip, kit.SentNotes).Fault is { } fault)
            request.Fail(fault);
        else
            request.Done(dataset, clip.Grid.Bars);
    }

    private void TryOut(TakeRecorder.RecordedTake begun, Request request)
    {
        if (Recorder.TryOut(begun) is { } refusal)
            request.Fail(refusal);
        else
            request.Done(begun.Dataset);
    }

    private void Finish(TakeRecorder.RecordedTake recorded, Request request)
    {
        if (Recorder.Save() is { } refusal)
            request.Fail(refusal with { Message = $"{refusal.Message.TrimEnd('.')}. The recording is kept in memory: mend that, and send /rvae/dataset/stop again" });
        else
            request.Done(recorded.Dataset, recorded.Takes.Sum(take => take.Count.Bars), recorded.Takes.Sum(take => take.Count.Hits));
    }

    private void Save(Take take)
    {
        if (take.Save(_datasets).Fault is { } fault)
            CaptureLog.NotWritten(_logger, take.Dataset, fault.Message);
    }
}
