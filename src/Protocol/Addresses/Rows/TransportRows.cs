using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Play, stop, tempo and position in time: one transport for all decks.</summary>
internal static class TransportRows
{
    private static readonly string[] Sources = ["internal", "midi", "link", "room"];

    public static IEnumerable<AddressRow> All =>
    [
        Act("/rvae/play", "Plays from the first beat of bar 0.", t => t.Play()),
        Act("/rvae/stop", "Stops and keeps the place. Every sounding note ends.", t => t.Stop()),
        Act("/rvae/continue", "Plays on from the place where it stopped.", t => t.Continue()),
        new("/rvae/playing", Access.Value, [Parameter.Switch("on")],
            "Whether the transport plays. 1 plays, 0 stops; setting the value that it has already changes nothing.")
        {
            Tags = ["transport"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.State.Transport.Playing)), Write = WritePlaying,
        },
        new("/rvae/tempo", Access.Value, [Parameter.Real("bpm", 20, 300, 120, "bpm")],
            "The tempo in quarter notes a minute, from the next tick.")
        {
            Tags = ["transport"], Claimable = true,
            Read = (view, _, into) => One(into, (float)view.State.Transport.Bpm),
            Write = (transaction, _, v) => Change(transaction, v[0].Real, static (t, bpm) => t with { Bpm = bpm }),
        },
        new("/rvae/position", Access.Value,
            [Parameter.Whole("bar", 0, 999_999), Parameter.Real("beat", 0, 32, 0).OrLeftOut()],
            "Where the transport is, in bars and beats from 0. Setting it jumps there; without a beat, to the start of the bar.")
        {
            Tags = ["transport"], Claimable = true, HappensLater = true, Read = ReadPosition,
            Write = (transaction, _, v) => Change(
                transaction, (Bar: v[0].Whole, Beat: v.Length > 1 ? v[1].Real : 0), static (t, to) => t.Locate(to.Bar, to.Beat)),
        },
        new("/rvae/tap", Access.Act, [],
            "Taps the tempo. The second tap sets `/rvae/tempo`, and each further one sets it anew: to the mean of the last four intervals at most. "
            + "After 3.1 s without a tap the next one is the first again.")
        {
            Tags = ["transport"], Claimable = true, Changes = "/rvae/tempo", Run = Tap,
        },
        new("/rvae/nudge", Access.Act, [Parameter.Real("shift", -1000, 1000, 0, "ms")],
            "Shifts the beat and keeps the tempo, as a DJ nudges a platter. Positive is later. Nudges add up, but never to more than 4 s that are "
            + "still to come. Where a MIDI clock leads, they move the beat away from it by half a beat at most. In a link session everybody is "
            + "nudged: the tempo of the session changes for a moment.")
        {
            Tags = ["transport"], Claimable = true,
            Run = (transaction, _, v) => Change(transaction, v[0].Real, static (t, shift) => t.Nudge(shift)),
        },
        new("/rvae/panic", Access.Act, [], "Ends every sounding note now. No claim prevents it.")
        {
            Tags = ["transport"],
            Run = (transaction, _, _) => Change(transaction, 0, static (t, _) => t.Panic()),
        },
        new("/rvae/clock/source", Access.Value, [Parameter.Choice("source", Sources)],
            "What leads the transport. `internal`: the daemon itself. `midi`: a device at a MIDI input, by its clock, start, stop, continue and "
            + "song position. `link`: the link session, by its tempo and its bar lines; what is set here changes the session for everybody in it. "
            + "`room`: the room; `/rvae/room/join` sets it. `unavailable`: there is no such source, or the daemon is in a room.")
        {
            Tags = ["transport"], Claimable = true,
            Read = (view, _, into) => One(into, Sources[(int)view.State.Transport.Source]), Write = WriteSource,
        },
    ];

    private static AddressRow Act(string address, string description, Func<TransportState, TransportState> act) =>
        new(address, Access.Act, [], description)
        {
            Tags = ["transport"],
            Claimable = true,
            Changes = "/rvae/playing",
            Run = (transaction, _, _) =>
            {
                Change(transaction, act, static (t, change) => change(t));
                transaction.Announce("/rvae/playing");
                return null;
            },
        };

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private static Fault? Change<T>(Transaction transaction, T value, Func<TransportState, T, TransportState> change)
    {
        Conductor.Edit edit = transaction.Edit;
        edit.State = edit.State with { Transport = change(edit.State.Transport, value) };
        return null;
    }

    private static Fault? WritePlaying(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v) =>
        Change(transaction, v[0].Flag, static (t, play) => t.Playing == play ? t : play ? t.Play() : t.Stop());

    private static int ReadPosition(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        Playhead playhead = view.Services.Performance.Playhead;
        into[0] = playhead.Bar;
        into[1] = (float)playhead.Beat;
        return 2;
    }

    private static Fault? Tap(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (transaction.Tap.Tap(transaction.Requester.Session.Received) is not { } bpm)
            return null;
        Change(transaction, Math.Clamp(bpm, 20, 300), static (t, tapped) => t with { Bpm = tapped });
        transaction.Announce("/rvae/tempo");
        return null;
    }

    private static Fault? WriteSource(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        var source = (ClockSource)Array.IndexOf(Sources, v[0].Text);
        return transaction.Services.Performance.CannotFollow(source)
            ?? Change(transaction, source, static (t, wanted) => t with { Source = wanted });
    }
}
