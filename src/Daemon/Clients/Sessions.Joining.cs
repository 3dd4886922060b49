using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Subscribers come and go. Within the lock of turns.</summary>
internal sealed partial class Sessions
{
    /// <summary>Lets a sender in, or changes its options: welcome, the whole state, then events.</summary>
    internal Fault? Join(Sender sender, Client requested)
    {
        Client? known = sender.Client;
        if (Registry.FindAt(requested.Link) is { } there && there.Id != known?.Id)
        {
            // The program that hears there has been started anew, or says hello from a port of the moment: or it is another.
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

        // What changes during the snapshot is told at once. Hits and the rest wait until the state is whole, but for those that
        // the client was told already: a hello in the middle of a bar makes no hole in it.
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

    /// <summary>A client has the whole state: from now on it gets the events that it asked for. A goodbye that it said meanwhile counts.</summary>
    internal void Admit(Client waiting, Client client)
    {
        if (waiting.Left == 0)
            client.Renew(Clock.Now);
        else
            client.GoOnFrom(waiting);
        Registry.Put(client);
    }

    /// <summary>One that has been let in and follows patterns gets those that play.</summary>
    internal void ShowPatterns(Client client)
    {
        if (client.Wants(EventClasses.Patterns))
            EventBroadcast.Welcome(new SessionAudience.Newcomer(client), Clock, Transaction.Services.Performance);
    }

    /// <summary>Everybody is told who has taken a claim from whom.</summary>
    internal void TellTaken(Client by, string scope, int from) =>
        Tell(EventClasses.State, "/rvae/claims/taken"u8, [by.Id, by.Name, scope, from], null);

    /// <summary>Lets a client go: its claims are free; it and the others are told.</summary>
    internal void Remove(Client client)
    {
        Registry.Remove(client.Id);
        Claims.ReleaseAll(client.Id);
        Tell(EventClasses.State, "/rvae/clients/left"u8, [client.Id, client.Name], null);
        TellLeft(client);
    }

    // A program that crashed and was started again is not locked out by the lease of its old self. Who only watches could neither use nor
    // release what it got: a page of the audience has the name of the performer's own.
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

    // One machine does not take all places from the others, nor all others from the performer's own.
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
