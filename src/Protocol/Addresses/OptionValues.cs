namespace RVae.Protocol.Addresses;

/// <summary>Checked arguments that end with key-value pairs: <c>name [replyPort] lease 30 delivery stamp</c>.</summary>
public readonly ref struct OptionValues
{
    private readonly ReadOnlySpan<WireValue> _pairs;

    /// <summary>Finds where the pairs begin.</summary>
    public OptionValues(ReadOnlySpan<WireValue> values, AddressRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        LeadingCount = Leading(values, row);
        _pairs = values[LeadingCount..];
    }

    /// <summary>Arguments before the pairs.</summary>
    public int LeadingCount { get; }

    /// <summary>The last value that was given for a key, or null.</summary>
    public WireValue? Find(string key)
    {
        WireValue? found = null;
        for (int i = 0; i + 1 < _pairs.Length; i += 2)
        {
            if (_pairs[i].Text == key)
                found = _pairs[i + 1];
        }

        return found;
    }

    // Pairs have two arguments each, so the parity tells how many optional arguments came before them. Rows with options have at most one optional
    // argument.
    private static int Leading(ReadOnlySpan<WireValue> values, AddressRow row)
    {
        int most = Math.Min(values.Length, row.Parameters.Length);
        return (values.Length - most) % 2 == 0 ? most : most - 1;
    }
}
