using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses;

/// <summary>The sender of a message, as a command sees it. Answers go to the requester. Used within a transaction.</summary>
public interface IRequester
{
    /// <summary>The requester's session: joining, leaving, claims.</summary>
    IClientSession Session { get; }

    /// <summary>Whether the requester waits for so many answers that no further request is accepted.</summary>
    bool IsBusy { get; }

    /// <summary>
    /// Whether the requester may cause so much more work by patterns. Each byte of a pattern counts as one, because it is compared with every
    /// address; so does each address that matched. Allowed work is counted.
    /// </summary>
    bool MayMatch(int work) => true;

    /// <summary>Sends one message to the requester.</summary>
    void Send(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>Sends <c>/rvae/reply i:call</c> and the values.</summary>
    void Reply(int call, ReadOnlySpan<WireValue> values);

    /// <summary>Sends <c>/rvae/fail</c>. After too many of these the fault is only counted.</summary>
    void Fail(ReadOnlySpan<byte> address, Fault fault, int? call);

    /// <summary>Opens a request, which is answered later.</summary>
    Request Open(string address, int? call);

    /// <summary>Tells every other subscriber of <c>state</c> a value.</summary>
    void Feedback(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>Tells a value to every subscriber of <c>state</c>, and to the requester.</summary>
    void Announce(ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values);

    /// <summary>The name of another client that has claimed this address, or null.</summary>
    string? ClaimedBy(AddressEntry at);
}

/// <summary>A client's session. Used within a transaction, by the rows of the session only.</summary>
public interface IClientSession
{
    /// <summary>Joins, or renews with other options: challenge or welcome follow.</summary>
    Fault? Hello(HelloOptions options);

    /// <summary>Checks the answer to a challenge: the token, and the proof of the secret where the challenge asked for one.</summary>
    Fault? Confirm(int token, string proof);

    /// <summary>The join code that clients of other machines have to show; 0 for none.</summary>
    int CurrentJoinCode { get; }

    /// <summary>Renews the lease.</summary>
    Fault? Renew();

    /// <summary>Ends the subscription and its claims.</summary>
    Fault? Leave();

    /// <summary>Claims a scope: no other client may set values inside it.</summary>
    /// <param name="scope">Beginning of the addresses.</param>
    /// <param name="force">Takes the scope from clients that hold part of it. All clients are told of that.</param>
    Fault? Claim(string scope, bool force);

    /// <summary>Releases a claimed scope.</summary>
    Fault? Release(string scope);

    /// <summary>Answers <c>/rvae/synced</c> once all earlier requests have ended.</summary>
    void Sync(int id);

    /// <summary>Begins or stops to write this client's messages to the daemon's log.</summary>
    Fault? Dump(bool on);

    /// <summary>Begins or stops to tell this client, for each of its gestures, when it was carried out and heard.</summary>
    Fault? Trace(bool on);

    /// <summary>All present clients.</summary>
    IReadOnlyList<ClientSummary> Clients();

    /// <summary>How many drops there were since the daemon started, by cause.</summary>
    IReadOnlyList<DropCount> Drops();

    /// <summary>When this packet arrived, or the time for which it was held; nanoseconds since the daemon started.</summary>
    long Received { get; }

    /// <summary>The present, nanoseconds since the daemon started.</summary>
    long Now { get; }
}

/// <summary>One line of <c>/rvae/clients</c>.</summary>
public sealed record ClientSummary(int Id, string Name, string Endpoint, string Claims);

/// <summary>One line of <c>/rvae/drops</c>.</summary>
public sealed record DropCount(string What, long Count);

/// <summary>The options of a hello. An option that is left out is null and takes its default, even if an earlier hello set it.</summary>
public sealed record HelloOptions(string Name)
{
    /// <summary>Port of the sender's host to which all packets go.</summary>
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
