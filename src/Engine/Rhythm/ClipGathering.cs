using System.Globalization;

namespace RVae.Engine.Rhythm;

/// <summary>Puts bars of one metre together into clips of 1, 2 or 4 bars, once.</summary>
internal sealed class ClipGathering
{
    private readonly BarSource _source;
    private readonly MeterStretch _stretch;
    private readonly Grid _grid;
    private readonly int _turns;
    private readonly List<Clip> _clips = [];
    private readonly List<LeftOut> _leftOut = [];
    private LostHits _lost;

    public ClipGathering(BarSource source, CutOptions options)
    {
        _source = source;
        _stretch = source.Stretch;
        _grid = new Grid(_stretch.Meter, options.TicksPerQuarter, options.Bars);
        // A loop of one bar fills a clip of two by playing twice.
        bool fills = source.Repeats && _stretch.BarCount > 0 && options.Bars % _stretch.BarCount == 0;
        _turns = fills ? options.Bars / _stretch.BarCount : 1;
    }

    /// <summary>Cuts the bars of the source.</summary>
    public ClipCut Gather(IEnumerable<BarHit> hits)
    {
        if (_grid.HasWholeBars)
        {
            CutGroups(Strongest(Repeated(hits)));
        }
        else
        {
            Leave(0, _stretch.BarCount, string.Create(CultureInfo.InvariantCulture,
                $"a bar of {_grid.Meter} is no whole number of ticks at {_grid.TicksPerQuarter} to a quarter note"));
        }

        return new ClipCut([.. _clips], [.. _leftOut]) { Lost = _lost };
    }

    private IEnumerable<BarHit> Repeated(IEnumerable<BarHit> hits) =>
        from hit in hits
        from turn in Enumerable.Range(0, _turns)
        select hit with { Bar = hit.Bar + (turn * _stretch.BarCount) };

    /// <summary>The strongest hit of each cell, in order of time and instrument.</summary>
    private List<BarHit> Strongest(IEnumerable<BarHit> hits)
    {
        List<BarHit> kept = [];
        foreach (BarHit hit in hits
            .OrderBy(hit => hit.Bar)
            .ThenBy(hit => hit.Hit.Tick)
            .ThenBy(hit => hit.Hit.Instrument)
            .ThenByDescending(hit => hit.Hit.Velocity))
        {
            if (kept.Count == 0 || !SameCell(kept[^1], hit))
                kept.Add(hit);
            else
                _lost += LostHits.Of(kept[^1].Hit, hit.Hit);
        }

        return kept;
    }

    private static bool SameCell(BarHit one, BarHit other) =>
        one.Bar == other.Bar && one.Hit.Tick == other.Hit.Tick && one.Hit.Instrument == other.Hit.Instrument;

    private void CutGroups(List<BarHit> hits)
    {
        int bars = _stretch.BarCount * _turns;
        int next = 0;
        for (int i = 0; i < hits.Count;)
        {
            int first = hits[i].Bar / _grid.Bars * _grid.Bars;
            Leave(next, first, LeftOut.Empty);
            int from = i;
            while (i < hits.Count && hits[i].Bar < first + _grid.Bars)
                i++;
            next = Math.Min(first + _grid.Bars, bars);
            CutGroup(first, next, hits.Slice(from, i - from));
        }

        Leave(next, bars, LeftOut.Empty);
    }

    private void CutGroup(int first, int end, List<BarHit> hits)
    {
        if (_stretch.IsCutShort && end == _stretch.BarCount)
        {
            Leave(first, end, "a change of metre cuts it short");
        }
        else if (end - first < _grid.Bars)
        {
            Leave(first, end, string.Create(CultureInfo.InvariantCulture,
                $"a clip takes {_grid.Bars} bars, left here: {end - first}"));
        }
        else
        {
            int bar = _stretch.FirstBar + first;
            double bpm = _source.BpmAt(_stretch.Start + (first * _stretch.BarLength));
            string name = string.Create(CultureInfo.InvariantCulture, $"{_source.Stem}.{bar}");
            _clips.Add(new Clip(name, _grid, [.. hits.Select(hit => OnGrid(hit, first))], new(_source.File, bar, bpm)));
        }
    }

    private Hit OnGrid(BarHit hit, int firstBar) =>
        hit.Hit with { Tick = ((hit.Bar - firstBar) * _grid.TicksPerBar) + hit.Hit.Tick };

    private void Leave(int first, int end, string reason)
    {
        if (end > first)
            _leftOut.Add(new LeftOut(_source.File, _stretch.FirstBar + first, _stretch.FirstBar + end - 1, reason));
    }
}
