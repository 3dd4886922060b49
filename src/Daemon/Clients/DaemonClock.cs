using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>
/// The daemon's two ways to tell the time: nanoseconds since it started, which never step, and UTC, which others step
/// and which bundles carry. Any thread; does not allocate.
/// </summary>
public sealed class DaemonClock
{
    /// <summary>The system's UTC may be slewed by so much; what is further off is a step and is taken at once.</summary>
    private const long Step = 1_000_000_000;

    /// <summary>Slewing: a thousandth of the time that has passed, which no ear notices.</summary>
    private const long SlewDivisor = 1000;

    private readonly IMonotonicClock _monotonic;
    private readonly TimeProvider _utc;
    private readonly Lock _mapping = new();
    private readonly DateTimeOffset _reference;
    private long _offset;
    private long _measuredAt;

    /// <summary>Starts now.</summary>
    public DaemonClock(IMonotonicClock monotonic, TimeProvider utc)
    {
        ArgumentNullException.ThrowIfNull(monotonic);
        ArgumentNullException.ThrowIfNull(utc);
        (_monotonic, _utc) = (monotonic, utc);
        Start = monotonic.Now;
        _reference = utc.GetUtcNow();
        _measuredAt = Start;
        _offset = -Start;
    }

    /// <summary>When the daemon started, nanoseconds of the monotonic clock.</summary>
    public long Start { get; }

    /// <summary>Now, nanoseconds of the monotonic clock.</summary>
    public long Now => _monotonic.Now;

    /// <summary>Nanoseconds from the daemon's start to a moment of the monotonic clock.</summary>
    public long SinceStart(long moment) => moment - Start;

    /// <summary>The time tag of a moment of the monotonic clock.</summary>
    public OscTimeTag ToTimeTag(long moment) => OscTimeTag.From(_reference).AddNanoseconds(moment + Offset());

    /// <summary>The moment of the monotonic clock that a time tag means, by the nearer way round.</summary>
    public long ToMoment(OscTimeTag tag) => tag.NanosecondsSince(OscTimeTag.From(_reference)) - Offset();

    /// <summary>Nanoseconds to add to a moment to get nanoseconds since the reference date.</summary>
    private long Offset()
    {
        lock (_mapping)
        {
            long now = _monotonic.Now;
            long measured = ((_utc.GetUtcNow() - _reference).Ticks * 100) - now;
            long error = measured - _offset;
            long slew = Math.Max(0, now - _measuredAt) / SlewDivisor;
            _offset += Math.Abs(error) > Step ? error : Math.Clamp(error, -slew, slew);
            _measuredAt = now;
            return _offset;
        }
    }
}
