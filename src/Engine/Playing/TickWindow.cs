using System.Diagnostics;

namespace RVae.Engine.Playing;

/// <summary>One tick of the transport, from its own moment to the next tick's.</summary>
/// <param name="Number">Ticks played before this one since the daemon started; never jumps.</param>
/// <param name="Position">Transport ticks from the beginning of the music; changes when the performer jumps.</param>
/// <param name="Start">When the tick begins, nanoseconds of the monotonic clock.</param>
/// <param name="Duration">How long the tick lasts, nanoseconds.</param>
internal readonly record struct TickWindow(long Number, long Position, long Start, long Duration)
{
    /// <summary>The moment at a fraction (0–1) of the tick.</summary>
    public long At(double fraction) => Start + (long)(fraction * Duration);
}

/// <summary>The events of one tick in due order. The buffer is reused for every tick.</summary>
internal sealed class EventBuffer
{
    private readonly TickEvent[] _events;
    private int _count;

    public EventBuffer(int capacity) => _events = new TickEvent[capacity];

    public ReadOnlySpan<TickEvent> Events => _events.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds an event after all events that are due no later. It inserts from the end: events are few, and come nearly in order.</summary>
    public void Add(in TickEvent tickEvent)
    {
        Debug.Assert(_count < _events.Length, "The capacity bounds what one tick can bring.");
        int at = _count++;
        for (; at > 0 && _events[at - 1].Due > tickEvent.Due; at--)
            _events[at] = _events[at - 1];
        _events[at] = tickEvent;
    }
}
