namespace RVae.Link.Wire;

/// <summary>
/// Eight random bytes that name a peer. A session has the id of the peer that founded it. The bytes are read as a big-endian number, so
/// that numbers compare like the bytes.
/// </summary>
/// <param name="Value">The eight bytes as a number; 0 for none.</param>
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

    /// <summary>Whether the first is smaller or equal, byte by byte.</summary>
    public static bool operator <=(NodeId left, NodeId right) => left.Value <= right.Value;

    /// <summary>Whether the first is greater or equal, byte by byte.</summary>
    public static bool operator >=(NodeId left, NodeId right) => left.Value >= right.Value;
}
