using System.Globalization;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Controllers;

/// <summary>Puts a learned control into a profile.</summary>
public static class ProfileLearning
{
    /// <summary>Address that stands for the pad's X while learning.</summary>
    public const string X = "/rvae/latent/x";

    /// <summary>Address that stands for the pad's Y while learning.</summary>
    public const string Y = "/rvae/latent/y";

    /// <summary>Address that stands for the pad's touch while learning.</summary>
    public const string Touch = "/rvae/latent/pad/z";

    // For these addresses a knob covers only the range that is played by hand, because it has only 128 positions.
    private static readonly Dictionary<string, (double Low, double High)> Narrowed = new()
    {
        ["/rvae/deck/{deck}/latent/glide"] = (0, 2000),
        ["/rvae/tempo"] = (60, 180),
    };

    /// <summary>The kind of control that an address needs.</summary>
    public static LearnKind KindFor(string address) => address switch
    {
        X or Y => LearnKind.Continuous,
        Touch => LearnKind.Switch,
        _ when RoleFor(address) == ControlRole.Value => LearnKind.Continuous,
        _ when RoleFor(address) == ControlRole.Model => LearnKind.Program,
        _ => LearnKind.Any,
    };

    /// <summary>
    /// The profile with a control mapped to an address. The addresses above mean the pad's axes and touch; <c>/rvae/latent/recall/NAME</c> means a
    /// position; <c>/rvae/model</c> means models; every other address means itself. Earlier mappings of the control or the address are removed.
    /// </summary>
    public static DeviceProfile With(this DeviceProfile profile, string address, ControlSource control)
    {
        var straight = new AxisProfile(control, Response.Straight);
        // A pad is learned axis by axis: before the second axis is learned, the first stands for both.
        PadProfile pad = profile.Pad ?? new PadProfile { X = straight, Y = straight };
        return address switch
        {
            X => profile with { Pad = pad with { X = straight } },
            Y => profile with { Pad = pad with { Y = straight } },
            Touch => profile with { Pad = pad with { Touch = control } },
            _ => WithControl(profile, Control(address, control)),
        };
    }

    private static DeviceProfile WithControl(DeviceProfile profile, ControlProfile learned) => profile with
    {
        Controls =
        [
            .. profile.Controls.Where(old => old.Control != learned.Control
                && (old.Role != learned.Role || old.To != learned.To || old.Name != learned.Name)),
            learned,
        ],
    };

    private static ControlProfile Control(string address, ControlSource control)
    {
        ControlRole role = RoleFor(address);
        (double low, double high) = RangeOf(address);
        return new ControlProfile(
            control,
            role,
            role is ControlRole.Position or ControlRole.Model ? "" : address,
            role == ControlRole.Position ? PositionName(address) : "",
            new Response { Low = low, High = high },
            Takeover.Close);
    }

    private static (double Low, double High) RangeOf(string address)
    {
        if (Row(address) is not { Parameters: [var value, ..] } row)
            return (0, 1);
        if (Narrowed.TryGetValue(row.Template, out (double, double) narrowed))
            return narrowed;
        return value is { Min: { } low, Max: { } high } ? (value.NegativeIsOff ? 0 : low, high) : (0, 1);
    }

    private static ControlRole RoleFor(string address)
    {
        if (PositionName(address).Length > 0)
            return ControlRole.Position;
        return Row(address) switch
        {
            { Template: "/rvae/deck/{deck}/model" } => ControlRole.Model,
            { Access: Access.Value, Parameters: [{ Kind: WireKind.Whole, Min: 0, Max: 1 }] } => ControlRole.Switch,
            { Access: Access.Act, Parameters: [] } => ControlRole.Trigger,
            _ => ControlRole.Value,
        };
    }

    private static AddressRow? Row(string address) => DaemonAddresses.Table.Find(address)?.Row;

    private static string PositionName(string address)
    {
        const string Recall = "latent/recall/";
        string rest = Rest(address);
        return rest.StartsWith(Recall, StringComparison.Ordinal) ? rest[Recall.Length..] : "";
    }

    // The part of the address after /rvae/ or /rvae/deck/N/.
    private static string Rest(string address)
    {
        string[] parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool ofDeck = parts.Length > 3 && parts[1] == "deck" && int.TryParse(parts[2], CultureInfo.InvariantCulture, out _);
        return string.Join('/', parts.Skip(ofDeck ? 3 : 1));
    }
}
