using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>A client and the scopes that it has claimed.</summary>
internal sealed record ClientWithClaims(Client Client, ImmutableArray<string> Scopes);

/// <summary>Clients that outlive the daemon.</summary>
internal sealed partial class Sessions
{
    /// <summary>Counts the changes of clients and claims. Any thread.</summary>
    internal int Changes => Registry.Changes + Claims.Changes;

    /// <summary>The highest number that a client has had. Any thread.</summary>
    internal int LastClient => Registry.LastId;

    /// <summary>All clients, and the scopes that they have claimed.</summary>
    internal ImmutableArray<ClientWithClaims> Everybody()
    {
        lock (_transactions)
        {
            return [.. Registry.All.ToArray().Select(WithClaims)];
        }

        ClientWithClaims WithClaims(Client client) => new(client, [.. Claims.Of(client.Id).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>Numbers new clients after this number, so that none is used twice.</summary>
    internal void NumberFrom(int last) => Registry.Continue(last);

    /// <summary>
    /// Takes over a client of an earlier daemon with its number and claims. Its lease begins anew. False where there is no place for it.
    /// </summary>
    internal bool TakeUp(ClientWithClaims earlier)
    {
        Client client = earlier.Client;
        lock (_transactions)
        {
            if (Registry.IsFull || Registry.FindAt(client.Link) is not null || client.Link.IsOwn)
                return false;
            client.Renew(Clock.Now);
            Registry.Put(client);
            _senders.Of(client.Source).HearsAt(client.Link);
            foreach (string scope in earlier.Scopes)
                _ = Claims.Take(client.Id, scope, force: false, out _);
            return true;
        }
    }

    /// <summary>Notes where a client of an earlier desk hears, so that it is told there when its lease ends.</summary>
    internal void Recognise(Client client)
    {
        lock (_transactions)
            _senders.Of(client.Source).HearsAt(client.Link);
    }

    /// <summary>
    /// Sends all clients the whole state, as after a hello. A daemon that takes the place of another may be a little behind what the
    /// clients heard last.
    /// </summary>
    internal void TellState()
    {
        lock (_transactions)
        {
            foreach (Client client in Registry.All.ToArray())
            {
                if (client.Wants(EventClasses.State))
                    TellState(client);
            }
        }
    }

    /// <summary>Sends one client the whole state, as after a hello: the daemon ended while it was sending the state.</summary>
    internal void TellState(Client client)
    {
        lock (_transactions)
        {
            _snapshots.Begin(_senders.Of(client.Source), client, client, knows: true);
        }
    }

    /// <summary>Tells a client of an earlier daemon that it is no client any more.</summary>
    internal static void TellLeft(Client client)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        client.Link.Send(OutgoingMessage.Encode(buffer, "/rvae/clients/left"u8, [client.Id, client.Name]));
    }
}
