using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>Moves the other dimensions of the latent space, along which the position does not move: all together, over the glide's time.</summary>
internal sealed class PlaneGlide
{
    private LatentPlane _from;
    private LatentPlane _to;
    private long _start;
    private long _duration;
    private bool _placed;

    /// <summary>Whether the plane is on its way.</summary>
    public bool Moving { get; private set; }

    /// <summary>The plane at a moment.</summary>
    /// <param name="target">The plane that is wanted.</param>
    /// <param name="milliseconds">How long a new glide takes.</param>
    /// <param name="time">The moment in nanoseconds; never earlier than at the last call.</param>
    public LatentPlane At(in LatentPlane target, float milliseconds, long time)
    {
        if (!_placed)
            (_placed, _from, _to) = (true, target, target);
        else if (target != _to)
            (_from, _to, _start, _duration) = (Between(time), target, time, (long)(milliseconds * 1e6));
        Moving = _from != _to && time - _start < _duration;
        if (!Moving)
            _from = _to;
        return Moving ? Between(time) : _to;
    }

    private LatentPlane Between(long time) => _from == _to || time - _start >= _duration
        ? _to
        : LatentPlane.Between(_from, _to, (float)((double)Math.Max(time - _start, 0) / _duration));
}
