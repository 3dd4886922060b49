using System.Buffers.Binary;
using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Files;

/// <summary>Reads the chunks of a Standard MIDI File: one header, then tracks; chunks of other types are skipped.</summary>
internal static class MidiFileReader
{
    private const int HeaderLength = 6;
    private const int ChunkHeaderLength = 8;

    public static Outcome<MidiFile> Read(ReadOnlySpan<byte> bytes, string file)
    {
        var cursor = new ByteCursor(bytes, 0, bytes.Length);
        Outcome<Header> read = ReadHeader(ref cursor, file);
        if (!read.TryGet(out Header header, out Fault fault))
            return fault;

        ImmutableArray<MidiTrack>.Builder tracks = ImmutableArray.CreateBuilder<MidiTrack>();
        while (true)
        {
            int at = cursor.Offset;
            bool isChunk = cursor.TryReadChunkHeader(out ReadOnlySpan<byte> type, out uint length);
            bool isWhole = isChunk && length <= cursor.Remaining;
            // Behind the tracks that were promised may stand padding; another whole track still counts.
            if (tracks.Count >= header.TrackCount && !isWhole)
                return new MidiFile(header.Format, header.Division, tracks.ToImmutable());
            if (!isChunk)
                return At(file, at, $"expected {header.TrackCount} tracks, but the file ends after {tracks.Count}");
            if (!isWhole)
                return At(file, at, $"a chunk claims {length} bytes, but only {cursor.Remaining} follow");

            int end = cursor.Offset + (int)length;
            if (type.SequenceEqual("MTrk"u8))
            {
                var reader = new TrackReader(bytes, cursor.Offset, end);
                if (!reader.TryRead(out MidiTrack? track, out string problem))
                    return At(file, reader.Offset, problem);
                tracks.Add(track);
            }

            cursor.Offset = end;
        }
    }

    private static Outcome<Header> ReadHeader(ref ByteCursor cursor, string file)
    {
        if (!cursor.TryReadChunkHeader(out ReadOnlySpan<byte> type, out uint length) || !type.SequenceEqual("MThd"u8))
            return At(file, 0, "expected 'MThd', with which every Standard MIDI File begins");
        // A longer header is legal: what a later version adds is skipped.
        if (length < HeaderLength || length > cursor.Remaining)
        {
            return At(file, 4,
                $"the header claims {length} bytes; expected {HeaderLength} or more, and {cursor.Remaining} follow");
        }

        _ = cursor.TryReadSpan((int)length, out ReadOnlySpan<byte> body);
        int format = BinaryPrimitives.ReadUInt16BigEndian(body);
        if (format > 2)
            return At(file, ChunkHeaderLength, $"expected format 0, 1 or 2, found {format}");
        int trackCount = BinaryPrimitives.ReadUInt16BigEndian(body[2..]);
        var division = new MidiDivision(BinaryPrimitives.ReadUInt16BigEndian(body[4..]));
        return division.IsValid
            ? new Header(format, trackCount, division)
            : At(file, ChunkHeaderLength + 4,
                $"expected a division of 1 to 32767 or an SMPTE rate of 24, 25, 29 or 30, found 0x{division.Word:X4}");
    }

    private static Fault At(string file, int offset, FormattableString problem) =>
        At(file, offset, FormattableString.Invariant(problem));

    private static Fault At(string file, int offset, string problem) =>
        new(FaultCode.Failed, FormattableString.Invariant($"{file}, byte {offset}: {problem}"));

    private readonly record struct Header(int Format, int TrackCount, MidiDivision Division);
}
