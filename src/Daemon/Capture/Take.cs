using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;

namespace RVae.Daemon.Capture;

/// <summary>
/// Bars in a row that were recorded without a jump or a change of metre: one file of a dataset, written anew, whole,
/// with every bar that is added. Any thread.
/// </summary>
internal sealed class Take
{
    private const string FileStem = "take";

    private readonly Lock _adding = new();
    private readonly Lock _saving = new();
    private readonly List<Hit> _hits = []; // ticks from the line of the first bar
    private readonly Meter _meter;
    private readonly int _ticksPerBar;
    private readonly int _firstBar;
    private readonly long _apart;
    private readonly double _bpm;
    private string? _path;
    private int _saved;

    /// <summary>A take that begins with a bar of the transport.</summary>
    /// <param name="dataset">Name of the dataset that it becomes part of.</param>
    /// <param name="meter">The metre of its bars.</param>
    /// <param name="apart">What stays the same until the transport jumps.</param>
    /// <param name="firstBar">The bar.</param>
    /// <param name="bpm">Quarter notes a minute.</param>
    public Take(string dataset, Meter meter, long apart, int firstBar, double bpm)
    {
        (Dataset, _meter, _apart, _firstBar, _bpm) = (dataset, meter, apart, firstBar, bpm);
        _ticksPerBar = meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        LastBar = firstBar;
    }

    /// <summary>Name of the dataset that it becomes part of.</summary>
    public string Dataset { get; }

    /// <summary>The transport's bar of the newest hit.</summary>
    public int LastBar { get; private set; }

    /// <summary>Bars with a hit in them, and hits.</summary>
    public (int Bars, int Hits) Count
    {
        get
        {
            lock (_adding)
                return (_hits.Select(hit => hit.Tick / _ticksPerBar).Distinct().Count(), _hits.Count);
        }
    }

    /// <summary>Whether a bar of the transport goes on from here: without a jump in between, and no earlier than the newest hit.</summary>
    public bool Continues(Meter other, long apart, int bar) => other == _meter && apart == _apart && bar >= LastBar;

    /// <summary>Adds a hit; the bar is the transport's.</summary>
    public void Add(Hit hit, int bar)
    {
        lock (_adding)
        {
            LastBar = bar;
            _hits.Add(hit with { Tick = ((bar - _firstBar) * _ticksPerBar) + hit.Tick });
        }
    }

    /// <summary>Writes all there is, unless that was written already. A second caller waits: two must not make a file each.</summary>
    /// <returns>The file, or why it could not be written.</returns>
    public Outcome<string> Save(DatasetStore store)
    {
        lock (_saving)
        {
            int hits = Count.Hits;
            if (_path is not null && hits == _saved)
                return _path;
            Clip clip = ToClip();
            Outcome<string> saved = _path is null ? store.Add(Dataset, clip) : GrooveFile.Of(clip).Write(_path);
            if (saved.TryGet(out string? path, out _))
                (_path, _saved) = (path, hits);
            return saved;
        }
    }

    private Clip ToClip()
    {
        lock (_adding)
        {
            ImmutableArray<Hit> hits = [.. StrongestHits.OfEachCell(_hits)];
            var grid = new Grid(_meter, Grid.DefaultTicksPerQuarter, LastBar - _firstBar + 1);
            return new Clip(FileStem, grid, hits, new ClipSource(FileStem, 1, _bpm));
        }
    }
}
