namespace RVae.Midi.Files;

/// <summary>
/// Looks ahead where bytes can be read in two ways: counts how many events in a row make sense from an offset. The rules are strict, so that the
/// right reading is found.
/// </summary>
internal static class EventProbe
{
    // Most events to count. Random bytes make sense for only two or three events.
    private const int Most = 8;

    /// <summary>How many events, with their delta times, can be read in a row, at most eight. A clean end counts as eight.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="offset">Where a delta time should begin.</param>
    /// <param name="end">One past the track's last byte.</param>
    /// <param name="running">Running status, or 0.</param>
    public static int Count(ReadOnlySpan<byte> bytes, int offset, int end, byte running)
    {
        var cursor = new ByteCursor(bytes, offset, end);
        for (int count = 0; count < Most; count++)
        {
            if (cursor.Remaining == 0)
                return Most;
            if (!cursor.TryReadQuantity(out _) || !TryReadEvent(ref cursor, ref running, out bool isOver))
                return count;
            if (isOver)
                return Most;
        }

        return Most;
    }

    private static bool TryReadEvent(ref ByteCursor cursor, ref byte running, out bool isOver)
    {
        isOver = false;
        if (!cursor.TryPeek(out byte status))
            return false;
        if (status < 0x80)
            status = running;
        else
            _ = cursor.TryReadByte(out _);
        if (status is >= 0x80 and < 0xF0)
        {
            running = status;
            return cursor.TryReadData(out _) && ((status & 0xE0) == 0xC0 || cursor.TryReadData(out _));
        }

        if (status == MidiEvent.Meta)
        {
            if (!cursor.TryReadData(out byte type))
                return false;
            isOver = type == MidiEvent.EndOfTrackType;
        }
        else if (status is not (0xF0 or 0xF7))
        {
            return false;
        }

        return cursor.TryReadQuantity(out int length) && cursor.TryReadSpan(length, out _);
    }
}
