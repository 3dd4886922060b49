namespace RVae.Protocol.Osc;

public ref partial struct OscArguments
{
    /// <summary>
    /// Reads an <c>i</c>; <c>f</c> and <c>d</c> rounded half away from zero (lossy); <c>h</c> when it fits;
    /// <c>T</c> and <c>F</c> as 1 and 0.
    /// </summary>
    public bool TryReadAsInt32(out int value) => TryReadAsInt32(out value, out _);

    /// <inheritdoc cref="TryReadAsInt32(out int)"/>
    /// <param name="value">The number, 0 when refused.</param>
    /// <param name="error">Why it was refused: no argument, wrong kind, not finite or out of range.</param>
    public bool TryReadAsInt32(out int value, out OscError error)
    {
        value = 0;
        OscReader data = _data;
        error = Current switch
        {
            OscTag.Int32 => data.TryReadInt32(out value) ? OscError.None : data.Error,
            OscTag.Float32 => data.TryReadFloat32(out float f) ? OscCoercion.ToInt32(f, out value) : data.Error,
            OscTag.Double => data.TryReadDouble(out double d) ? OscCoercion.ToInt32(d, out value) : data.Error,
            OscTag.Int64 => data.TryReadInt64(out long h) ? OscCoercion.ToInt32(h, out value) : data.Error,
            OscTag.True => One(out value),
            OscTag.False => OscError.None,
            OscTag.None => OscError.NoArgument,
            _ => OscError.WrongKind,
        };
        return Accept(error, data);
    }

    /// <summary>
    /// Reads an <c>f</c>; <c>i</c> and <c>h</c> as the nearest float (exact up to 2²⁴, lossy beyond); <c>d</c>
    /// narrowed (lossy); <c>T</c> and <c>F</c> as 1 and 0. What it gives is always finite.
    /// </summary>
    public bool TryReadAsFloat32(out float value) => TryReadAsFloat32(out value, out _);

    /// <inheritdoc cref="TryReadAsFloat32(out float)"/>
    /// <param name="value">The number, 0 when refused.</param>
    /// <param name="error">Why it was refused: no argument, wrong kind, not finite or out of range.</param>
    public bool TryReadAsFloat32(out float value, out OscError error)
    {
        value = 0;
        OscReader data = _data;
        error = Current switch
        {
            OscTag.Float32 => data.TryReadFloat32(out float f) ? OscCoercion.ToFloat32(f, out value) : data.Error,
            OscTag.Int32 => data.TryReadInt32(out int i) ? OscCoercion.ToFloat32(i, out value) : data.Error,
            OscTag.Double => data.TryReadDouble(out double d) ? OscCoercion.ToFloat32(d, out value) : data.Error,
            OscTag.Int64 => data.TryReadInt64(out long h) ? OscCoercion.ToFloat32(h, out value) : data.Error,
            OscTag.True => OscCoercion.ToFloat32(1, out value),
            OscTag.False => OscError.None,
            OscTag.None => OscError.NoArgument,
            _ => OscError.WrongKind,
        };
        return Accept(error, data);
    }

    /// <summary>Reads an <c>s</c> or an <c>S</c>: its bytes, without the terminating zero. Exact.</summary>
    public bool TryReadAsString(out ReadOnlySpan<byte> text) => TryReadAsString(out text, out _);

    /// <inheritdoc cref="TryReadAsString(out ReadOnlySpan{byte})"/>
    /// <param name="text">The text, empty when refused.</param>
    /// <param name="error">Why it was refused: no argument or wrong kind.</param>
    public bool TryReadAsString(out ReadOnlySpan<byte> text, out OscError error)
    {
        text = default;
        OscReader data = _data;
        error = Current switch
        {
            OscTag.String or OscTag.Symbol => data.TryReadString(out text) ? OscError.None : data.Error,
            OscTag.None => OscError.NoArgument,
            _ => OscError.WrongKind,
        };
        return Accept(error, data);
    }

    private static OscError One(out int value)
    {
        value = 1;
        return OscError.None;
    }

    /// <summary>Moves on if the value was accepted, and stays if it was refused.</summary>
    private bool Accept(OscError error, OscReader data)
    {
        if (error != OscError.None)
            return false;

        _data = data;
        return Advance();
    }
}
