using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Live MIDI: which ports, and what a pad controller is put on.</summary>
internal static class MidiRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/midi/ports", Access.Query, [], "The MIDI ports there are, and which of them the daemon has open.")
        {
            Answers = ["/rvae/midi/ports/item s:direction s:name i:open", "/rvae/midi/ports/end i:count"],
            Tags = ["midi"], Run = Ports,
        },
        new("/rvae/midi/out", Access.Value, [Parameter.Word("ports")],
            "Where hits go as MIDI notes, with clock: names of ports or parts of them, separated by commas; `virtual` makes "
            + "one for others to connect to; `TR-8@12` is 12 ms later; empty for none. A port that is not there is opened "
            + "when it comes.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Outputs),
            Write = (transaction, _, v) => transaction.Services.Midi.SetOutputs(v[0].Text),
        },
        new("/rvae/midi/in", Access.Value, [Parameter.Word("ports")],
            "What is listened to; the controls of `/rvae/midi/profile` are played. Names of ports or parts of them, separated by "
            + "commas; empty for none.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Inputs),
            Write = (transaction, _, v) => transaction.Services.Midi.SetInputs(v[0].Text),
        },
        new("/rvae/midi/notes", Access.Value, [Parameter.Word("maps")],
            "Which instrument a note of `/rvae/midi/in` is when it is recorded, for each device: `TD-17: roland-td; nanoPAD: "
            + "40=rim,56=none`. In front of the colon part of the port's name; a map without one is that of all others, else "
            + "General MIDI's.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Notes),
            Write = (transaction, _, v) => transaction.Services.Midi.SetNotes(v[0].Text),
        },
        new("/rvae/midi/profile", Access.Value, [Parameter.Word("name")],
            "The profile of the pad controller at `/rvae/midi/in`: what it sends, and what that does. A name of "
            + "`/rvae/midi/profiles`; empty for none. What the old profile holds down is let go: a momentary point goes back, a "
            + "held switch goes off. On any failure the old one plays on. It is kept for the next start. After "
            + "`/rvae/bridge/learn` it is the profile that was saved.")
        {
            Answers = ["/rvae/done s:address s:name"],
            Tags = ["midi"], Deferred = true,
            Read = (view, _, into) => One(into, view.Services.Profiles.Profile),
            Run = static (transaction, at, v) =>
            {
                transaction.Services.Profiles.Choose(v[0].Text, transaction.Later(at));
                return null;
            },
        },
        new("/rvae/midi/profiles", Access.Query, [],
            "The profiles of pad controllers that there are: those of the program, and your own, which come first where both have a "
            + "name. The device is empty where a profile names none or cannot be read.")
        {
            Answers = ["/rvae/midi/profiles/item s:name s:device", "/rvae/midi/profiles/end i:count"],
            Tags = ["midi"], Deferred = true,
            Run = static (transaction, at, _) =>
            {
                transaction.Services.Profiles.List(transaction.Later(at));
                return null;
            },
        },
        new("/rvae/bridge/learn", Access.Value, [Parameter.Word("address")],
            "The next control that is moved on a bridged controller is put on this address: `/rvae/latent/x`, "
            + "`/rvae/latent/y` and `/rvae/latent/pad/z` (touch) for the pad, `/rvae/latent/recall/NAME` for a stored "
            + "position, `/rvae/model` for programs, any other for itself. Empty again once it is learned, or to give up.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Learning),
            Write = Learn,
        },
    ];

    private static Fault? Ports(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!transaction.Services.Midi.Ports().TryGet(out ImmutableArray<MidiPortSummary> ports, out Fault fault))
            return fault;
        foreach (MidiPortSummary port in ports)
            transaction.Line("/rvae/midi/ports/item"u8, port.Direction, port.Name, WireValue.Of(port.Open));
        transaction.AnswerOn("/rvae/midi/ports/end"u8, ports.Length);
        return null;
    }

    private static Fault? Learn(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        string address = v[0].Text;
        if (address.Length > 0 && !IsPlain(address))
            return new(FaultCode.BadArguments, $"'{address}' is no address to learn: use one such as /rvae/threshold, or an empty one to give up");
        transaction.Services.Midi.Learning = address;
        return null;
    }

    // An address of names, without patterns: what a profile can hold.
    private static bool IsPlain(string address) =>
        address.StartsWith('/') && address.Split('/').Skip(1).All(part => ModelName.IsValid(part));

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }
}
