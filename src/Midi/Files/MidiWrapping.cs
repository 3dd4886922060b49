using System.Buffers.Binary;

namespace RVae.Midi.Files;

/// <summary>Finds the Standard MIDI File inside a wrapping: RIFF (RMID), MacBinary, or the headers of a download.</summary>
internal static class MidiWrapping
{
    // Most bytes before the file. MacBinary has 128; the head of a mail or of an HTTP answer has some hundreds.
    private const int MaxInFront = 1 << 16;

    private const int RiffHeaderLength = 12;

    private static ReadOnlySpan<byte> Mark => "MThd"u8;

    /// <summary>Finds where the header begins and the file ends.</summary>
    /// <param name="bytes">The whole file, not empty.</param>
    /// <param name="repairs">Takes a line about the bytes before the file.</param>
    /// <param name="start">Offset of <c>MThd</c>.</param>
    /// <param name="end">One past the last byte of the file.</param>
    /// <param name="problem">Where there is no MIDI file: what the file is.</param>
    public static bool TryFind(ReadOnlySpan<byte> bytes, RepairLog repairs, out int start, out int end, out string problem)
    {
        (start, end, problem) = (0, bytes.Length, "");
        if (bytes.StartsWith(Mark))
            return true;
        if (bytes.Length >= RiffHeaderLength && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("RMID"u8))
            return TryFindInRiff(bytes, repairs, out start, out end, out problem);
        string? foreign = ForeignFile.Describe(bytes);
        int at = bytes[..Math.Min(bytes.Length, MaxInFront)].IndexOf(Mark);
        // An archive or a web page may hold the mark by chance, or a file that is not whole.
        if (at > 0 && (foreign is null || foreign.StartsWith("a text", StringComparison.Ordinal)))
        {
            start = at;
            repairs.Add($"{at} bytes in front of the header skipped");
            return true;
        }

        problem = foreign is null
            ? "expected 'MThd', with which every Standard MIDI File begins"
            : $"this is no MIDI file but {foreign}";
        return false;
    }

    /// <summary>
    /// RMID: chunks of four characters and a little-endian length; the chunk <c>data</c> is the file. Wrong lengths do no harm, because the header is
    /// searched for.
    /// </summary>
    private static bool TryFindInRiff(ReadOnlySpan<byte> bytes, RepairLog repairs, out int start, out int end, out string problem)
    {
        problem = "";
        end = bytes.Length;
        for (int at = RiffHeaderLength; at + 8 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (bytes.Slice(at, 4).SequenceEqual("data"u8) && bytes[(at + 8)..].StartsWith(Mark))
            {
                start = at + 8;
                // A length that is too short would cut off tracks. Bytes after the tracks do no harm, so then take all.
                end = length >= 14 && length <= (uint)(bytes.Length - start) && IsChunkEnd(bytes, start + (int)length) ? start + (int)length : bytes.Length;
                return true;
            }

            long next = at + 8L + length + (length & 1);
            if (next > bytes.Length - 8)
                break;
            at = (int)next;
        }

        start = bytes.IndexOf(Mark);
        if (start < 0)
        {
            problem = "this is a RIFF container (RMID) without a MIDI file in it";
            return false;
        }

        repairs.Add($"the lengths of the RIFF container are wrong: the header was found at byte {start}");
        return true;
    }

    private static bool IsChunkEnd(ReadOnlySpan<byte> bytes, int at) =>
        bytes.Length - at < 8 || MidiChunks.IsChunkAt(bytes, at + (at & 1)) || MidiChunks.IsChunkAt(bytes, at);
}
