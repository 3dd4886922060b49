using System.Buffers.Binary;
using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Files;

/// <summary>
/// Reads the chunks of a Standard MIDI File: one header, then tracks. Chunks of other types are skipped. Lengths and counts are hints: where they are
/// wrong, the bytes decide, and the repair is reported.
/// </summary>
internal ref struct MidiFileReader
{
    private const int HeaderLength = 6;
    private const int FirstChunk = MidiChunks.HeaderLength + HeaderLength;

    // Limit of bytes that are read twice because a length claimed too much: so many times the size of the file, and so many bytes in addition.
    private const long MostAgainOfEach = 16, MostAgainBesides = 1 << 20;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly RepairLog _repairs;
    private readonly int _zeros; // offset from which the file holds only zeros
    private readonly ImmutableArray<MidiTrack>.Builder _tracks = ImmutableArray.CreateBuilder<MidiTrack>();
    private long _again;
    private int _events;
    private byte _running;

    private MidiFileReader(ReadOnlySpan<byte> bytes, RepairLog repairs)
    {
        _bytes = bytes;
        _repairs = repairs;
        _zeros = bytes.LastIndexOfAnyExcept((byte)0) + 1;
    }

    public static Outcome<MidiFile> Read(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.IsEmpty)
            return new Fault(FaultCode.Failed, $"{file} is empty: it has 0 bytes");
        var repairs = new RepairLog();
        if (!MidiWrapping.TryFind(bytes, repairs, out int start, out int end, out string problem))
            return new Fault(FaultCode.Failed, $"{file}: {problem}");
        var reader = new MidiFileReader(bytes[start..end], repairs);
        Outcome<MidiFile> read = reader.ReadFile();
        return read.Fault is { } fault ? new Fault(fault.Code, $"{file}: {fault.Message}") : read;
    }

    private Outcome<MidiFile> ReadFile()
    {
        if (_bytes.Length < FirstChunk)
            return new Fault(FaultCode.Failed, FormattableString.Invariant($"its header is cut off after {_bytes.Length} of {FirstChunk} bytes"));
        int format = BinaryPrimitives.ReadUInt16BigEndian(_bytes[8..]);
        int count = BinaryPrimitives.ReadUInt16BigEndian(_bytes[10..]);
        var division = new MidiDivision(BinaryPrimitives.ReadUInt16BigEndian(_bytes[12..]));
        if (!division.IsValid)
        {
            return new Fault(FaultCode.Failed,
                $"its division is 0x{division.Word:X4}, which gives no pulses to a quarter note or second, so its beats cannot be found");
        }

        if (division is { IsSmpte: true, IsKnownRate: false })
            _repairs.Add($"{division.SmpteFrames} frames a second are none of 24, 25, 29 and 30: taken as they stand");
        for (int at = FirstTrack(); at < _bytes.Length;)
        {
            at = ReadChunk(at);
            if (_events > MidiFile.MaxEvents)
                return new Fault(FaultCode.TooLarge, FormattableString.Invariant($"it has more than {MidiFile.MaxEvents} events"));
        }

        return new MidiFile(Format(format), division, Counted(count)) { Repairs = _repairs.Lines };
    }

    private readonly ImmutableArray<MidiTrack> Counted(int count)
    {
        if (count != _tracks.Count)
            _repairs.Add($"the header counts {count} tracks, there are {_tracks.Count}");
        return _tracks.ToImmutable();
    }

    private readonly int Format(int format)
    {
        if (format is 1 or 2 || (format == 0 && _tracks.Count <= 1))
            return format;
        _repairs.Add(format == 0
            ? $"format 0 has one track, there are {_tracks.Count}: taken as format 1, tracks that sound together"
            : (FormattableString)$"format {format} does not exist: taken as format 1, tracks that sound together");
        return 1;
    }

    /// <summary>The offset after the header. A longer header is legal: additions of a later version are skipped.</summary>
    private readonly int FirstTrack()
    {
        uint claimed = BinaryPrimitives.ReadUInt32BigEndian(_bytes[4..]);
        long next = MidiChunks.HeaderLength + (long)claimed;
        if (claimed >= HeaderLength && (next == _bytes.Length || (next < _bytes.Length && MidiChunks.IsChunkAt(_bytes, (int)next))))
            return (int)next;
        if (claimed != HeaderLength)
            _repairs.Add($"the header claims {claimed} bytes: taken as {HeaderLength}");
        return FirstChunk;
    }

    /// <summary>Reads or skips the chunk at an offset; returns the offset of the next chunk.</summary>
    private int ReadChunk(int at)
    {
        if (_bytes[at..].StartsWith("MThd"u8))
        {
            _repairs.Add($"a second file begins at byte {at}: only the first is read");
            return _bytes.Length;
        }

        if (!MidiChunks.IsChunkAt(_bytes, at))
            return SkipStray(at);
        uint claimed = BinaryPrimitives.ReadUInt32BigEndian(_bytes[(at + 4)..]);
        int body = at + MidiChunks.HeaderLength;
        if (_bytes.Slice(at, 4).SequenceEqual(MidiChunks.Track))
            return ReadTrack(body, claimed);
        return claimed <= _bytes.Length - body ? body + (int)claimed : SkipStray(at);
    }

    private readonly int SkipStray(int at)
    {
        int next = MidiChunks.NextTrack(_bytes, at + 1);
        int end = next < 0 ? _bytes.Length : next;
        // Disks and editors fill blocks with zeros at the end: zeros alone need no repair.
        if (_bytes[at..end].ContainsAnyExcept((byte)0))
            _repairs.Add($"{end - at} bytes that belong to no track skipped");
        return end;
    }

    private int ReadTrack(int body, uint claimed)
    {
        int left = _bytes.Length - body;
        int claimedEnd = claimed <= left ? body + (int)claimed : _bytes.Length;
        // The length is right if it leads to another chunk, to the end, or to zeros that fill a block.
        bool isRight = claimed <= left && (MidiChunks.IsChunkAt(_bytes, claimedEnd) || claimedEnd >= _zeros);
        int following = MidiChunks.NextTrack(_bytes, body);
        int end = isRight ? claimedEnd : following < 0 ? _bytes.Length : following;
        // Every length in a file may be wrong. Then the next track ends the present one, so that the rest of the file is not read again and again.
        if (following >= 0 && following < end && _again > MostAgainBesides + (MostAgainOfEach * _bytes.Length))
            (end, isRight) = (following, false);
        var trouble = new TrackTrouble();
        var reader = new TrackReader(_bytes, body, end, _running, trouble);
        MidiTrack track = reader.Read();
        if (!reader.IsOver && following >= 0 && following < end)
        {
            // The track was read into the next track: its length claims too much.
            _again += end - body;
            (trouble, isRight) = (new(), false);
            reader = new(_bytes, body, following, _running, trouble);
            track = reader.Read();
        }

        // Bytes after an end-of-track, within a right length, are skipped. Otherwise look for the next track.
        int next = isRight && !_bytes[reader.Offset..].StartsWith(MidiChunks.Track) ? claimedEnd : reader.Offset;
        TellLength(claimed, left, next - body, reader.IsOver);
        trouble.Write(_tracks.Count + 1, _repairs);
        _tracks.Add(track);
        _events += track.Events.Length;
        _running = reader.Running;
        return next;
    }

    private readonly void TellLength(uint claimed, int left, int read, bool isOver)
    {
        int number = _tracks.Count + 1;
        if (claimed > left && read == left)
            _repairs.Add($"track {number} claims {claimed - left} bytes more than there are: read to the end");
        else if (claimed != read)
            _repairs.Add($"track {number} claims {claimed} bytes and has {read}");
        else if (!isOver)
            _repairs.Add($"track {number} has no end-of-track");
    }
}
