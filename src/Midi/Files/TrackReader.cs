using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;

namespace RVae.Midi.Files;

/// <summary>
/// Reads the events of one track chunk:
/// <code>
/// track   = { quantity event }
/// event   = status data… | data… (running status) | F0|F7 quantity bytes | FF type quantity bytes
/// </code>
/// What breaks these rules is read as players read it, and counted; where nothing makes sense any more, the track ends.
/// </summary>
internal ref struct TrackReader(ReadOnlySpan<byte> file, int start, int end, byte running, TrackTrouble trouble)
{
    private const byte SystemExclusive = 0xF0;
    private const byte SystemExclusiveContinued = 0xF7;
    private const byte LargestData = 0x7F;

    private readonly ReadOnlySpan<byte> _file = file;
    private readonly ImmutableArray<MidiEvent>.Builder _events = ImmutableArray.CreateBuilder<MidiEvent>();
    private readonly bool _isCarried = running != 0;
    private readonly int _end = end;
    private ByteCursor _cursor = new(file, start, end);
    private string _name = "";
    private string _instrument = "";
    private bool _hasStatus;
    private int _nextMark = -1;
    private long _time;

    /// <summary>The offset in the file.</summary>
    public readonly int Offset => _cursor.Offset;

    /// <summary>Whether an end-of-track was read.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the track ended with bytes that make no sense.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Status of the last channel message, 0 before the first.</summary>
    public byte Running { get; private set; } = running;

    /// <summary>How many events were kept.</summary>
    public readonly int Count => _events.Count;

    /// <summary>Reads to the end-of-track, or to the chunk's end where the end-of-track is missing.</summary>
    public MidiTrack Read()
    {
        while (!IsOver && _cursor.Remaining > 0)
        {
            int at = Offset;
            long before = _time;
            if (TryReadDelta() && TryReadEvent())
                continue;
            (_cursor.Offset, _time) = (at, before);
            IsCutOff = true;
            int left = _cursor.Remaining;
            trouble.Tell(left <= 4
                ? "its last event is cut off"
                : string.Create(CultureInfo.InvariantCulture, $"what follows byte {at} makes no sense: its last {left} bytes are left out"));
            _cursor.Offset = _end;
        }

        return new MidiTrack(_name.Length > 0 ? _name : _instrument, _events.DrainToImmutable(), _time);
    }

    private bool TryReadDelta()
    {
        if (!_cursor.TryReadQuantity(out int delta))
        {
            if (!_cursor.TryReadLongQuantity(out delta))
                return false;
            trouble.Count("delta times of more than four bytes");
        }

        _time += delta;
        return true;
    }

    private bool TryReadEvent()
    {
        if (!_cursor.TryPeek(out byte status))
            return false;
        if (status >= 0x80)
            _ = _cursor.TryReadByte(out _);
        else if (!TryRunOn(out status))
            return false;
        return status switch
        {
            MidiEvent.Meta => TryReadMeta(),
            SystemExclusive or SystemExclusiveContinued => TryReadExclusive(),
            < SystemExclusive => TryReadChannelMessage(status),
            _ => SkipSystemMessage(status),
        };
    }

    private bool TryRunOn(out byte status)
    {
        status = Running;
        if (status == 0)
            return false;
        if (_isCarried && !_hasStatus)
            trouble.Tell($"begins without a status byte: the one of the track before it, 0x{status:X2}, runs on");
        return true;
    }

    /// <summary>Skips real-time bytes, and system messages with their data: they belong on a cable and not in a file.</summary>
    private bool SkipSystemMessage(byte status)
    {
        trouble.Count(status >= 0xF8 ? "real-time bytes skipped" : "system messages skipped");
        int data = status switch { 0xF1 or 0xF3 => 1, 0xF2 => 2, _ => 0 };
        for (; data > 0 && _cursor.TryPeek(out byte next) && next < 0x80; data--)
            _ = _cursor.TryReadByte(out _);
        return true;
    }

    private bool TryReadChannelMessage(byte status)
    {
        (Running, _hasStatus) = (status, true);
        // Program change and channel pressure have one data byte, the others two.
        bool hasOne = (status & 0xE0) == 0xC0;
        int second = 0;
        if (!TryReadData(out int first, hasOne ? 0 : 1) || (!hasOne && !TryReadData(out second, 0)))
            return false;
        if (first > LargestData)
        {
            trouble.Count("messages left out: their note or controller is over 127");
            return true;
        }

        if (second > LargestData)
            trouble.Count("values over 127 taken as 127");
        _events.Add(new MidiEvent(_time, status, (byte)first, (byte)Math.Min(second, LargestData), 0));
        return true;
    }

    /// <summary>Reads a data byte. A byte over 127 may be a real-time byte in between, or a value that a program forgot to limit.</summary>
    private bool TryReadData(out int value, int dataBehind)
    {
        value = 0;
        while (_cursor.TryReadByte(out byte next))
        {
            value = next;
            if (next < 0x80 || !IsBetween(next, dataBehind))
                return true;
            trouble.Count("real-time bytes skipped");
        }

        return false;
    }

    /// <summary>
    /// Whether a byte over 127 is a real-time byte in between: the reading after which more events make sense wins. Of two equally good readings, FF
    /// is a value, and other bytes are not.
    /// </summary>
    private readonly bool IsBetween(byte value, int dataBehind)
    {
        if (value < 0xF8)
            return false;
        int asValue = Probe(Offset + dataBehind), between = Probe(Offset + dataBehind + 1);
        return between > asValue || (between == asValue && value != MidiEvent.Meta);
    }

    private readonly int Probe(int offset) => offset <= _end ? EventProbe.Count(_file, offset, _end, Running) : 0;

    private bool TryReadMeta()
    {
        if (!_cursor.TryReadByte(out byte type))
            return false;
        if (type == MidiEvent.EndOfTrackType)
            return ReadEndOfTrack();
        if (!TryReadBody(out ReadOnlySpan<byte> body))
            return false;
        switch (type)
        {
            case MidiEvent.TrackNameType when _name.Length == 0:
                _name = MidiText.Decode(body);
                break;
            case MidiEvent.InstrumentNameType when _instrument.Length == 0:
                _instrument = MidiText.Decode(body);
                break;
            case MidiEvent.TempoType:
                ReadTempo(body);
                break;
            case MidiEvent.TimeSignatureType:
                ReadTimeSignature(body);
                break;
        }

        return true;
    }

    private bool ReadEndOfTrack()
    {
        if (_cursor.Remaining == 0)
            trouble.Tell("the last byte of its end-of-track is missing");
        else
            _ = TryReadBody(out _);
        IsOver = true;
        return true;
    }

    private void ReadTempo(ReadOnlySpan<byte> body)
    {
        int microseconds = body.Length >= 3 ? (body[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(body[1..]) : 0;
        if (microseconds > 0)
            _events.Add(MidiEvent.Tempo(_time, microseconds));
        else
            trouble.Count(body.Length >= 3 ? "tempos of 0 ignored: the tempo before stays" : "tempos without their three bytes ignored: the tempo before stays");
    }

    private void ReadTimeSignature(ReadOnlySpan<byte> body)
    {
        // Numerator, power of two of the denominator, then two bytes about the metronome that some files leave out.
        if (body.Length >= 2)
            _events.Add(MidiEvent.TimeSignature(_time, body[0], body[1]));
        else
            trouble.Count("time signatures without their bytes ignored: the metre before stays");
    }

    /// <summary>Reads a system exclusive message, by its length, or by its F7 where the length is missing or wrong.</summary>
    private bool TryReadExclusive()
    {
        int at = Offset;
        bool isWhole = TryReadBody(out ReadOnlySpan<byte> body);
        if (isWhole && (body is [.., SystemExclusiveContinued] || Probe(Offset) > 2))
            return true;
        int byLength = isWhole ? Probe(Offset) : -1, after = Offset;
        int mark = NextMark(at);
        if (mark < _end && Probe(mark + 1) > byLength)
        {
            trouble.Count("system exclusive messages of a wrong length skipped");
            _cursor.Offset = mark + 1;
            return true;
        }

        _cursor.Offset = after;
        return isWhole;
    }

    /// <summary>Offset of the next F7, or the track's end. The result is kept, so that each byte is looked at once.</summary>
    private int NextMark(int at)
    {
        if (_nextMark < at)
        {
            int found = _file[at.._end].IndexOf(SystemExclusiveContinued);
            _nextMark = found < 0 ? _end : at + found;
        }

        return _nextMark;
    }

    private bool TryReadBody(out ReadOnlySpan<byte> body)
    {
        body = default;
        return _cursor.TryReadQuantity(out int length) && _cursor.TryReadSpan(length, out body);
    }
}
