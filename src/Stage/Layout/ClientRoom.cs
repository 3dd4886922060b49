using System.Runtime.CompilerServices;
using RVae.Engine.Playing;

namespace RVae.Stage.Layout;

/// <summary>
/// The clients that hear over UDP, as one value: written by the desk at each change, read by the stage, which sends the hits, and by the next
/// desk, which goes on with the same clients.
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

    /// <summary>Number that the newest client had.</summary>
    public int LastId { get; set; }

    /// <summary>The clients that may move a deck (from 0), and how far.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref DeckReach Deck(int deck) => ref _decks[deck];

    /// <summary>Number of the only client that may give an order, 0 for all.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref int HolderOf(OrderKind order) => ref _orders[(int)order];

    /// <summary>Takes everybody out.</summary>
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
/// <param name="Range">To each side of the middle.</param>
/// <param name="Holder">Number of the only client that may, 0 for all.</param>
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

    /// <summary>Its place among the words that tell when each client was heard; the same for as long as it stays.</summary>
    public int Place { get; set; }

    /// <summary>What it is sent, a bit each.</summary>
    public int Events { get; set; }

    /// <summary>What it asked for, a bit each; more than it is sent while the state is still on its way to it.</summary>
    public int Wanted { get; set; }

    /// <summary>How it wants events in time.</summary>
    public int Delivery { get; set; }

    /// <summary>Nanoseconds added to due times of events sent ahead.</summary>
    public long Latency { get; set; }

    /// <summary>Nanoseconds that it stays without a message.</summary>
    public long Lease { get; set; }

    /// <summary>When its lease ends, as far as the desk knows; nanoseconds of the monotonic clock.</summary>
    public long Expires { get; set; }

    /// <summary>Where its messages come from.</summary>
    public PeerAddress Source { get; set; }

    /// <summary>Where everything for it goes.</summary>
    public PeerAddress Link { get; set; }

    /// <summary>Name that the client gave itself.</summary>
    public string Name
    {
        readonly get => SharedText.Read(_name);
        set => SharedText.Write(_name, value);
    }

    /// <summary>The scopes that it has claimed, separated by spaces.</summary>
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
