using System.Security.Cryptography;

namespace RVae.Daemon.Clients;

/// <summary>The bounds of the sessions, and the sources of nonces and tokens.</summary>
internal sealed record SessionOptions
{
    /// <summary>Most clients at a time.</summary>
    public int MaxClients { get; set; } = 64;

    /// <summary>Most clients on one other machine, so that it cannot take all places.</summary>
    public int MaxClientsOfHost => Math.Max(1, MaxClients / 4);

    /// <summary>Places that are kept for clients on this machine, where the performer is.</summary>
    public int ReservedForThisMachine => MaxClients / 8;

    /// <summary>Most requests that are under way at a time, of all senders together: models to load, exports and the like.</summary>
    public const int MaxRequests = 512;

    /// <summary>Folders of this machine. A failure that goes to another machine does not show them.</summary>
    public IReadOnlyList<string> PrivateFolders { get; init; } = [];

    /// <summary>Most endpoints that are remembered at a time, clients or not.</summary>
    public int MaxSenders { get; init; } = 1024;

    /// <summary>
    /// Messages of the snapshot that a client which joins is sent each millisecond: the whole snapshot takes some 30 ms. The default buffer
    /// of a socket has room for it, but not while a full room of clients is told other things as well.
    /// </summary>
    public int SnapshotPace { get; init; } = 8;

    /// <summary>The secret that clients on other machines have to prove that they know; empty for none.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The code that clients on other machines may show instead of the secret; null for none.</summary>
    public JoinCode? JoinCode { get; init; }

    /// <summary>Whether clients on other machines have to prove themselves.</summary>
    public bool AsksProof => Secret.Length > 0 || JoinCode is not null;

    /// <summary>
    /// What clients on other machines have to show, as a word. A later daemon compares the words to know whether it wants the same. The
    /// secret cannot be found from the word. Empty where they have to show nothing.
    /// </summary>
    public string Proof => Secret.Length > 0 ? SharedSecret.Prove(Secret, "rvae clients") : JoinCode is null ? "" : "code";

    /// <summary>Sees each packet that is carried out; null for nobody.</summary>
    public ITransactionObserver? Observer { get; init; }

    /// <summary>Counts what is dropped.</summary>
    public Drops Drops { get; init; } = new();

    /// <summary>Makes the nonce of a challenge.</summary>
    public Func<string> Nonces { get; init; } = SharedSecret.NewNonce;

    /// <summary>Makes the token of a challenge. Nobody may guess a token, so it does not come from a seed.</summary>
    public Func<int> Tokens { get; init; } = () => RandomNumberGenerator.GetInt32(1, int.MaxValue);
}
