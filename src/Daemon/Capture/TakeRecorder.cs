using RVae.Daemon.Listening;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Library.Datasets;

namespace RVae.Daemon.Capture;

/// <summary>
/// Records hits on the transport, bar by bar, into a dataset. Hits come from transactions of clients and from the thread of MIDI inputs.
/// Background work writes the files.
/// </summary>
/// <param name="moment">Gives where the transport is.</param>
/// <param name="store">Stores the takes.</param>
/// <param name="save">Has a take saved soon.</param>
internal sealed class TakeRecorder(Func<EngineTime> moment, DatasetStore store, Action<Take> save)
{
    private const int MostHits = 100_000;

    // Takes that cannot be written are kept, but not without a bound: by then somebody has read that the disk refuses.
    private const int MostUnsaved = 16;

    // After a pause of so many bars another file begins: nobody wants a minute of silence in a clip.
    private const int LongestPause = 16;

    private readonly Lock _recording = new();
    private readonly List<RecordedTake> _ended = []; // recordings that have ended and are not known to be on disk
    private RecordedTake? _current;
    private int _hits;

    /// <summary>A recording that goes on or has ended.</summary>
    /// <param name="dataset">Name of the dataset that gets the takes.</param>
    public sealed class RecordedTake(string dataset)
    {
        /// <summary>Name of the dataset that gets the takes.</summary>
        public string Dataset => dataset;

        /// <summary>The takes in order. Only to be read when the recording has ended.</summary>
        public List<Take> Takes { get; } = [];
    }

    /// <summary>Begins a recording, or says why not. Whether the disk accepts it is found out by <see cref="TryOut"/>.</summary>
    public Outcome<RecordedTake> Begin(string dataset)
    {
        if (store.Refusal(dataset) is { } refusal)
            return refusal;
        lock (_recording)
        {
            if (_current is not null)
                return new Fault(FaultCode.Busy, $"'{_current.Dataset}' is being recorded: end it with /rvae/dataset/stop");
            if (_ended.Count >= MostUnsaved)
                return new Fault(FaultCode.TooMany, $"{MostUnsaved} recordings are not on disk yet: send /rvae/dataset/stop, which writes them or says why it cannot");
            (_current, _hits) = (new RecordedTake(dataset), 0);
            return _current;
        }
    }

    /// <summary>
    /// Tries to write a recording that has just begun. Where nothing can be written, this ends it and says why; null where all is well.
    /// </summary>
    public Fault? TryOut(RecordedTake begun)
    {
        Fault? refusal = store.TryOut(begun.Dataset);
        if (refusal is not null)
            GiveUp(begun);
        return refusal;
    }

    /// <summary>Discards a recording that has just begun. One that has ended since is left alone.</summary>
    public void GiveUp(RecordedTake begun)
    {
        lock (_recording)
        {
            if (_current == begun)
                _current = null;
        }
    }

    /// <summary>Whether hits are being recorded.</summary>
    public bool IsRecording
    {
        get
        {
            lock (_recording)
                return _current is not null;
        }
    }

    /// <summary>Records a hit at a time, nanoseconds of the monotonic clock.</summary>
    public Fault? Hit(Instrument instrument, int velocity, long time)
    {
        EngineTime now = moment();
        Playhead head = now.Playhead;
        lock (_recording)
        {
            if (_current is null)
                return new Fault(FaultCode.Unavailable, "nothing is being recorded: begin with /rvae/dataset/record s:name");
            if (!head.Playing)
                return new Fault(FaultCode.Unavailable, "the transport rests, and hits are recorded only while it plays: start it with /rvae/play");
            if (++_hits > MostHits)
                return new Fault(FaultCode.TooMany, $"{MostHits} hits were recorded without a stop: end it with /rvae/dataset/stop");
            (int bar, Hit hit) = Place(instrument, velocity, time, now);
            Add(_current, hit, bar, now);
            return null;
        }
    }

    /// <summary>
    /// Ends the recording, and keeps it until <see cref="Save"/> has written it to disk. Where nothing is being recorded, this returns the
    /// newest recording that is not on disk yet, so that a client can ask again. Null where there is none.
    /// </summary>
    public RecordedTake? End()
    {
        lock (_recording)
        {
            if (_current is not null)
                _ended.Add(_current);
            _current = null;
            return _ended.LastOrDefault();
        }
    }

    /// <summary>
    /// Writes all recordings that have ended: every take, even where another cannot be written. A take that cannot be written stays for the
    /// next time.
    /// </summary>
    /// <returns>The first reason why a take is not on disk, or null.</returns>
    public Fault? Save()
    {
        RecordedTake[] ended;
        lock (_recording)
            ended = [.. _ended];
        Fault? first = null;
        foreach (RecordedTake recorded in ended)
        {
            Fault? refusal = null;
            foreach (Take take in recorded.Takes)
                refusal = take.Save(store).Fault is { } fault ? refusal ?? fault : refusal;
            first ??= refusal;
            if (refusal is null)
                Forget(recorded);
        }

        return first;
    }

    private void Forget(RecordedTake recorded)
    {
        lock (_recording)
            _ended.Remove(recorded);
    }

    private void Add(RecordedTake into, Hit hit, int bar, in EngineTime now)
    {
        Playhead head = now.Playhead;
        long apart = DeckMoment.Apart(now, 0);
        List<Take> takes = into.Takes;
        Take? take = takes.Count > 0 ? takes[^1] : null;
        bool another = take is null || !take.Continues(head.Meter, apart, bar) || bar - take.LastBar > LongestPause;
        if (take is not null && (another || bar > take.LastBar))
            save(take);
        if (another)
            takes.Add(take = new Take(into.Dataset, head.Meter, apart, bar, head.Bpm));
        take!.Add(hit, bar);
    }

    /// <summary>The nearest tick and its bar: just before a bar line, that is the first tick of the next bar.</summary>
    private static (int Bar, Hit Hit) Place(Instrument instrument, int velocity, long time, in EngineTime now)
    {
        Playhead head = now.Playhead;
        double tickLength = Math.Max(1, now.NextDue - head.Due);
        int ticksPerBar = head.Meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        double position = ((double)head.Bar * ticksPerBar) + head.Tick + ((time - head.Due) / tickLength);
        long nearest = Math.Max(0, (long)Math.Floor(position + 0.5));
        (long bar, long tick) = Math.DivRem(nearest, ticksPerBar);
        float offset = (float)Math.Clamp(position - nearest, -0.5, 0.5);
        return ((int)bar, new Hit(instrument, (int)tick, velocity, offset));
    }
}
