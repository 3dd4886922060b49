using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Play, stop, tempo and place in time: one transport for all decks.</summary>
internal static class TransportRows
{
    private static readonly string[] Sources = ["internal", "midi", "link", "room"];

    public static IEnumerable<AddressRow> All =>
    [
        Act("/rvae/play", "Plays from the first beat of bar 0.", t => t.Play()),
        Act("/rvae/stop", "Stops where it is; nothing sounds on.", t => t.Stop()),
        Act("/rvae/continue", "Plays on from where it stopped.", t => t.Continue()),
        new("/rvae/playing", Access.Value, [Parameter.Switch("on")],
            "Whether it plays. Setting 1 is play, 0 is stop; setting what it already does changes nothing.")
        {
            Tags = ["transport"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.State.Transport.Playing)), Write = WritePlaying,
        },
        new("/rvae/tempo", Access.Value, [Parameter.Real("bpm", 20, 300, 120, "bpm")],
            "Quarter notes a minute, from the next tick.")
        {
            Tags = ["transport"], Claimable = true,
            Read = (view, _, into) => One(into, (float)view.State.Transport.Bpm),
            Write = (transaction, _, v) => Change(transaction, v[0].Real, static (t, bpm) => t with { Bpm = bpm }),
        },
        new("/rvae/position", Access.Value,
            [Parameter.Whole("bar", 0, 999_999), Parameter.Real("beat", 0, 32, 0).OrLeftOut()],
            "Where the transport is: bar and beat, both counted from 0. Setting it jumps.")
        {
            Tags = ["transport"], Claimable = true, HappensLater = true, Read = ReadPosition,
            Write = (transaction, _, v) => Change(
                transaction, (Bar: v[0].Whole, Beat: v.Length > 1 ? v[1].Real : 0), static (t, to) => t.Locate(to.Bar, to.Beat)),
        },
        new("/rvae/tap", Access.Act, [], "Tap the tempo: two taps set it, up to five are averaged.")
        {
            Tags = ["transport"], Claimable = true, Changes = "/rvae/tempo", Run = Tap,
        },
        new("/rvae/nudge", Access.Act, [Parameter.Real("shift", -1000, 1000, 0, "ms")],
            "Shifts the beat without touching the tempo, as a DJ nudges a platter: positive is later. Nudges add up, to 4 s at "
            + "most that are still to come, and to half a beat away from the device that leads. In a link session all are nudged: for a "
            + "moment the tempo is another.")
        {
            Tags = ["transport"], Claimable = true,
            Run = (transaction, _, v) => Change(transaction, v[0].Real, static (t, shift) => t.Nudge(shift)),
        },
        new("/rvae/panic", Access.Act, [], "Silence now: every sounding note ends. No claim keeps anyone from it.")
        {
            Tags = ["transport"],
            Run = (transaction, _, _) => Change(transaction, 0, static (t, _) => t.Panic()),
        },
        new("/rvae/clock/source", Access.Value, [Parameter.Choice("source", Sources)],
            "Who leads: midi follows the clock, start, stop, continue and song position of a device at a MIDI input. link follows the tempo and the bar lines of the session that all on the network share, and what is set here goes to them all. room follows the room that was joined with `/rvae/room/join`, which sets it.")
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
