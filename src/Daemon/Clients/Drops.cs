using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Why something was given up.</summary>
internal enum DropCause
{
    /// <summary>A packet that is no OSC.</summary>
    Unreadable,
    /// <summary>A bundle that was too far ahead, or one too many to hold.</summary>
    Bundles,
    /// <summary>A packet of someone who has not shown to know the secret.</summary>
    Denied,
    /// <summary>A failure that was not told, because ten were in that second.</summary>
    Failures,
    /// <summary>An answer to an unconfirmed address that would have been longer than what it sent.</summary>
    Withheld,
    /// <summary>A message larger than a datagram should be.</summary>
    Unsendable,
    /// <summary>A packet, connection or request from outside the networks that are let in.</summary>
    Outside,
    /// <summary>An address without a subscription that was forgotten, because too many were known.</summary>
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

/// <summary>Counts everything that is given up, so that nothing is in silence. Any thread; counting does not allocate.</summary>
internal sealed class Drops
{
    private static readonly string[] Names = [.. Enum.GetNames<DropCause>().Select(name => name.ToLowerInvariant())];

    private readonly long[] _counts = new long[Names.Length];
    private readonly List<(string What, Func<long> Read)> _others = [];

    /// <summary>How many of one cause since the daemon started.</summary>
    public long this[DropCause cause] => Volatile.Read(ref _counts[(int)cause]);

    /// <summary>Counts one more drop of that cause.</summary>
    public void Count(DropCause cause) => Interlocked.Increment(ref _counts[(int)cause]);

    /// <summary>Lists a count that is kept elsewhere.</summary>
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
