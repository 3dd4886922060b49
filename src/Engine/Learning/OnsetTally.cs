using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Counts, clip by clip, which decoded hits match which played ones.</summary>
internal sealed class OnsetTally
{
    private int _played;
    private int _decoded;
    private int _exact;
    private int _near;
    private double _velocityError;
    private double _timingError;

    /// <summary>Counts one clip.</summary>
    public void Add(Clip clip, IReadOnlyCollection<Hit> decoded)
    {
        _played += clip.Hits.Length;
        _decoded += decoded.Count;
        double millisecondsPerTick = 60_000 / (clip.Source.Bpm * clip.Grid.TicksPerQuarter);
        var free = decoded.ToDictionary(hit => (hit.Instrument, hit.Tick));
        var unanswered = new List<Hit>();
        foreach (Hit played in clip.Hits)
        {
            if (Answer(played, 0, free, millisecondsPerTick))
                _exact++;
            else
                unanswered.Add(played);
        }

        // Match exact hits first, so that a neighbour never takes one away.
        foreach (Hit played in unanswered)
            _ = Answer(played, -1, free, millisecondsPerTick) || Answer(played, 1, free, millisecondsPerTick);
    }

    /// <summary>The figures of everything counted.</summary>
    public EvaluationReport Report(int clips) => new(
        clips,
        new OnsetScore(_exact, _played, _decoded),
        new OnsetScore(_near, _played, _decoded),
        _near == 0 ? null : _velocityError / _near,
        _near == 0 ? null : _timingError / _near);

    private bool Answer(Hit played, int shift, Dictionary<(Instrument, int), Hit> free, double millisecondsPerTick)
    {
        if (!free.Remove((played.Instrument, played.Tick + shift), out Hit decoded))
            return false;
        _near++;
        _velocityError += Math.Abs(decoded.Velocity - played.Velocity);
        _timingError += Math.Abs(shift + decoded.Offset - played.Offset) * millisecondsPerTick;
        return true;
    }
}
