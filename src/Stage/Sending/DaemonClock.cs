using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Stage.Sending;

/// <summary>
/// The daemon's two clocks: nanoseconds since the start, which never step, and UTC, which others may step and which bundles carry. Any thread; does
/// not allocate.
/// </summary>
public sealed class DaemonClock
{
    /// <summary>Differences of the system's UTC up to this many nanoseconds are slewed. A larger one is a step and is taken at once.</summary>
    private const long Step = 1_000_000_000;

    /// <summary>Slewing takes a thousandth of the time that has passed, which no ear notices.</summary>
    private const long SlewDivisor = 1000;

    /// <summary>If both clocks are read within this many nanoseconds, they count as read at the same moment.</summary>
    private const long Together = 20_000;

    /// <summary>
    /// Most attempts to read both clocks at the same moment, since a thread may be held up between the two reads. On a very busy machine the closest
    /// attempt is used.
    /// </summary>
    private const int MostReadings = 5;

    private readonly IMonotonicClock _monotonic;
    private readonly TimeProvider _utc;
    private readonly Lock _mapping = new();
    private readonly DateTimeOffset _reference;
    private long _offset;
    private long _measuredAt;

    /// <summary>Makes the clock of a daemon that starts now, or that started at a moment of the monotonic clock.</summary>
    public DaemonClock(IMonotonicClock monotonic, TimeProvider utc, long? started = null)
    {
        ArgumentNullException.ThrowIfNull(monotonic);
        ArgumentNullException.ThrowIfNull(utc);
        (_monotonic, _utc) = (monotonic, utc);
        _reference = utc.GetUtcNow();
        Start = started ?? monotonic.Now;
        (_offset, _measuredAt) = Measure();
    }

    /// <summary>When the daemon started, nanoseconds of the monotonic clock.</summary>
    public long Start { get; }

    /// <summary>Now, nanoseconds of the monotonic clock.</summary>
    public long Now => _monotonic.Now;

    /// <summary>Nanoseconds from the daemon's start to a moment of the monotonic clock.</summary>
    public long SinceStart(long moment) => moment - Start;

    /// <summary>The time tag of a moment of the monotonic clock.</summary>
    public OscTimeTag ToTimeTag(long moment) => OscTimeTag.From(_reference).AddNanoseconds(moment + Offset());

    /// <summary>The moment of the monotonic clock for a time tag. Of two possible moments, the nearer one.</summary>
    public long ToMoment(OscTimeTag tag) => tag.NanosecondsSince(OscTimeTag.From(_reference)) - Offset();

    /// <summary>Nanoseconds to add to a moment to get nanoseconds since the reference date.</summary>
    private long Offset()
    {
        lock (_mapping)
        {
            (long measured, long now) = Measure();
            long error = measured - _offset;
            long slew = Math.Max(0, now - _measuredAt) / SlewDivisor;
            _offset += Math.Abs(error) > Step ? error : Math.Clamp(error, -slew, slew);
            _measuredAt = now;
            return _offset;
        }
    }

    /// <summary>The offset between both clocks, and when they were read.</summary>
    private (long Offset, long Now) Measure()
    {
        (long offset, long now, long closest) = (0, 0, long.MaxValue);
        for (int reading = 0; reading < MostReadings && closest > Together; reading++)
        {
            long before = _monotonic.Now;
            long utc = (_utc.GetUtcNow() - _reference).Ticks * 100;
            long after = _monotonic.Now;
            if (after - before < closest)
                (offset, now, closest) = (utc - before - ((after - before) / 2), after, after - before);
        }

        return (offset, now);
    }
}
