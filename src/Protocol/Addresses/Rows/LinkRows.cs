using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The link session that is shared with other programs on the network, compatible with Ableton Link.</summary>
internal static class LinkRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/link/enable", Access.Value, [Parameter.Switch("on")],
            "Takes part in the link session of the network, with Live, Max, Pd, SuperCollider and others that are compatible with Ableton Link. "
            + "Alone it changes nothing that you hear: `/rvae/clock/source link` follows the session, and switches this on.")
        {
            Tags = ["link"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.Services.Link.Enabled)),
            Write = (transaction, _, v) => transaction.Services.Link.Enable(v[0].Flag),
        },
        new("/rvae/link/startstop", Access.Value, [Parameter.Switch("on")],
            "Shares starts and stops, too. When somebody starts, the transport plays from the first beat, at the next bar line of the session.")
        {
            Tags = ["link"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.Services.Link.StartStop)),
            Write = (transaction, _, v) => Set(transaction.Services.Link, v[0].Flag, static (link, on) => link.StartStop = on),
        },
        new("/rvae/link/quantum", Access.Value, [Parameter.Real("quarters", 0, 64, 0)],
            "How often a bar line falls together with one of the session, in quarter notes. 0 is a bar of the metre that plays; 8 brings grooves of "
            + "two bars together.")
        {
            Tags = ["link"], Claimable = true,
            Read = (view, _, into) => One(into, (float)view.Services.Link.Quantum),
            Write = (transaction, _, v) => Set(transaction.Services.Link, v[0].Real, static (link, quarters) => link.Quantum = quarters),
        },
        new("/rvae/link/peers", Access.Get, [Parameter.Whole("count", 0)],
            "How many others are in the session. Clients with `state` events hear it when somebody comes or goes.")
        {
            Tags = ["link"], Read = (view, _, into) => One(into, view.Services.Link.Peers),
        },
        new("/rvae/link/tempo", Access.Get, [Parameter.Real("bpm", 20, 999, 120, "bpm")],
            "The tempo of the session. Above 300 the daemon plays at half of it, and `/rvae/tempo` is that half: setting `/rvae/tempo` then sets "
            + "the session to twice the value.")
        {
            Tags = ["link"], Read = (view, _, into) => One(into, (float)view.Services.Link.Tempo),
        },
    ];

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private static Engine.Fault? Set<T>(ILinkService link, T value, Action<ILinkService, T> set)
    {
        set(link, value);
        return null;
    }
}
