using RVae.Daemon.Clients;

namespace RVae.Daemon.Listening;

/// <summary>
/// The sender of the moves by which a deck follows. They are made in the name of the client that has claimed the deck's follow: a position
/// that another client has claimed stays where that client put it. Nobody reads its answers.
/// </summary>
/// <param name="deck">Deck, from 0.</param>
internal sealed class FollowLink(int deck) : ILink
{
    public string Endpoint { get; } = $"follow of deck {deck + 1}";

    public string Host => "follow";

    public int Port => deck;

    public bool IsLoopback => true;

    public bool IsStream => true;

    public string? InTheNameOf { get; } = $"/rvae/deck/{deck + 1}/follow";

    public ILink ToPort(int port) => this;

    public bool Equals(ILink? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => deck;

    public void Send(ReadOnlySpan<byte> packet)
    {
    }
}
