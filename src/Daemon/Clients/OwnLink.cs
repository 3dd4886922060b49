namespace RVae.Daemon.Clients;

/// <summary>
/// The link from which the daemon sends moves of its own. Each move is made in the name of the client that has claimed an address, so that
/// the values that other clients have claimed stay as they are.
/// </summary>
/// <param name="what">What moves, as the record names it: <c>follow</c>.</param>
/// <param name="deck">Deck, from 0.</param>
/// <param name="inTheNameOf">The claimed address, without the beginning that names the deck.</param>
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

    /// <summary>Takes an answer, which nobody reads.</summary>
    public virtual void Send(ReadOnlySpan<byte> packet)
    {
    }
}
