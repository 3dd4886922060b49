using System.Runtime.CompilerServices;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Clients;

/// <summary>
/// Sends what plays to the clients that want it: ahead to those that take a stamp or a bundle, on time to those that
/// take it live. Called by its output thread; allocates nothing.
/// </summary>
internal sealed class EventBroadcast : IEventOutput
{
    private readonly ClientRegistry _registry;
    private readonly DaemonClock _clock;
    private readonly ILivePatterns _patterns;
    private readonly IPacketBatch _batch;

    /// <summary>A broadcast to the clients of these sessions.</summary>
    /// <param name="sessions">Who is subscribed.</param>
    /// <param name="patterns">What the decks play.</param>
    /// <param name="batch">What packets leave with.</param>
    public EventBroadcast(Sessions sessions, ILivePatterns patterns, IPacketBatch batch)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        _registry = sessions.Registry;
        _clock = sessions.Clock;
        _patterns = patterns;
        _batch = batch;
        sessions.Joined = Welcome;
    }

    private enum Timing
    {
        Ahead,
        OnTime,
    }

    /// <inheritdoc/>
    public void Scheduled(in TickEvent tickEvent) => Tell(tickEvent, Timing.Ahead, null);

    /// <inheritdoc/>
    public void Due(in TickEvent tickEvent) => Tell(tickEvent, Timing.OnTime, null);

    /// <inheritdoc/>
    public void Flush() => _batch.Flush();

    /// <summary>A new client that follows patterns gets those that play already.</summary>
    private void Welcome(Client client)
    {
        if (!client.Wants(EventClasses.Patterns))
            return;

        Timing moment = client.Delivery == Delivery.Live ? Timing.OnTime : Timing.Ahead;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            var all = new TickEvent { Kind = TickEventKind.Pattern, Deck = deck, Rows = ~0, Due = _clock.Now };
            TellPatterns(all, moment, client);
        }
    }

    private void Tell(in TickEvent e, Timing moment, Client? only)
    {
        switch (e.Kind)
        {
            case TickEventKind.Hit:
                Send(
                    EventClasses.Hits, e, moment, only, "/rvae/hit"u8, "iiiifii"u8,
                    [(int)e.Instrument, e.Note, e.Velocity, e.Tick, BitConverter.SingleToInt32Bits(e.Offset), e.Bar, e.Deck + 1], []);
                break;
            case TickEventKind.Beat:
                Send(
                    EventClasses.Beats, e, moment, only, "/rvae/beat"u8, "iif"u8,
                    [e.Beat, e.Bar, BitConverter.SingleToInt32Bits(e.Bpm)], []);
                break;
            case TickEventKind.Tick:
                Send(EventClasses.Ticks, e, moment, only, "/rvae/tick"u8, "ii"u8, [e.Tick, e.Bar], []);
                break;
            case TickEventKind.Pattern:
                TellPatterns(e, moment, only);
                break;
        }
    }

    private void TellPatterns(in TickEvent e, Timing moment, Client? only)
    {
        if (!IsWanted(EventClasses.Patterns, moment, only))
            return;

        Span<int> ticks = stackalloc int[MaxLoop];
        for (int i = 0; i < Instruments.Count; i++)
        {
            if ((e.Rows & (1 << i)) == 0)
                continue;

            int count = _patterns.ReadPattern(e.Deck, (Instrument)i, ticks);
            if (count is > 0 and <= EventPacket.MaxTicks)
            {
                Send(EventClasses.Patterns, e, moment, only, "/rvae/pattern"u8, "ii"u8, [e.Deck + 1, i], ticks[..count]);
            }
            else if (count > 0)
            {
                TellParts(e, moment, only, i, ticks[..Math.Min(count, MaxLoop)]);
            }
        }
    }

    /// <summary>Ticks of the longest loop that is told: four bars of 12/4.</summary>
    private const int MaxLoop = 4 * 12 * Grid.DefaultTicksPerQuarter;

    /// <summary>Ticks of one part: two bars of 4/4, and what a datagram holds.</summary>
    private const int PartTicks = 8 * Grid.DefaultTicksPerQuarter;

    private void TellParts(in TickEvent e, Timing moment, Client? only, int instrument, ReadOnlySpan<int> ticks)
    {
        for (int from = 0; from < ticks.Length; from += PartTicks)
        {
            Send(
                EventClasses.Patterns, e, moment, only, "/rvae/pattern/part"u8, "iiii"u8,
                [e.Deck + 1, instrument, ticks.Length, from], ticks.Slice(from, Math.Min(PartTicks, ticks.Length - from)));
        }
    }

    private bool IsWanted(EventClasses events, Timing moment, Client? only)
    {
        if (only is not null)
            return true;

        foreach (Client client in _registry.All)
        {
            if (client.Wants(events) && IsFor(client, moment))
                return true;
        }

        return false;
    }

    private static bool IsFor(Client client, Timing moment) => (client.Delivery == Delivery.Live) == (moment == Timing.OnTime);

    // The two buffers are written before they are read; clearing them would cost more than encoding.
    [SkipLocalsInit]
    private void Send(
        EventClasses events, in TickEvent e, Timing moment, Client? only, ReadOnlySpan<byte> address,
        ReadOnlySpan<byte> tags, ReadOnlySpan<int> leading, ReadOnlySpan<int> ticks)
    {
        if (!IsWanted(events, moment, only))
            return;

        Span<byte> bundle = stackalloc byte[OutgoingMessage.MaxBytes];
        Span<byte> stamped = stackalloc byte[OutgoingMessage.MaxBytes];
        var packet = new EventPacket(bundle, stamped);
        if (!packet.Encode(address, tags, leading, ticks))
            return;

        if (only is not null)
        {
            // From the thread that it joined on: the batch is the output thread's.
            only.Link.Send(Form(only, e.Due, packet));
            return;
        }

        foreach (Client client in _registry.All)
        {
            if (client.Wants(events) && IsFor(client, moment))
                _batch.Add(client.Link, Form(client, e.Due, packet));
        }
    }

    private ReadOnlySpan<byte> Form(Client client, long due, EventPacket packet) => client.Delivery switch
    {
        Delivery.Bundle => packet.At(_clock.ToTimeTag(due + client.Latency)),
        Delivery.Stamp => packet.At(_clock.SinceStart(due + client.Latency)),
        _ => packet.Plain,
    };
}
