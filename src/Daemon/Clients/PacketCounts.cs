namespace RVae.Daemon.Clients;

/// <summary>The kinds of packets.</summary>
internal enum PacketKind
{
    /// <summary>A packet that is one message.</summary>
    Message,
    /// <summary>A bundle of messages.</summary>
    Bundle,
    /// <summary>A packet that is no OSC.</summary>
    Unreadable,
}

/// <summary>Counts the packets that came in, by transport and by kind. Counting does not allocate.</summary>
internal sealed class PacketCounts
{
    private static readonly string[] Kinds = ["message", "bundle", "unreadable"];

    private readonly long[] _counts = new long[LinkKind.All.Count * Kinds.Length];

    /// <summary>Counts one packet. One thread at a time.</summary>
    public void Count(ILink from, PacketKind kind)
    {
        ref long count = ref _counts[(LinkKind.IndexOf(from) * Kinds.Length) + (int)kind];
        Volatile.Write(ref count, count + 1);
    }

    /// <summary>All counts since the daemon started. Any thread.</summary>
    public IEnumerable<(string Transport, string Kind, long Count)> List()
    {
        for (int i = 0; i < _counts.Length; i++)
            yield return (LinkKind.All[i / Kinds.Length], Kinds[i % Kinds.Length], Volatile.Read(ref _counts[i]));
    }
}

/// <summary>The kinds of links, named by the first word of <see cref="ILink.Endpoint"/>.</summary>
internal static class LinkKind
{
    private static readonly string[] Names = ["udp", "tcp", "websocket", "other"];

    /// <summary>The names of the kinds, as the figures use them.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The kind of a link, as a place in <see cref="All"/>. Does not allocate.</summary>
    public static int IndexOf(ILink link) => link.Endpoint switch
    {
        ['u', 'd', 'p', ' ', ..] => 0,
        ['t', 'c', 'p', ' ', ..] => 1,
        ['w', 's', ' ', ..] => 2,
        _ => 3,
    };
}
