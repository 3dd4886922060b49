using System.Security.Cryptography;

namespace RVae.Daemon.Clients;

/// <summary>Bounds of the sessions, and where their tokens come from.</summary>
internal sealed record SessionOptions
{
    /// <summary>Most subscribers at a time.</summary>
    public int MaxClients { get; set; } = 64;

    /// <summary>Most clients of one other machine: it cannot take all places.</summary>
    public int MaxClientsOfHost => Math.Max(1, MaxClients / 4);

    /// <summary>Places that are kept for this machine, where the performer is.</summary>
    public int ReservedForThisMachine => MaxClients / 8;

    /// <summary>Most requests that are under way for everybody together, such as models to be loaded and exports.</summary>
    public const int MaxRequests = 512;

    /// <summary>Folders of this machine that no failure tells to another machine.</summary>
    public IReadOnlyList<string> PrivateFolders { get; init; } = [];

    /// <summary>Most endpoints that are remembered at a time, subscribed or not.</summary>
    public int MaxSenders { get; init; } = 1024;

    /// <summary>
    /// Messages of the state that a client which joins is sent each millisecond: all of it in some 30 ms. It would fit the
    /// buffer that a socket has by default, but not beside what else a full room is told.
    /// </summary>
    public int SnapshotPace { get; init; } = 8;

    /// <summary>What clients from elsewhere have to show that they know; empty for nothing.</summary>
    public string Secret { get; init; } = "";

    /// <summary>What they may show instead, or null for no such code.</summary>
    public JoinCode? JoinCode { get; init; }

    /// <summary>Whether clients from elsewhere have to prove themselves.</summary>
    public bool AsksProof => Secret.Length > 0 || JoinCode is not null;

    /// <summary>
    /// What they have to show, as a word by which a later daemon knows whether it wants the same; the secret cannot be found from it. Empty
    /// for nothing.
    /// </summary>
    public string Proof => Secret.Length > 0 ? SharedSecret.Prove(Secret, "rvae clients") : JoinCode is null ? "" : "code";

    /// <summary>Observes what is carried out, or null.</summary>
    public ITransactionObserver? Observer { get; init; }

    /// <summary>Where what is given up is counted.</summary>
    public Drops Drops { get; init; } = new();

    /// <summary>Makes the nonce with which the secret is asked for.</summary>
    public Func<string> Nonces { get; init; } = SharedSecret.NewNonce;

    /// <summary>Makes the token of a challenge: nobody may guess it, so it takes no seed.</summary>
    public Func<int> Tokens { get; init; } = () => RandomNumberGenerator.GetInt32(1, int.MaxValue);
}
