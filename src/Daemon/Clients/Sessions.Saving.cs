using System.Collections.Immutable;

namespace RVae.Daemon.Clients;

/// <summary>A client and what it has claimed.</summary>
internal sealed record ClientWithClaims(Client Client, ImmutableArray<string> Scopes);

/// <summary>Subscribers that outlive the daemon.</summary>
internal sealed partial class Sessions
{
    /// <summary>Counts changes of clients and claims. Any thread.</summary>
    internal int Changes => Registry.Changes + Claims.Changes;

    /// <summary>Highest number that a client had. Any thread.</summary>
    internal int LastClient => Registry.LastId;

    /// <summary>Everybody, and what they have claimed.</summary>
    internal ImmutableArray<ClientWithClaims> Everybody()
    {
        lock (_transactions)
        {
            return [.. Registry.All.ToArray().Select(WithClaims)];
        }

        ClientWithClaims WithClaims(Client client) => new(client, [.. Claims.Of(client.Id).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>Numbers go on from there: none is used twice.</summary>
    internal void NumberFrom(int last) => Registry.Continue(last);

    /// <summary>Takes up a client of an earlier daemon with its number and claims; its lease begins now. False where there is no place.</summary>
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

    /// <summary>A client of an earlier desk hears where it did: there it is told, too, when its lease is over.</summary>
    internal void Recognise(Client client)
    {
        lock (_transactions)
            _senders.Of(client.Source).HearsAt(client.Link);
    }

    /// <summary>
    /// Tells everybody the whole state, as after a hello: a daemon that takes the place of another may be a little behind what its
    /// clients last heard.
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

    /// <summary>Tells one client the whole state, as after a hello: the daemon was ended while it did so.</summary>
    internal void TellState(Client client)
    {
        lock (_transactions)
        {
            _snapshots.Begin(_senders.Of(client.Source), client, client, knows: true);
        }
    }

    /// <summary>Tells a client of an earlier daemon that it is none any more.</summary>
    internal static void TellLeft(Client client)
    {
        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        client.Link.Send(OutgoingMessage.Encode(buffer, "/rvae/clients/left"u8, [client.Id, client.Name]));
    }
}
