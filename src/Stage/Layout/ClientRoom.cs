using System.Runtime.CompilerServices;
using RVae.Engine.Playing;

namespace RVae.Stage.Layout;

/// <summary>
/// The clients that hear events over UDP, as one value. The desk writes it at each change. The stage, which sends the hits, reads it; so does the
/// next desk, which goes on with the same clients.
/// </summary>
public struct ClientRoom
{
    /// <summary>Most clients at a time.</summary>
    public const int Most = 128;

    private int _count;
    private Clients _clients;
    private Decks _decks;
    private Orders _orders;

    /// <summary>The clients that are here.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<ClientEntry> All => ((ReadOnlySpan<ClientEntry>)_clients)[..Math.Clamp(_count, 0, Most)];

    /// <summary>Number of the client that joined last.</summary>
    public int LastId { get; set; }

    /// <summary>Who may move a deck (from 0), and how far.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref DeckReach Deck(int deck) => ref _decks[deck];

    /// <summary>Number of the only client that may give an order; 0: all may.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref int HolderOf(OrderKind order) => ref _orders[(int)order];

    /// <summary>Removes all clients.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a client; false when there is no more room.</summary>
    public bool TryAdd(in ClientEntry client)
    {
        if (_count >= Most)
            return false;
        _clients[_count++] = client;
        return true;
    }

    [InlineArray(Most)]
    private struct Clients
    {
        private ClientEntry _first;
    }

    [InlineArray((int)OrderKind.Panic + 1)]
    private struct Orders
    {
        private int _first;
    }

    [InlineArray(PerformanceState.DeckCount)]
    private struct Decks
    {
        private DeckReach _first;
    }
}

/// <summary>How far a deck's position may be moved, and by whom.</summary>
/// <param name="Range">Farthest distance from the middle on each axis.</param>
/// <param name="Holder">Number of the only client that may move the deck; 0: all may.</param>
public readonly record struct DeckReach(float Range, int Holder);

/// <summary>One client, as it lies in the shared memory.</summary>
public struct ClientEntry
{
    private const int MostNameBytes = 256;
    private const int MostClaimBytes = 1024;

    private FixedText256 _name;
    private FixedText1024 _claims;

    /// <summary>Number of the client, from 1.</summary>
    public int Id { get; set; }

    /// <summary>
    /// Index of the word that tells when the client was heard last (<see cref="StageMemory.Heard"/>). It stays the same as long as the client is
    /// here.
    /// </summary>
    public int Place { get; set; }

    /// <summary>The classes of events that the client is sent, one bit each.</summary>
    public int Events { get; set; }

    /// <summary>
    /// The classes of events that the client asked for, one bit each. They are more than <see cref="Events"/> while the snapshot is still on its way
    /// to the client.
    /// </summary>
    public int Wanted { get; set; }

    /// <summary>How the client wants events in time: a <see cref="Sending.Delivery"/>.</summary>
    public int Delivery { get; set; }

    /// <summary>Nanoseconds added to due times of events sent ahead.</summary>
    public long Latency { get; set; }

    /// <summary>Nanoseconds that the client is kept after its last message.</summary>
    public long Lease { get; set; }

    /// <summary>When the client's lease ends, as far as the desk knows; nanoseconds of the monotonic clock.</summary>
    public long Expires { get; set; }

    /// <summary>The address from which the client's messages come.</summary>
    public PeerAddress Source { get; set; }

    /// <summary>The address to which all packets for the client go.</summary>
    public PeerAddress Link { get; set; }

    /// <summary>Name that the client gave itself.</summary>
    public string Name
    {
        readonly get => SharedText.Read(_name);
        set => SharedText.Write(_name, value);
    }

    /// <summary>The scopes that the client has claimed, separated by spaces.</summary>
    public string Claims
    {
        readonly get => SharedText.Read(_claims);
        set => SharedText.Write(_claims, value);
    }

    [InlineArray(MostNameBytes)]
    private struct FixedText256
    {
        private byte _first;
    }

    [InlineArray(MostClaimBytes)]
    private struct FixedText1024
    {
        private byte _first;
    }
}
