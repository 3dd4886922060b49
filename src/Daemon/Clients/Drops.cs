using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Why something was dropped.</summary>
internal enum DropCause
{
    /// <summary>A packet that is no OSC.</summary>
    Unreadable,
    /// <summary>A bundle that was too far ahead, or for which there was no room.</summary>
    Bundles,
    /// <summary>A packet of a peer that has not proved that it knows the secret or the join code.</summary>
    Denied,
    /// <summary>A failure that was not told, because ten were told in the same second.</summary>
    Failures,
    /// <summary>An answer to an unconfirmed address that was too long for what its sender had sent.</summary>
    Withheld,
    /// <summary>A message larger than a datagram should be.</summary>
    Unsendable,
    /// <summary>A packet, connection or request from outside the networks that are let in.</summary>
    Outside,
    /// <summary>An endpoint that is no client and was forgotten, because too many endpoints were known.</summary>
    Senders,
    /// <summary>A connection that was closed because too many were open, or no thread was left for it.</summary>
    Connections,
    /// <summary>A connection that was closed because its peer did not read.</summary>
    Slow,
    /// <summary>A frame of a stream that was too large or broken.</summary>
    Frames,
    /// <summary>A datagram that the system would not send.</summary>
    Unsent,
}

/// <summary>Counts every drop, so that nothing is lost in silence. Any thread; counting does not allocate.</summary>
internal sealed class Drops
{
    private static readonly string[] Names = [.. Enum.GetNames<DropCause>().Select(name => name.ToLowerInvariant())];

    private readonly long[] _counts = new long[Names.Length];
    private readonly List<(string What, Func<long> Read)> _others = [];

    /// <summary>The number of drops of one cause since the daemon started.</summary>
    public long this[DropCause cause] => Volatile.Read(ref _counts[(int)cause]);

    /// <summary>Counts one more drop of a cause.</summary>
    public void Count(DropCause cause) => Interlocked.Increment(ref _counts[(int)cause]);

    /// <summary>Adds a count that another part keeps to the list.</summary>
    public void Include(string what, Func<long> read)
    {
        lock (_others)
            _others.Add((what, read));
    }

    /// <summary>All counts since the daemon started.</summary>
    public IReadOnlyList<DropCount> List()
    {
        var counts = new List<DropCount>();
        for (int i = 0; i < Names.Length; i++)
            counts.Add(new(Names[i], Volatile.Read(ref _counts[i])));
        lock (_others)
            counts.AddRange(_others.Select(other => new DropCount(other.What, other.Read())));
        return counts;
    }
}
