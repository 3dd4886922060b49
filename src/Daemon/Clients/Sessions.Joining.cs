using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>How clients join and leave. Under the lock of transactions.</summary>
internal sealed partial class Sessions
{
    /// <summary>Lets a sender join, or changes its options. The client gets a welcome, then the whole state, then events.</summary>
    internal Fault? Join(Sender sender, Client requested)
    {
        Client? known = sender.Client;
        if (Registry.FindAt(requested.Link) is { } there && there.Id != known?.Id)
        {
            // Another client hears at this port. With the same name it is the same program, which was started anew or now sends from
            // another port. With another name it is another program.
            if (there.Name != requested.Name)
            {
                long seconds = Math.Max(1, (there.Expires - Clock.Now) / 1_000_000_000);
                return new(
                    FaultCode.Busy,
                    $"client {there.Id} ({there.Name}) hears at port {requested.Link.Port}: listen at another port, or wait until it has left ({seconds} s at least)");
            }

            if (known is null)
                known = there;
            else
                Remove(there);
        }

        if (known is null && WhyNoRoom(requested) is { } full)
            return new(FaultCode.TooMany, full);

        Client client = requested.WithId(known?.Id ?? Registry.NextId());
        client.Renew(Clock.Now);
        sender.HearsAt(requested.Link);

        // A change during the snapshot is told at once. The other events that the client is new to wait until it has the whole state.
        // Events that it was sent before go on, so that a hello in the middle of a bar makes no hole.
        Client waiting = client.Waiting(client.Events & (EventClasses.State | (known?.Events ?? EventClasses.None)));
        Registry.Put(waiting);
        sender.Send("/rvae/welcome"u8, [client.Id, AddressTable.ProtocolVersion, Transaction.Services.Version, (int)(client.Lease / 1_000_000_000)]);
        if (known is null)
        {
            Tell(EventClasses.State, "/rvae/clients/joined"u8, [client.Id, client.Name], client);
            TakeOverClaims(client);
        }

        _snapshots.Begin(sender, waiting, client);
        return null;
    }

    /// <summary>
    /// The client has the whole state: from now on it gets the events that it asked for. If it said goodbye meanwhile, the goodbye stays.
    /// </summary>
    internal void Admit(Client waiting, Client client)
    {
        if (waiting.Left == 0)
            client.Renew(Clock.Now);
        else
            client.GoOnFrom(waiting);
        Registry.Put(client);
    }

    /// <summary>Sends the patterns that play to a client that has just joined and follows patterns.</summary>
    internal void ShowPatterns(Client client)
    {
        if (client.Wants(EventClasses.Patterns))
            EventBroadcast.Welcome(new SessionAudience.Newcomer(client), Clock, Transaction.Services.Performance);
    }

    /// <summary>Tells all clients who has taken a claim from whom.</summary>
    internal void TellTaken(Client by, string scope, int from) =>
        Tell(EventClasses.State, "/rvae/claims/taken"u8, [by.Id, by.Name, scope, from], null);

    /// <summary>Removes a client. Its claims are free, and the client and all others are told.</summary>
    internal void Remove(Client client)
    {
        Registry.Remove(client.Id);
        Claims.ReleaseAll(client.Id);
        Tell(EventClasses.State, "/rvae/clients/left"u8, [client.Id, client.Name], null);
        TellLeft(client);
    }

    // A program that crashed and was started again must not wait for the lease of its old self: it gets the claims of its namesake. A
    // client that only watches gets none, because it could neither use nor release them. A page in the audience may have the same name as
    // the performer's page.
    private void TakeOverClaims(Client client)
    {
        if (client.Source.OnlyWatches)
            return;
        foreach (Client namesake in Registry.Namesakes(client.Name, client.Source.Host))
        {
            if (namesake.Id == client.Id)
                continue;
            foreach (string scope in Claims.Move(namesake.Id, client.Id))
                TellTaken(client, scope, namesake.Id);
        }
    }

    // One machine must not take all places from the others, and the others must not take all places from the performer's machine.
    private string? WhyNoRoom(Client requested)
    {
        if (Registry.IsFull)
            return $"{_options.MaxClients} clients are here already: try again when one has left";
        if (requested.Source.IsLoopback)
            return null;
        (int ofHost, int ofOthers) = Registry.CountFrom(requested.Source.Host);
        if (ofHost >= _options.MaxClientsOfHost)
            return $"{ofHost} clients of your machine are here already: one machine has {_options.MaxClientsOfHost} places";
        return ofOthers >= _options.MaxClients - _options.ReservedForThisMachine
            ? $"{ofOthers} clients of other machines are here already: the rest are for the daemon's own machine" : null;
    }
}
