using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Subscribers come and go. Within the lock of turns.</summary>
public sealed partial class Sessions
{
    /// <summary>Lets a sender in, or changes its wishes: welcome, the whole state, then events.</summary>
    internal Fault? Join(Sender sender, Client wished)
    {
        Client? known = sender.Client ?? Registry.FindAt(wished.Link);
        if (known is null && Registry.IsFull)
        {
            return new(FaultCode.TooMany, $"{_options.MaxClients} clients are here already: try again when one has left");
        }

        Client client = wished.WithId(known?.Id ?? Registry.NextId());
        client.Renew(Clock.Now);

        // What changes during the snapshot is told at once. Hits and the rest wait until the state is whole, but for those that
        // the client was told already: a hello in the middle of a bar makes no hole in it.
        Client waiting = client.With(client.Events & (EventClasses.State | (known?.Events ?? EventClasses.None)));
        Registry.Put(waiting);
        sender.Send("/rvae/welcome"u8, [client.Id, AddressTable.ProtocolVersion, Turn.Services.Version, (int)(client.Lease / 1_000_000_000)]);
        if (known is null)
        {
            Tell(EventClasses.State, "/rvae/clients/joined"u8, [client.Id, client.Name], client);
        }

        _snapshots.Begin(sender, waiting, client);
        return null;
    }

    /// <summary>A client has the whole state: from now on it gets all that it wishes.</summary>
    internal void Admit(Client client)
    {
        client.Renew(Clock.Now);
        Registry.Put(client);
        Joined?.Invoke(client);
    }

    /// <summary>Lets a client go: its claims are free, the others are told.</summary>
    internal void Remove(Client client)
    {
        Registry.Remove(client.Id);
        Claims.ReleaseAll(client.Id);
        Tell(EventClasses.State, "/rvae/clients/left"u8, [client.Id, client.Name], null);
    }

    /// <summary>Called when a client's snapshot has ended; within the lock of turns.</summary>
    internal Action<Client>? Joined { get; set; }
}
