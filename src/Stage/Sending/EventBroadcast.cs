using System.Runtime.CompilerServices;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Stage.Sending;

/// <summary>
/// Sends events to the clients that want them: ahead to clients that take a stamp or a bundle, on time to clients that take them live. Called by its
/// output thread; allocates nothing.
/// </summary>
public sealed class EventBroadcast : IEventOutput
{
    private readonly IAudience _audience;
    private readonly DaemonClock _clock;
    private readonly ILivePatterns _patterns;

    /// <summary>A broadcast to an audience.</summary>
    /// <param name="audience">The clients that hear, and the ways to them.</param>
    /// <param name="clock">The clock of stamps and time tags.</param>
    /// <param name="patterns">The patterns that the decks play.</param>
    public EventBroadcast(IAudience audience, DaemonClock clock, ILivePatterns patterns) =>
        (_audience, _clock, _patterns) = (audience, clock, patterns);

    private enum Timing
    {
        Ahead,
        OnTime,
    }

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent) => Tell(tickEvent, Timing.Ahead);

    /// <inheritdoc/>
    public void Due(in TickEvent tickEvent) => Tell(tickEvent, Timing.OnTime);

    /// <inheritdoc/>
    public bool IsPrompt => !_audience.Present.IsEmpty;

    /// <inheritdoc/>
    public void Flush() => _audience.Flush();

    /// <summary>Sends the present patterns to a new client that follows patterns. A broadcast to that client alone, on any thread.</summary>
    public static void Welcome(IAudience alone, DaemonClock clock, ILivePatterns patterns)
    {
        ArgumentNullException.ThrowIfNull(alone);
        ArgumentNullException.ThrowIfNull(clock);
        var broadcast = new EventBroadcast(alone, clock, patterns);
        Timing moment = alone.Present[0].Delivery == Delivery.Live ? Timing.OnTime : Timing.Ahead;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            var all = new TickEvent { Kind = TickEventKind.Pattern, Deck = deck, Rows = (1 << patterns.CountInstruments(deck)) - 1, Due = clock.Now };
            broadcast.TellPatterns(all, moment);
        }
    }

    private void Tell(in TickEvent e, Timing moment)
    {
        switch (e.Kind)
        {
            case TickEventKind.Hit:
                Send(
                    EventClasses.Hits, e, moment, "/rvae/hit"u8, "iiiifii"u8,
                    [(int)e.Instrument, e.Note, e.Velocity, e.Tick, BitConverter.SingleToInt32Bits(e.Offset), e.Bar, e.Deck + 1], []);
                break;
            case TickEventKind.Beat:
                Send(
                    EventClasses.Beats, e, moment, "/rvae/beat"u8, "iif"u8,
                    [e.Beat, e.Bar, BitConverter.SingleToInt32Bits(e.Bpm)], []);
                break;
            case TickEventKind.Tick:
                Send(EventClasses.Ticks, e, moment, "/rvae/tick"u8, "ii"u8, [e.Tick, e.Bar], []);
                break;
            case TickEventKind.Pattern:
                TellPatterns(e, moment);
                break;
        }
    }

    private void TellPatterns(in TickEvent e, Timing moment)
    {
        if (!IsWanted(EventClasses.Patterns, moment))
            return;

        Span<int> ticks = stackalloc int[MaxLoop];
        for (int i = 0; i < Instruments.Most; i++)
        {
            if ((e.Rows & (1 << i)) == 0)
                continue;

            int count = _patterns.ReadPattern(e.Deck, (Instrument)i, ticks);
            if (count is > 0 and <= EventPacket.MaxTicks)
            {
                Send(EventClasses.Patterns, e, moment, "/rvae/pattern"u8, "ii"u8, [e.Deck + 1, i], ticks[..count]);
            }
            else if (count > 0)
            {
                TellParts(e, moment, i, ticks[..Math.Min(count, MaxLoop)]);
            }
        }
    }

    /// <summary>Ticks of the longest loop that is told: four bars of 12/4.</summary>
    private const int MaxLoop = 4 * 12 * Grid.DefaultTicksPerQuarter;

    /// <summary>Ticks of one part: two bars of 4/4, which fit in a datagram.</summary>
    private const int PartTicks = 8 * Grid.DefaultTicksPerQuarter;

    private void TellParts(in TickEvent e, Timing moment, int instrument, ReadOnlySpan<int> ticks)
    {
        for (int from = 0; from < ticks.Length; from += PartTicks)
        {
            Send(
                EventClasses.Patterns, e, moment, "/rvae/pattern/part"u8, "iiii"u8,
                [e.Deck + 1, instrument, ticks.Length, from], ticks.Slice(from, Math.Min(PartTicks, ticks.Length - from)));
        }
    }

    private bool IsWanted(EventClasses events, Timing moment)
    {
        foreach (ref readonly Hearer hearer in _audience.Present)
        {
            if (hearer.Wants(events) && IsFor(hearer, moment))
                return true;
        }

        return false;
    }

    private static bool IsFor(in Hearer hearer, Timing moment) => (hearer.Delivery == Delivery.Live) == (moment == Timing.OnTime);

    // Both buffers are written before they are read. Clearing them would cost more than encoding.
    [SkipLocalsInit]
    private void Send(
        EventClasses events, in TickEvent e, Timing moment, ReadOnlySpan<byte> address,
        ReadOnlySpan<byte> tags, ReadOnlySpan<int> leading, ReadOnlySpan<int> ticks)
    {
        if (!IsWanted(events, moment))
            return;

        Span<byte> bundle = stackalloc byte[EventPacket.MaxBytes];
        Span<byte> stamped = stackalloc byte[EventPacket.MaxBytes];
        var packet = new EventPacket(bundle, stamped);
        if (!packet.Encode(address, tags, leading, ticks))
            return;

        foreach (ref readonly Hearer hearer in _audience.Present)
        {
            if (hearer.Wants(events) && IsFor(hearer, moment))
                _audience.Send(hearer, Form(hearer, e, packet));
        }
    }

    // The time by which an event was known early counts as part of the client's latency: in a link session, all clients hear at the session's time.
    private ReadOnlySpan<byte> Form(in Hearer hearer, in TickEvent e, EventPacket packet)
    {
        long heard = e.Due + Math.Max(hearer.Latency - e.Ahead, 0);
        return hearer.Delivery switch
        {
            Delivery.Bundle => packet.At(_clock.ToTimeTag(heard)),
            Delivery.Stamp => packet.At(_clock.SinceStart(heard)),
            _ => packet.Plain,
        };
    }
}
