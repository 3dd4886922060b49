using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Live MIDI: the ports, and what the controls of a pad controller are mapped to.</summary>
internal static class MidiRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/midi/ports", Access.Query, [], "Lists the MIDI ports: direction, name, and whether the daemon has opened it (1) or not (0).")
        {
            Answers = ["/rvae/midi/ports/item s:direction s:name i:open", "/rvae/midi/ports/end i:count"],
            Tags = ["midi"], Run = Ports,
        },
        new("/rvae/midi/out", Access.Value, [Parameter.Word("ports")],
            "The MIDI ports that hits go to as notes, with clock: names or parts of names, separated by commas; at most 16. Empty is none. "
            + "`virtual` makes a port for others to connect to. `TR-8@12` sends 12 ms later; -20 to 500 ms are possible. A port that is not there "
            + "is opened when it appears.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Outputs),
            Write = (transaction, _, v) => transaction.Services.Midi.SetOutputs(v[0].Text),
        },
        new("/rvae/midi/in", Access.Value, [Parameter.Word("ports")],
            "The MIDI ports that the daemon listens to: names or parts of names, separated by commas. Empty is none. Their controls play by "
            + "`/rvae/midi/profile`.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Inputs),
            Write = (transaction, _, v) => transaction.Services.Midi.SetInputs(v[0].Text),
        },
        new("/rvae/midi/notes", Access.Value, [Parameter.Word("maps")],
            "Which instrument a note from `/rvae/midi/in` is when it is recorded, for each device: `TD-17: roland-td; nanoPAD: 40=rim,56=none`. "
            + "Before the colon stands part of the port's name. A map without a name is for all other ports. Ports without a map use General "
            + "MIDI's.")
        {
            Tags = ["midi"],
            Read = (view, _, into) => One(into, view.Services.Midi.Notes),
            Write = (transaction, _, v) => transaction.Services.Midi.SetNotes(v[0].Text),
        },
        new("/rvae/midi/profile", Access.Value, [Parameter.Word("name")],
            "The profile of the pad controller at `/rvae/midi/in`: what the controller sends, and what that does. `/rvae/midi/profiles` lists the "
            + "names; empty is none. Another profile lets go of what the old one holds: a momentary point goes back, a held switch goes off. On any "
            + "failure the old one stays. The daemon keeps the name for its next start. After `/rvae/bridge/learn` it is the profile that was "
            + "saved.")
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
            "Lists the profiles of pad controllers: your own, and those of the program. Of two with the same name, yours is used. The device is "
            + "empty if a profile names none or cannot be read.")
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
            "Puts the next control that you move on a bridged controller on this address. `/rvae/latent/x`, `/rvae/latent/y` and "
            + "`/rvae/latent/pad/z` (touch) are the pad, `/rvae/latent/recall/NAME` is a stored position, `/rvae/model` is for programs; any other "
            + "address is itself. It is empty again when the control is learned. Set it empty to give up. `bad-arguments`: the address cannot be "
            + "learned.")
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

    // An address of plain names, without patterns: only such an address can stand in a profile.
    private static bool IsPlain(string address) =>
        address.StartsWith('/') && address.Split('/').Skip(1).All(part => ModelName.IsValid(part));

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }
}
