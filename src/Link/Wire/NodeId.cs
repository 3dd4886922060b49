namespace RVae.Link.Wire;

/// <summary>
/// Eight random bytes that name a peer; a session has the id of the peer that founded it. Read as a big-endian number, so
/// that numbers compare as their bytes do.
/// </summary>
/// <param name="Value">The eight bytes as a number; 0 is nobody.</param>
public readonly record struct NodeId(ulong Value) : IComparable<NodeId>
{
    /// <summary>The bytes as 16 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(NodeId other) => Value.CompareTo(other.Value);

    /// <summary>Whether the first is smaller, byte by byte.</summary>
    public static bool operator <(NodeId left, NodeId right) => left.Value < right.Value;

    /// <summary>Whether the first is greater, byte by byte.</summary>
    public static bool operator >(NodeId left, NodeId right) => left.Value > right.Value;

    /// <summary>Whether the first is no greater, byte by byte.</summary>
    public static bool operator <=(NodeId left, NodeId right) => left.Value <= right.Value;

    /// <summary>Whether the first is no smaller, byte by byte.</summary>
    public static bool operator >=(NodeId left, NodeId right) => left.Value >= right.Value;
}
