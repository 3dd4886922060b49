namespace RVae.Midi.Files;

/// <summary>Finds the beginnings of chunks in bytes whose lengths may be wrong.</summary>
internal static class MidiChunks
{
    /// <summary>Bytes of a chunk's type and length.</summary>
    public const int HeaderLength = 8;

    /// <summary>Type of a track.</summary>
    public static ReadOnlySpan<byte> Track => "MTrk"u8;

    /// <summary>Whether a chunk begins here: a type of four letters, digits, spaces or underscores, then its length.</summary>
    public static bool IsChunkAt(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < 0 || bytes.Length - at < HeaderLength)
            return false;
        foreach (byte value in bytes.Slice(at, 4))
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value is not ((byte)' ' or (byte)'_'))
                return false;
        }

        return true;
    }

    /// <summary>Offset of the next track's header, or -1.</summary>
    public static int NextTrack(ReadOnlySpan<byte> bytes, int from)
    {
        if (from >= bytes.Length)
            return -1;
        int found = bytes[from..].IndexOf(Track);
        return found < 0 ? -1 : from + found;
    }
}
