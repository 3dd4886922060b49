using RVae.Daemon.Clients;

namespace RVae.Daemon.Watching;

/// <summary>How many clients there are, by what they have in common.</summary>
internal static class ClientCounts
{
    /// <summary>By the way they send; every way is there.</summary>
    public static IEnumerable<(string What, long Count)> ByTransport(ClientRegistry clients)
    {
        long[] counts = new long[LinkKind.All.Count];
        foreach (Client client in clients.All)
            counts[LinkKind.IndexOf(client.Source)]++;
        return LinkKind.All.Zip(counts);
    }

    /// <summary>By the classes of events that they want; every class is there.</summary>
    public static IEnumerable<(string What, long Count)> ByEvents(ClientRegistry clients)
    {
        long[] counts = new long[EventWords.All.Count];
        foreach (Client client in clients.All)
        {
            for (int bit = 0; bit < counts.Length; bit++)
                counts[bit] += client.Wants((EventClasses)(1 << bit)) ? 1 : 0;
        }

        return EventWords.All.Zip(counts);
    }
}
