namespace RVae.Protocol.Osc;

/// <summary>
/// A cursor over a message's arguments. Each read takes the current argument if it is of the requested kind, and moves on; otherwise the read returns
/// false and the cursor stays. Safe on bytes that were not validated. The <c>TryReadAs…</c> methods convert between types as the protocol's third
/// rule allows.
/// </summary>
public ref partial struct OscArguments
{
    private readonly ReadOnlySpan<byte> _tags;
    private OscReader _data;
    private int _index;

    internal OscArguments(ReadOnlySpan<byte> tags, ReadOnlySpan<byte> data)
    {
        _tags = tags;
        _data = new OscReader(data);
    }

    /// <summary>Number of tags, including the brackets of arrays.</summary>
    public readonly int Count => _tags.Length;

    /// <summary>Number of passed tags: the index of <see cref="Current"/>.</summary>
    public readonly int Index => _index;

    /// <summary>True when no argument is left.</summary>
    public readonly bool AtEnd => _index == _tags.Length;

    /// <summary>Number of tags that were not passed yet.</summary>
    public readonly int Left => _tags.Length - _index;

    /// <summary>The arguments that were not passed yet, as a list of their own: indices begin at 0 again.</summary>
    public readonly OscArguments Rest() => new(_tags[_index..], _data.Remaining);

    /// <summary>The tag of the next argument, <see cref="OscTag.None"/> at the end.</summary>
    public readonly OscTag Current => TagAt(_index);

    /// <summary>The tag at an index, <see cref="OscTag.None"/> outside.</summary>
    public readonly OscTag TagAt(int index) => (uint)index < (uint)_tags.Length ? (OscTag)_tags[index] : OscTag.None;

    /// <summary>Reads an <c>i</c>.</summary>
    public bool TryReadInt32(out int value)
    {
        value = 0;
        return Current == OscTag.Int32 && _data.TryReadInt32(out value) && Advance();
    }

    /// <summary>Reads an <c>f</c>, which may be NaN or infinite.</summary>
    public bool TryReadFloat32(out float value)
    {
        value = 0;
        return Current == OscTag.Float32 && _data.TryReadFloat32(out value) && Advance();
    }

    /// <summary>Reads an <c>s</c>: its bytes, without the terminating zero.</summary>
    public bool TryReadString(out ReadOnlySpan<byte> text)
    {
        text = default;
        return Current == OscTag.String && _data.TryReadString(out text) && Advance();
    }

    /// <summary>Reads an <c>S</c>: its bytes, without the terminating zero.</summary>
    public bool TryReadSymbol(out ReadOnlySpan<byte> text)
    {
        text = default;
        return Current == OscTag.Symbol && _data.TryReadString(out text) && Advance();
    }

    /// <summary>Reads a <c>b</c>.</summary>
    public bool TryReadBlob(out ReadOnlySpan<byte> blob)
    {
        blob = default;
        return Current == OscTag.Blob && _data.TryReadBlob(out blob) && Advance();
    }

    /// <summary>Reads an <c>h</c>.</summary>
    public bool TryReadInt64(out long value)
    {
        value = 0;
        return Current == OscTag.Int64 && _data.TryReadInt64(out value) && Advance();
    }

    /// <summary>Reads a <c>d</c>, which may be NaN or infinite.</summary>
    public bool TryReadDouble(out double value)
    {
        value = 0;
        return Current == OscTag.Double && _data.TryReadDouble(out value) && Advance();
    }

    /// <summary>Reads a <c>t</c>.</summary>
    public bool TryReadTimeTag(out OscTimeTag value)
    {
        value = default;
        return Current == OscTag.TimeTag && _data.TryReadTimeTag(out value) && Advance();
    }

    /// <summary>Reads a <c>c</c>: the character's code in 32 bits (ASCII by the specification; not checked).</summary>
    public bool TryReadChar(out int code)
    {
        code = 0;
        return Current == OscTag.Char && _data.TryReadInt32(out code) && Advance();
    }

    /// <summary>Reads an <c>r</c>.</summary>
    public bool TryReadColour(out OscColour colour)
    {
        bool read = TryReadFour(OscTag.Colour, out uint bits);
        colour = new((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
        return read;
    }

    /// <summary>Reads an <c>m</c>.</summary>
    public bool TryReadMidi(out OscMidi message)
    {
        bool read = TryReadFour(OscTag.Midi, out uint bits);
        message = new((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
        return read;
    }

    /// <summary>Reads a <c>T</c> or an <c>F</c>.</summary>
    public bool TryReadBool(out bool value)
    {
        value = Current == OscTag.True;
        return (value || Current == OscTag.False) && Advance();
    }

    /// <summary>Passes an <c>N</c>.</summary>
    public bool TryReadNil() => Current == OscTag.Nil && Advance();

    /// <summary>Passes an <c>I</c>.</summary>
    public bool TryReadInfinitum() => Current == OscTag.Infinitum && Advance();

    /// <summary>Passes a <c>[</c>.</summary>
    public bool TryBeginArray() => Current == OscTag.ArrayBegin && Advance();

    /// <summary>Passes a <c>]</c>.</summary>
    public bool TryEndArray() => Current == OscTag.ArrayEnd && Advance();

    /// <summary>Passes the current argument or bracket, of any kind; false at the end and on unreadable bytes.</summary>
    public bool TrySkip() => !AtEnd && _data.TrySkip(Current) && Advance();

    private bool TryReadFour(OscTag tag, out uint bits)
    {
        bits = 0;
        if (Current != tag || !_data.TryReadInt32(out int value))
            return false;

        bits = (uint)value;
        return Advance();
    }

    private bool Advance()
    {
        _index++;
        return true;
    }
}
