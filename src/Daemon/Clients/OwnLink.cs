namespace RVae.Daemon.Clients;

/// <summary>
/// The sender of moves that the daemon makes by itself. They are made in the name of the client that has claimed an address, so that what
/// another client has claimed stays where that client put it.
/// </summary>
/// <param name="what">What moves, for the record: <c>follow</c>.</param>
/// <param name="deck">Deck, from 0.</param>
/// <param name="inTheNameOf">The address, behind that of the deck.</param>
internal class OwnLink(string what, int deck, string inTheNameOf) : ILink
{
    public string Endpoint { get; } = $"{what} of deck {deck + 1}";

    public string Host => what;

    public int Port => deck;

    public bool IsLoopback => true;

    public bool IsStream => true;

    public string? InTheNameOf { get; } = $"/rvae/deck/{deck + 1}/{inTheNameOf}";

    public ILink ToPort(int port) => this;

    public bool Equals(ILink? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => HashCode.Combine(what, deck);

    /// <summary>Hears an answer; nobody reads it.</summary>
    public virtual void Send(ReadOnlySpan<byte> packet)
    {
    }
}
