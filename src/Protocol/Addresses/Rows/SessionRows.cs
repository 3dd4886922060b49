using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Joining, leaving, asking about the daemon.</summary>
internal static class SessionRows
{
    public static IEnumerable<AddressRow> All =>
    [
        new("/rvae/hello", Access.Act, [Parameter.Word("name"), Parameter.Whole("replyPort", 1, 65535).OrLeftOut() with { Strict = true }],
            "Joins as a client. The daemon answers with a welcome, then sends every value once, then events as they happen. It leaves out values of "
            + "single drums and decks (pins, `length/kick`, `fade` …) that nobody has set. It sends to `replyPort`, or to the port of the sender. A "
            + "client on another machine gets a challenge first: send its token back with `/rvae/confirm`. `code` is the join code, where the "
            + "daemon wants one: then the token is enough. Another hello renews the lease and sets all options anew: an option that is left out "
            + "takes its default. `too-many`: the daemon has no place for another client. `busy`: another client hears at that port.")
        {
            Options =
            [
                Parameter.Whole("lease", 5, 300, 15, "s"), Parameter.Choice("delivery", "live", "stamp", "bundle"),
                Parameter.Real("latency", 0, 5000, 50, "ms"),
                Parameter.Word("events") with { Default = "state hits beats training" },
                Parameter.Whole("code", 0, 999_999, 0),
            ],
            Answers =
            [
                "/rvae/challenge i:token [s:nonce]", "/rvae/welcome i:client i:protocol s:version i:leaseSeconds",
                "/rvae/snapshot/end i:count",
            ],
            Tags = ["session"], Run = Hello,
        },
        new("/rvae/confirm", Access.Act, [Parameter.Whole("token"), Parameter.Word("proof").OrLeftOut() with { OrNumber = true }],
            "Answers a challenge with its token, within 10 s, from the port that said hello; then the welcome comes. A challenge with a nonce wants "
            + "a proof, too: the join code (a number), or HMAC-SHA256(secret, nonce) in hexadecimal. A wrong token or proof is answered `denied`. "
            + "After five wrong codes a machine has to wait a minute, and longer each further time. Until it has confirmed, a client gets at most "
            + "three times as many bytes as it sent: a longer answer is refused whole.")
        {
            Tags = ["session"], Run = (transaction, _, v) => transaction.Requester.Session.Confirm(v[0].Whole, v.Length > 1 ? v[1].Text : ""),
        },
        new("/rvae/renew", Access.Act, [],
            "Renews the lease. Every other message of a client renews it, too. A sender that is no client gets `denied`: say hello again.")
        {
            Tags = ["session"], Run = (transaction, _, _) => transaction.Requester.Session.Renew(),
        },
        new("/rvae/bye", Access.Act, [],
            "Ends the lease and frees the client's claims. The client hears `/rvae/clients/left` with its own number. Over UDP from another "
            + "machine, where anybody can forge a sender's address, the client leaves only after half of its lease, unless it sends another "
            + "message.")
        {
            Tags = ["session"], Run = (transaction, _, _) => transaction.Requester.Session.Leave(),
        },
        new("/rvae/status", Access.Query, [],
            "How the daemon does. `model` is that of deck 1. `jitterP99Ms`: 99 of 100 recent events were no later than this. `dropped`: events left out since "
            + "the daemon started. `jobs`: trainings that run or wait.")
        {
            Answers = ["/rvae/status i:playing f:bpm i:clients s:model f:jitterP99Ms i:dropped i:jobs"],
            Tags = ["session"], Run = Status,
        },
        new("/rvae/clients", Access.Query, [], "The clients, a message each: number, name, network address, and claimed scopes, separated by spaces.")
        {
            Answers = ["/rvae/clients/item i:id s:name s:endpoint s:claims", "/rvae/clients/end i:count"],
            Tags = ["session"], Run = Clients,
        },
        new("/rvae/claim", Access.Act, [Parameter.Word("scope"), Parameter.Choice("force", "force").OrLeftOut()],
            "Claims a scope (`deck/1`, `transport`, `deck/1/mute` …): only this client may set what is in it, until it releases the scope or its "
            + "lease ends. A claim is of values, under every address that changes them: `deck/1/latent/x` is the whole position, the pad and "
            + "Wekinator's outputs, too, and `transport/playing` is play, stop and continue. `claimed`: another client holds part of the scope. "
            + "`force` takes it over; clients with `state` events hear `/rvae/claims/taken`. A client that joins again by the same name from the same host "
            + "takes its claims over. A client has at most 16. In a room a claim holds at all sites: `/rvae/room/claims` lists those of the others.")
        {
            Tags = ["session"], Run = (transaction, _, v) => transaction.Requester.Session.Claim(transaction.Placed(v[0].Text), v.Length > 1),
        },
        new("/rvae/release", Access.Act, [Parameter.Word("scope")], "Gives a claimed scope back. `not-found`: this client has not claimed it.")
        {
            Tags = ["session"], Run = (transaction, _, v) => Release(transaction, v[0].Text),
        },
        new("/rvae/clock/ping", Access.Query, [Parameter.Whole("id")],
            "Reads the daemon's clock, so that a client can find how far its own is off. The answer has two times, in seconds and microseconds "
            + "since the daemon started: when the ping arrived, and when the pong left.")
        {
            Answers = ["/rvae/clock/pong i:id i:receivedSeconds i:receivedMicroseconds i:sentSeconds i:sentMicroseconds"],
            Tags = ["session"], Run = Ping,
        },
        new("/rvae/http/ticket", Access.Act, [Parameter.Choice("kind", "play", "watch")],
            "Gives a ticket for plain HTTP, where the daemon wants a secret or a join code. Send files up and down with `Authorization: Bearer "
            + "TICKET` or `?ticket=TICKET`. A ticket to `watch` changes nothing: a page shows the space to an audience with it.")
        {
            Answers = ["/rvae/http/ticket s:kind s:ticket"],
            Tags = ["session"],
            Run = (transaction, at, v) =>
            {
                transaction.Answer(at, v[0].Text, transaction.Services.Tickets.Issue(v[0].Text == "watch"));
                return null;
            },
        },
        new("/rvae/sync", Access.Query, [Parameter.Whole("id")],
            "Answers when everything that this client sent before has ended: trainings, model changes, and bundles that wait for their time.")
        {
            Answers = ["/rvae/synced i:id"],
            Tags = ["session"], Deferred = true, Run = Sync,
        },
        new("/rvae/call", Access.Act, [Parameter.Whole("id"), Parameter.Word("address")],
            "Runs another message, whose address and arguments follow, and answers with the id. `/rvae/reply` has the value, the count or the names "
            + "that the answer ends with. `/rvae/fail` has the id as its last argument.")
        {
            Answers = ["/rvae/reply i:id …"],
            Tags = ["session"], Run = (_, _, _) => new Fault(FaultCode.BadArguments, "a call cannot contain another call"),
        },
        new("/rvae/addresses", Access.Query, [], "Lists the address table, a row a message.")
        {
            Answers = ["/rvae/addresses/item s:address s:access s:arguments s:ranges s:description", "/rvae/addresses/end i:count"],
            Tags = ["session"], Run = Addresses,
        },
        new("/rvae/help", Access.Query, [Parameter.Word("address")], "The row of one address. `not-found`: there is no such address.")
        {
            Answers = ["/rvae/help s:address s:access s:arguments s:ranges s:description"],
            Tags = ["session"], Run = Help,
        },
        new("/rvae/version", Access.Query, [], "The version of the program, and the number of the protocol.")
        {
            Answers = ["/rvae/version s:version i:protocol"],
            Tags = ["session"], Run = Version,
        },
        new("/rvae/dump", Access.Act, [Parameter.Switch("on", on: true)],
            "1 writes every message of this client to the daemon's log, 0 stops it: a help when a patch does not do what it should. At most 50 "
            + "messages a second are written; the log counts the others. `denied`: only clients and programs on this machine may ask for it.")
        {
            Tags = ["session"], Run = Dump,
        },
        new("/rvae/trace", Access.Act, [Parameter.Switch("on", on: true)],
            "1 reports how fast each gesture of this client was heard, 0 stops it. A gesture is a message that changes a value. Each report has the "
            + "time at which the packet came (seconds and microseconds of the daemon's clock), and the milliseconds from there until the change was "
            + "made, until its groove was decoded, and until the first tick that plays by it was due, with the number of that tick. -1 means that "
            + "it did not happen: nothing had to be decoded, it was not heard within 15 s, or the transport rests. Only for clients and for this "
            + "machine; for four at a time, for ten minutes.")
        {
            Answers =
            [
                "/rvae/trace/item s:address i:seconds i:microseconds f:appliedMs f:decodedMs f:heardMs i:tick", "/rvae/trace/end i:count",
            ],
            Tags = ["session"], Run = (transaction, _, v) => transaction.Requester.Session.Trace(v[0].Flag),
        },
    ];

    private static Fault? Hello(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        var options = new OptionValues(v, at.Row);
        return transaction.Requester.Session.Hello(new HelloOptions(v[0].Text)
        {
            ReplyPort = options.LeadingCount > 1 ? v[1].Whole : null,
            LeaseSeconds = options.Find("lease")?.Whole,
            Delivery = options.Find("delivery")?.Text,
            Latency = options.Find("latency")?.Real,
            Events = options.Find("events")?.Text,
            Code = options.Find("code")?.Whole ?? 0,
        });
    }

    private static Fault? Status(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        PerformanceState state = transaction.State;
        int jobs = transaction.Services.Training.Jobs().Count(j => j.State is "queued" or "running");
        transaction.Answer(
            at, WireValue.Of(state.Transport.Playing), (float)state.Transport.Bpm, transaction.Requester.Session.Clients().Count,
            state.Decks[0].Model?.Card.Name ?? "", transaction.Services.Performance.JitterP99Milliseconds,
            transaction.Services.Performance.Dropped, jobs);
        return null;
    }

    // Release the scope by the place of its instrument first, as it was claimed. Then release it as it stands in the list of clients, whatever the
    // deck's kit calls by that name.
    private static Fault? Release(Transaction transaction, string scope)
    {
        string placed = transaction.Placed(scope);
        Fault? refused = transaction.Requester.Session.Release(placed);
        return refused is null || placed == scope ? refused : transaction.Requester.Session.Release(scope);
    }

    private static Fault? Clients(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<ClientSummary> clients = transaction.Requester.Session.Clients();
        foreach (ClientSummary client in clients)
            transaction.Line("/rvae/clients/item"u8, client.Id, client.Name, client.Endpoint, client.Claims);
        transaction.AnswerOn("/rvae/clients/end"u8, clients.Count);
        return null;
    }

    private static Fault? Ping(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        (int seconds, int microseconds) = WireTime.Split(transaction.Requester.Session.Received);
        (int nowSeconds, int nowMicroseconds) = WireTime.Split(transaction.Requester.Session.Now);
        transaction.AnswerOn("/rvae/clock/pong"u8, v[0].Whole, seconds, microseconds, nowSeconds, nowMicroseconds);
        return null;
    }

    private static Fault? Sync(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        transaction.Requester.Session.Sync(v[0].Whole);
        return null;
    }

    private static Fault? Addresses(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        foreach (AddressRow row in transaction.Table.Rows)
        {
            transaction.Line(
                "/rvae/addresses/item"u8, row.Template, Reference.AccessOf(row), row.Signature, Reference.RangesOf(row),
                row.Description);
        }

        transaction.AnswerOn("/rvae/addresses/end"u8, transaction.Table.Rows.Length);
        return null;
    }

    private static Fault? Help(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (transaction.Table.FindRow(v[0].Text) is not { } row)
            return new(FaultCode.NotFound, $"no row for '{v[0].Text}': /rvae/addresses lists them all");
        transaction.Answer(at, v[0].Text, Reference.AccessOf(row), row.Signature, Reference.RangesOf(row), row.Description);
        return null;
    }

    private static Fault? Version(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        transaction.Answer(at, transaction.Services.Version, AddressTable.ProtocolVersion);
        return null;
    }

    private static Fault? Dump(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        return transaction.Requester.Session.Dump(v[0].Flag);
    }
}
