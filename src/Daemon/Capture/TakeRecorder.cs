using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Datasets;

namespace RVae.Daemon.Capture;

/// <summary>
/// Records hits on the transport, bar by bar, into a dataset. Hits come from clients' turns and from the thread of MIDI
/// inputs; files are written by whoever does the side work.
/// </summary>
/// <param name="moment">Where the transport is.</param>
/// <param name="store">Where the takes go.</param>
/// <param name="save">Has a take saved soon.</param>
internal sealed class TakeRecorder(Func<Moment> moment, DatasetStore store, Action<Take> save)
{
    private const int MostHits = 100_000;

    // A pause of so many bars begins another file: nobody wants a minute of silence in one.
    private const int LongestPause = 16;

    private readonly Lock _recording = new();
    private readonly List<Take> _takes = [];
    private string? _dataset;
    private int _hits;

    /// <summary>What was recorded.</summary>
    /// <param name="Dataset">Its name.</param>
    /// <param name="Takes">In order; the last may not be saved yet.</param>
    public sealed record Recorded(string Dataset, IReadOnlyList<Take> Takes);

    /// <summary>Begins, or says why not.</summary>
    public Fault? Begin(string dataset)
    {
        if (store.Refusal(dataset) is { } refusal)
            return refusal;
        lock (_recording)
        {
            if (_dataset is not null)
                return new Fault(FaultCode.Busy, $"'{_dataset}' is being recorded: end that with /rvae/dataset/stop");
            (_dataset, _hits) = (dataset, 0);
            return null;
        }
    }

    /// <summary>A hit at a moment, nanoseconds of the monotonic clock.</summary>
    public Fault? Hit(Instrument instrument, int velocity, long time)
    {
        Moment now = moment();
        Playhead head = now.Playhead;
        lock (_recording)
        {
            if (_dataset is null)
                return new Fault(FaultCode.Unavailable, "nothing is being recorded: begin with /rvae/dataset/record s:name");
            if (!head.Playing)
                return new Fault(FaultCode.Unavailable, "the transport rests: hits are recorded on its bars, /rvae/play starts them");
            if (++_hits > MostHits)
                return new Fault(FaultCode.TooMany, $"{MostHits} hits were recorded without a stop: end it with /rvae/dataset/stop");
            (int bar, Hit hit) = Place(instrument, velocity, time, now);
            Add(hit, bar, head);
            return null;
        }
    }

    /// <summary>Ends; what there is to save is the caller's. Null where nothing was being recorded.</summary>
    public Recorded? End()
    {
        lock (_recording)
        {
            if (_dataset is null)
                return null;
            var recorded = new Recorded(_dataset, [.. _takes]);
            _dataset = null;
            _takes.Clear();
            return recorded;
        }
    }

    private void Add(Hit hit, int bar, in Playhead head)
    {
        Take? take = _takes.Count > 0 ? _takes[^1] : null;
        bool another = take is null || !take.Continues(head.Meter, bar) || bar - take.LastBar > LongestPause;
        if (take is not null && (another || bar > take.LastBar))
            save(take);
        if (another)
            _takes.Add(take = new Take(_dataset!, head.Meter, bar, head.Bpm));
        take!.Add(hit, bar);
    }

    /// <summary>The nearest tick, and the bar that it is in: just before a bar line that is the next bar's first.</summary>
    private static (int Bar, Hit Hit) Place(Instrument instrument, int velocity, long time, in Moment now)
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
