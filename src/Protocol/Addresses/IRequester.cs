using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>The sender of a message, as a command sees it: answers go there. Used within a transaction.</summary>
public interface IRequester
{
    /// <summary>What only a session can do: joining, leaving, claims.</summary>
    IClientSession Session { get; }

    /// <summary>Whether it waits for so many answers that no further request is accepted.</summary>
    bool IsBusy { get; }

    /// <summary>
    /// Whether it may cause more work by patterns. A byte of a pattern, which is compared with every address, counts as one,
    /// and so does an address that matched. Work that is allowed is counted.
    /// </summary>
    bool MayMatch(int work) => true;

    /// <summary>Sends one message to the requester.</summary>
    void Send(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>Sends <c>/rvae/reply i:call</c> and the values.</summary>
    void Reply(int call, ReadOnlySpan<WireValue> values);

    /// <summary>Sends <c>/rvae/fail</c>, unless too many were sent; then it is counted.</summary>
    void Fail(ReadOnlySpan<byte> address, Fault fault, int? call);

    /// <summary>Opens a request, which ends later.</summary>
    Request Open(string address, int? call);

    /// <summary>Tells every other subscriber of <c>state</c> a value.</summary>
    void Feedback(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>Tells every subscriber of <c>state</c>, and the requester.</summary>
    void Announce(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>The name of another client that has claimed this address, or null.</summary>
    string? ClaimedBy(AddressEntry at);
}

/// <summary>A client's session. Used within a transaction, by the rows of the session only.</summary>
public interface IClientSession
{
    /// <summary>Joins, or renews with other options: challenge or welcome follow.</summary>
    Fault? Hello(HelloOptions options);

    /// <summary>Gives back the token of a challenge, and the proof of the secret where it asked for one.</summary>
    Fault? Confirm(int token, string proof);

    /// <summary>The code that clients from elsewhere show; 0 for none.</summary>
    int CurrentJoinCode { get; }

    /// <summary>Keeps the subscription.</summary>
    Fault? Renew();

    /// <summary>Ends the subscription and its claims.</summary>
    Fault? Leave();

    /// <summary>Keeps all others from setting inside a scope.</summary>
    /// <param name="scope">Beginning of the addresses.</param>
    /// <param name="force">Takes it from those who hold part of it, which everybody is told.</param>
    Fault? Claim(string scope, bool force);

    /// <summary>Gives a scope back.</summary>
    Fault? Release(string scope);

    /// <summary>Answers <c>/rvae/synced</c> when everything asked before has ended.</summary>
    void Sync(int id);

    /// <summary>Writes this client's messages to the daemon's log, or stops that.</summary>
    Fault? Dump(bool on);

    /// <summary>Tells this client of each of its gestures when it was carried out and heard, or stops that.</summary>
    Fault? Trace(bool on);

    /// <summary>The clients there are.</summary>
    IReadOnlyList<ClientSummary> Clients();

    /// <summary>What was given up since the daemon started, by cause.</summary>
    IReadOnlyList<DropCount> Drops();

    /// <summary>Nanoseconds from the start of the daemon to the arrival of this packet, or to the time for which it was held.</summary>
    long Received { get; }

    /// <summary>Nanoseconds from the start of the daemon to now.</summary>
    long Now { get; }
}

/// <summary>One line of <c>/rvae/clients</c>.</summary>
public sealed record ClientSummary(int Id, string Name, string Endpoint, string Claims);

/// <summary>One line of <c>/rvae/drops</c>.</summary>
public sealed record DropCount(string What, long Count);

/// <summary>The options of a hello. What it leaves out is null and takes its default, also when an earlier hello set it.</summary>
public sealed record HelloOptions(string Name)
{
    /// <summary>Port of the same host to which everything goes.</summary>
    public int? ReplyPort { get; init; }

    /// <summary>Seconds that the client is kept without a message, 5–300.</summary>
    public int? LeaseSeconds { get; init; }

    /// <summary><c>live</c>, <c>stamp</c> or <c>bundle</c>.</summary>
    public string? Delivery { get; init; }

    /// <summary>Milliseconds that time-stamped hits are sent ahead.</summary>
    public float? Latency { get; init; }

    /// <summary>Classes of events, separated by spaces.</summary>
    public string? Events { get; init; }

    /// <summary>The daemon's join code, as the client knows it; 0 for none.</summary>
    public int Code { get; init; }
}
