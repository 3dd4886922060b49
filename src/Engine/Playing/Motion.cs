using RVae.Engine.Numerics;

namespace RVae.Engine.Playing;

/// <summary>Moves a position to where it was put: in a straight line, over the glide's time.</summary>
internal sealed class Glide
{
    private LatentPoint _from;
    private LatentPoint _to;
    private long _start;
    private long _duration;
    private bool _placed;

    /// <summary>Whether the position is on its way.</summary>
    public bool Moving { get; private set; }

    /// <summary>The position at a moment.</summary>
    /// <param name="target">Where the position should be.</param>
    /// <param name="milliseconds">How long a new glide takes.</param>
    /// <param name="time">The moment in nanoseconds; never earlier than at the last call.</param>
    public LatentPoint At(LatentPoint target, float milliseconds, long time)
    {
        if (!_placed)
        {
            _placed = true;
            _from = _to = target;
        }
        else if (target != _to)
        {
            _from = Between(time);
            _to = target;
            _start = time;
            _duration = (long)(milliseconds * 1e6);
        }

        Moving = _from != _to && time - _start < _duration;
        if (!Moving)
            _from = _to;
        return Moving ? Between(time) : _to;
    }

    /// <summary>Puts the position at a point at once.</summary>
    public void Place(LatentPoint point) => (_from, _to, _placed, Moving) = (point, point, true, false);

    private LatentPoint Between(long time)
    {
        if (_from == _to || time - _start >= _duration)
            return _to;
        float way = (float)((double)Math.Max(time - _start, 0) / _duration);
        return new LatentPoint(_from.X + ((_to.X - _from.X) * way), _from.Y + ((_to.Y - _from.Y) * way));
    }
}

/// <summary>Works out where a walk leads a position. The result depends only on where the music is, so it repeats with every playing.</summary>
internal static class Walks
{
    // How often drift takes a new direction in each round.
    private const int TurnsPerRound = 4;

    /// <summary>The position at a moment of the music.</summary>
    /// <param name="walk">The movement.</param>
    /// <param name="centre">The position that it moves around.</param>
    /// <param name="bars">Bars since the beginning, with the fraction.</param>
    /// <param name="seed">Seed of drift.</param>
    /// <param name="deck">Deck, from 0: each drifts its own way.</param>
    public static LatentPoint At(in Walk walk, LatentPoint centre, double bars, int seed, int deck)
    {
        double rounds = bars / Math.Max(walk.Bars, 1f / 32);
        return walk.Kind switch
        {
            WalkKind.Orbit => Orbit(centre, walk.Radius, rounds),
            WalkKind.Drift => Drift(centre, walk.Radius, rounds * TurnsPerRound, seed, deck),
            WalkKind.Path when !walk.Points.IsEmpty => Path(walk, rounds),
            _ => centre,
        };
    }

    private static LatentPoint Orbit(LatentPoint centre, float radius, double rounds)
    {
        (double sin, double cos) = PortableMath.SinCos(2 * Math.PI * (rounds - Math.Floor(rounds)));
        return new LatentPoint(centre.X + (float)(radius * cos), centre.Y + (float)(radius * sin));
    }

    private static LatentPoint Drift(LatentPoint centre, float radius, double turns, int seed, int deck)
    {
        long turn = (long)Math.Floor(turns);
        double way = turns - turn;
        double eased = way * way * (3 - (2 * way)); // no corner where one turn meets the next
        double x = Coordinate(turn, 0) + ((Coordinate(turn + 1, 0) - Coordinate(turn, 0)) * eased);
        double y = Coordinate(turn, 1) + ((Coordinate(turn + 1, 1) - Coordinate(turn, 1)) * eased);
        return new LatentPoint(centre.X + (float)(radius * x), centre.Y + (float)(radius * y));

        double Coordinate(long at, int axis) =>
            (2 * SeededDraws.Uniform(seed, DrawPurpose.Drift, deck, at, axis)) - 1;
    }

    private static LatentPoint Path(in Walk walk, double rounds)
    {
        ReadOnlySpan<LatentPoint> points = walk.Points.AsSpan();
        int count = points.Length;
        double along = (rounds - Math.Floor(rounds)) * count;
        int index = Math.Min((int)along, count - 1);
        LatentPoint from = points[index];
        LatentPoint to = points[(index + 1) % count];
        float way = (float)(along - index);
        return new LatentPoint(from.X + ((to.X - from.X) * way), from.Y + ((to.Y - from.Y) * way));
    }
}
