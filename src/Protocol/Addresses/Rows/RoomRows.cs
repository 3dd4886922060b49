using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>The room in which daemons of several sites play together.</summary>
internal static class RoomRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/room/join", Access.Act, [Parameter.Word("name"), Parameter.Word("url").OrLeftOut()],
            "Joins a room by way of a NATS server (`nats://`, `tls://`, `ws://` or `wss://`, without a password). Without a URL it is the "
            + "configured server. The first site brings what it plays. Each later site takes what the room plays, at the room's bar. From then on "
            + "each change is heard everywhere from the same bar line on. `/rvae/done` comes when this site plays with the room.")
        {
            Answers = ["/rvae/done s:address s:name"], Tags = ["room"], Claimable = true, Deferred = true, Run = Join,
        },
        new("/rvae/room/leave", Access.Act, [], "Leaves the room, and plays on alone. `not-found`: this daemon is in no room.")
        {
            Tags = ["room"], Claimable = true, Run = static (transaction, _, _) => transaction.Services.Room.Leave(),
        },
        new("/rvae/room/sites", Access.Query, [],
            "Lists the sites of the room, this one first: identity, name, milliseconds that a message takes to the server, milliseconds that its "
            + "clock may be off, version, seconds since it joined, and `self`, `here` or `lost`.")
        {
            Answers =
            [
                "/rvae/room/sites/item s:site s:name f:delay f:error s:version f:seconds s:state", "/rvae/room/sites/end i:count",
            ],
            Tags = ["room"], Run = Sites,
        },
        new("/rvae/room/claims", Access.Query, [],
            "Lists what players at the other sites have claimed. A claim holds here, too, until the player releases it or the site is lost.")
        {
            Answers = ["/rvae/room/claims/item s:site s:client s:scope", "/rvae/room/claims/end i:count"], Tags = ["room"], Run = Claims,
        },
        new("/rvae/room/name", Access.Get, [Parameter.Word("name") with { Default = "" }], "The room that this daemon has joined; empty for none.")
        {
            Tags = ["room"], ToldWhereSet = true, Read = static (view, _, into) => One(into, view.Services.Room.Name),
        },
        new("/rvae/room/state", Access.Get, [Parameter.Choice("state", States) with { Default = "out" }],
            "How this site stands to a room: `out`, `joining`, `in`, or `cut` while it does not reach the server. A site that is cut plays on, and "
            + "catches up afterwards.")
        {
            Tags = ["room"], ToldWhereSet = true, Read = static (view, _, into) => One(into, view.Services.Room.State),
        },
        new("/rvae/room/horizon", Access.Value, [Parameter.Whole("bars", 1, 16, 1, "bars")],
            "The least number of bars that a change made here waits. If the slowest site needs more, it waits longer: `/rvae/room/bars` has the "
            + "number.")
        {
            Tags = ["room"], Claimable = true, ToldWhereSet = true,
            Read = static (view, _, into) => One(into, view.Services.Room.Least),
            Write = static (transaction, _, v) => Set(transaction, v[0].Whole, static (room, bars) => room.Least = bars),
        },
        new("/rvae/room/bars", Access.Get, [Parameter.Whole("bars", 0, null, 0, "bars")],
            "The bars until a change made now is heard everywhere. 0 is at once.")
        {
            Tags = ["room"], ToldWhereSet = true, Read = static (view, _, into) => One(into, view.Services.Room.Bars),
        },
        new("/rvae/room/preview", Access.Value, [Parameter.Switch("on")],
            "Whether controls and positions that you set here are heard here at once. The other sites hear them from the agreed bar on.")
        {
            Tags = ["room"], Claimable = true, ToldWhereSet = true,
            Read = static (view, _, into) => One(into, WireValue.Of(view.Services.Room.Preview)),
            Write = static (transaction, _, v) => Set(transaction, v[0].Flag, static (room, on) => room.Preview = on),
        },
        new("/rvae/room/refused", Access.Get, [Parameter.Whole("messages", 0, null, 0), Parameter.Whole("late", 0, null, 0)],
            "How many messages of other sites were refused since the room was joined (out of range, without the right, or too many), and how many "
            + "changes came after their bar and were heard a bar later.")
        {
            Tags = ["room"], ToldWhereSet = true, Read = ReadRefused,
        },
    ];

    private static readonly string[] States = ["out", "joining", "in", "cut"];

    private static Fault? Join(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        transaction.Services.Room.Join(v[0].Text, v.Length > 1 ? v[1].Text : "", transaction.Later(at));
        return null;
    }

    private static Fault? Sites(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<RoomSiteSummary> sites = transaction.Services.Room.Sites();
        foreach (RoomSiteSummary site in sites)
        {
            transaction.Line(
                "/rvae/room/sites/item"u8, site.Site, site.Name, site.DelayMilliseconds, site.ErrorMilliseconds, site.Version, site.Seconds, site.State);
        }

        transaction.AnswerOn("/rvae/room/sites/end"u8, sites.Count);
        return null;
    }

    private static Fault? Claims(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<RoomClaimSummary> claims = transaction.Services.Room.Claims();
        foreach (RoomClaimSummary claim in claims)
            transaction.Line("/rvae/room/claims/item"u8, claim.Site, claim.Client, claim.Scope);
        transaction.AnswerOn("/rvae/room/claims/end"u8, claims.Count);
        return null;
    }

    private static int ReadRefused(IStateView view, AddressEntry at, Span<WireValue> into)
    {
        (into[0], into[1]) = (view.Services.Room.Refused, view.Services.Room.Late);
        return 2;
    }

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private static Fault? Set<T>(Transaction transaction, T value, Action<IRoomService, T> set)
    {
        set(transaction.Services.Room, value);
        return null;
    }
}
