using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;

namespace RVae.Daemon.Capture;

/// <summary>
/// Consecutive bars that were recorded without a jump or a change of metre. They are one file of a dataset, which is written anew as a
/// whole with every further bar. Any thread.
/// </summary>
internal sealed class Take
{
    private const string FileStem = "take";

    private readonly Lock _adding = new();
    private readonly Lock _saving = new();
    private readonly List<Hit> _hits = []; // their ticks count from the beginning of the first bar
    private readonly Meter _meter;
    private readonly int _ticksPerBar;
    private readonly int _firstBar;
    private readonly long _apart;
    private readonly double _bpm;
    private string? _path;
    private int _saved;

    /// <summary>Makes a take that begins with a bar of the transport.</summary>
    /// <param name="dataset">Name of the dataset that gets the take.</param>
    /// <param name="meter">The metre of its bars.</param>
    /// <param name="apart">A number that stays the same until the transport jumps.</param>
    /// <param name="firstBar">The bar of the transport.</param>
    /// <param name="bpm">Quarter notes a minute.</param>
    public Take(string dataset, Meter meter, long apart, int firstBar, double bpm)
    {
        (Dataset, _meter, _apart, _firstBar, _bpm) = (dataset, meter, apart, firstBar, bpm);
        _ticksPerBar = meter.TicksPerBar(Grid.DefaultTicksPerQuarter);
        LastBar = firstBar;
    }

    /// <summary>Name of the dataset that gets the take.</summary>
    public string Dataset { get; }

    /// <summary>The bar of the transport that has the newest hit.</summary>
    public int LastBar { get; private set; }

    /// <summary>The number of bars that have a hit, and the number of hits.</summary>
    public (int Bars, int Hits) Count
    {
        get
        {
            lock (_adding)
                return (_hits.Select(hit => hit.Tick / _ticksPerBar).Distinct().Count(), _hits.Count);
        }
    }

    /// <summary>Whether a bar of the transport belongs to this take: there was no jump, and the bar is not before the newest hit.</summary>
    public bool Continues(Meter other, long apart, int bar) => other == _meter && apart == _apart && bar >= LastBar;

    /// <summary>Adds a hit in a bar of the transport.</summary>
    public void Add(Hit hit, int bar)
    {
        lock (_adding)
        {
            LastBar = bar;
            _hits.Add(hit with { Tick = ((bar - _firstBar) * _ticksPerBar) + hit.Tick });
        }
    }

    /// <summary>Writes all hits, unless they are written already. A second caller waits, so that two callers do not make two files.</summary>
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
