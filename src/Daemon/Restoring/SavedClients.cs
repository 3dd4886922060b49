using System.Collections.Immutable;
using System.Net;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Daemon.Saved;

namespace RVae.Daemon.Restoring;

/// <summary>Saves clients and restores them.</summary>
internal static class SavedClients
{
    /// <summary>Saves the clients over UDP.</summary>
    public static ImmutableArray<SavedClient> Save(this Sessions sessions) =>
        [.. sessions.Everybody().Where(each => each.Client.Source is UdpLink).Select(each => Of(each, sessions.Options.Proof))];

    /// <summary>
    /// Takes over the clients whose lease may still run and who may stay. Tells the others that they have left. Returns how many were taken
    /// over.
    /// </summary>
    /// <param name="sessions">The sessions that they join.</param>
    /// <param name="clients">The clients of an earlier daemon.</param>
    /// <param name="network">Makes the links to them.</param>
    /// <param name="gap">The time since they were saved.</param>
    public static int TakeUp(this Sessions sessions, ImmutableArray<SavedClient> clients, NetworkService network, TimeSpan gap)
    {
        int count = 0;
        foreach (SavedClient saved in clients)
        {
            if (Read(saved, network) is not { } client)
                continue;
            // While there was no daemon, no client could renew its lease. So a client is kept until a whole lease is over.
            if (gap.TotalNanoseconds < saved.Lease && MayStay(saved, client.Source, sessions.Options)
                && sessions.TakeUp(new ClientWithClaims(client, saved.Claims.IsDefault ? [] : saved.Claims)))
            {
                count++;
            }
            else
            {
                Sessions.TellLeft(client);
            }
        }

        return count;
    }

    /// <summary>
    /// Whether a client has shown what it would have to show now. A secret that was set or changed since shuts out clients that never
    /// showed it.
    /// </summary>
    /// <param name="saved">The client.</param>
    /// <param name="source">Where its messages come from.</param>
    /// <param name="options">What clients have to show now.</param>
    public static bool MayStay(SavedClient saved, ILink source, Clients.SessionOptions options) =>
        !options.AsksProof || source.IsLoopback || saved.Proof == options.Proof;

    /// <summary>Sends away clients that the desk before this one let in, but that have not shown what they have to show now.</summary>
    /// <param name="sessions">The sessions that took them over.</param>
    /// <param name="clients">The clients as that desk saved them.</param>
    public static void SendAway(this Sessions sessions, ImmutableArray<SavedClient> clients) => sessions.Expel(link =>
        clients.Any(saved => (saved.Host, saved.SourcePort) == (link.Host, link.Port) && !MayStay(saved, link, sessions.Options)));

    private static SavedClient Of(ClientWithClaims each, string proof) => new()
    {
        Id = each.Client.Id,
        Name = each.Client.Name,
        Host = each.Client.Source.Host,
        SourcePort = each.Client.Source.Port,
        Port = each.Client.Link.Port,
        Delivery = (int)each.Client.Delivery,
        Latency = each.Client.Latency,
        Events = (int)each.Client.Wanted,
        Lease = each.Client.Lease,
        Claims = each.Scopes,
        Proof = proof,
    };

    private static Client? Read(SavedClient saved, NetworkService network)
    {
        if (saved.Id <= 0 || saved.Lease <= 0 || !IsPort(saved.SourcePort) || !IsPort(saved.Port) || !Enum.IsDefined((Delivery)saved.Delivery)
            || !IPAddress.TryParse(saved.Host, out IPAddress? host) || network.LinkTo(host, saved.SourcePort) is not { IsAllowed: true } source)
        {
            return null;
        }

        return new Client
        {
            Id = saved.Id,
            Name = saved.Name,
            Source = source,
            Link = source.ToPort(saved.Port),
            Delivery = (Delivery)saved.Delivery,
            Latency = saved.Latency,
            Events = (EventClasses)saved.Events,
            Lease = saved.Lease,
        };
    }

    private static bool IsPort(int port) => port is > 0 and <= ushort.MaxValue;
}
