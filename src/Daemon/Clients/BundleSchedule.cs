using RVae.Protocol.Osc;

namespace RVae.Daemon.Clients;

/// <summary>
/// Bundles that wait for their time, in order of time and then of arrival. Their number and their bytes are bounded, for all senders
/// together and for each sender. The caller synchronises.
/// </summary>
internal sealed class BundleSchedule
{
    /// <summary>Furthest time ahead, nanoseconds.</summary>
    public const long Horizon = 60_000_000_000;

    /// <summary>
    /// A clock that is wrong by more than this, nanoseconds, counts from another zero or is in another time zone: two time zones differ by
    /// at least a quarter of an hour.
    /// </summary>
    public const long Plausible = 600_000_000_000;

    /// <summary>Most bundles held.</summary>
    public const int MaxBundles = 4096;

    /// <summary>Most bytes held.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>A single sender may use one part in so many of <see cref="MaxBundles"/> and of <see cref="MaxBytes"/>.</summary>
    private const int ShareOfOne = 4;

    private readonly PriorityQueue<HeldBundle, (long Due, long Order)> _held = new();
    private long _order;
    private int _bytes;

    /// <summary>When the next bundle is due, nanoseconds of the monotonic clock; long.MaxValue when none waits. Any thread may read it.</summary>
    public long NextDue { get; private set; } = long.MaxValue;

    /// <summary>Holds a copy of a bundle; false when there is no room for it.</summary>
    public bool TryHold(Sender from, ReadOnlySpan<byte> bundle, OscTimeTag tag, long due)
    {
        bool full = _held.Count >= MaxBundles || _bytes + bundle.Length > MaxBytes
            || from.HeldBundles >= MaxBundles / ShareOfOne || from.HeldBytes + bundle.Length > MaxBytes / ShareOfOne;
        if (full)
            return false;

        var held = new HeldBundle(from, bundle.ToArray(), tag, due, from.BeginHeld(bundle.Length));
        _bytes += bundle.Length;
        _held.Enqueue(held, (due, _order++));
        NextDue = _held.Peek().Due;
        return true;
    }

    /// <summary>Takes the next bundle whose time has come.</summary>
    public bool TryTakeDue(long now, out HeldBundle held)
    {
        if (!_held.TryPeek(out held, out _) || held.Due > now)
            return false;

        _held.Dequeue();
        _bytes -= held.Bytes.Length;
        NextDue = _held.TryPeek(out HeldBundle next, out _) ? next.Due : long.MaxValue;
        return true;
    }
}

/// <summary>A bundle that waits.</summary>
/// <param name="From">The sender.</param>
/// <param name="Bytes">The bundle, validated.</param>
/// <param name="Tag">Its time tag.</param>
/// <param name="Due">When it is due, nanoseconds of the monotonic clock.</param>
/// <param name="Number">Its number among what its sender has outstanding.</param>
internal readonly record struct HeldBundle(Sender From, byte[] Bytes, OscTimeTag Tag, long Due, long Number);
