using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RVae.Midi.Files;

/// <summary>
/// Reads the events of one track chunk:
/// <code>
/// track   = { quantity event }
/// event   = status data… | data… (running status) | F0|F7 quantity bytes | FF type quantity bytes
/// </code>
/// </summary>
internal ref struct TrackReader(ReadOnlySpan<byte> file, int start, int end)
{
    private const byte SystemExclusive = 0xF0;
    private const byte SystemExclusiveContinued = 0xF7;

    private readonly ImmutableArray<MidiEvent>.Builder _events = ImmutableArray.CreateBuilder<MidiEvent>();
    private ByteCursor _cursor = new(file, start, end);
    private string _name = "";
    private string _problem = "";
    private byte _running;
    private long _time;
    private bool _isOver;

    /// <summary>Where in the file reading stands, or what could not be read begins.</summary>
    public readonly int Offset => _cursor.Offset;

    /// <summary>Reads to the end-of-track, or to the chunk's end where a file forgot it.</summary>
    public bool TryRead([NotNullWhen(true)] out MidiTrack? track, out string problem)
    {
        track = null;
        while (!_isOver && _cursor.Remaining > 0)
        {
            if (!_cursor.TryReadQuantity(out int delta))
            {
                problem = "expected a delta time of one to four bytes";
                return false;
            }

            _time += delta;
            if (!TryReadEvent())
            {
                problem = _problem;
                return false;
            }
        }

        problem = "";
        track = new MidiTrack(_name, _events.DrainToImmutable(), _time);
        return true;
    }

    private bool TryReadEvent()
    {
        if (!_cursor.TryPeek(out byte status))
            return Fail("expected an event behind the delta time");
        if (status >= 0x80)
            _ = _cursor.TryReadByte(out _);
        else
            status = _running;
        return status switch
        {
            MidiEvent.Meta => TryReadMeta(),
            SystemExclusive or SystemExclusiveContinued => TryReadBody(out _),
            >= 0x80 and < SystemExclusive => TryReadChannelMessage(status),
            0 => Fail("expected a status byte: no message before it could be running on"),
            _ => Fail($"expected a channel, system exclusive or meta status, found 0x{status:X2}"),
        };
    }

    private bool TryReadChannelMessage(byte status)
    {
        _running = status;
        // Program change and channel pressure have one data byte, the others two.
        bool hasOne = (status & 0xE0) == 0xC0;
        byte second = 0;
        if (!_cursor.TryReadData(out byte first) || (!hasOne && !_cursor.TryReadData(out second)))
            return Fail($"expected {(hasOne ? "a data byte" : "two data bytes")} below 0x80 behind status 0x{status:X2}");
        _events.Add(new MidiEvent(_time, status, first, second, 0));
        return true;
    }

    private bool TryReadMeta()
    {
        if (!_cursor.TryReadByte(out byte type))
            return Fail("expected the type of a meta event");
        int at = Offset;
        if (!TryReadBody(out ReadOnlySpan<byte> body))
            return false;
        switch (type)
        {
            case MidiEvent.EndOfTrackType:
                _isOver = true;
                return true;
            case MidiEvent.TrackNameType when _name.Length == 0:
                _name = Encoding.UTF8.GetString(body);
                return true;
            case MidiEvent.TempoType:
                return TryReadTempo(body, at);
            case MidiEvent.TimeSignatureType:
                return TryReadTimeSignature(body, at);
            default:
                return true;
        }
    }

    private bool TryReadTempo(ReadOnlySpan<byte> body, int at)
    {
        int microseconds = body.Length == 3 ? (body[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(body[1..]) : 0;
        if (microseconds == 0)
            return Fail("expected a tempo of three bytes that are not zero", at);
        _events.Add(MidiEvent.Tempo(_time, microseconds));
        return true;
    }

    private bool TryReadTimeSignature(ReadOnlySpan<byte> body, int at)
    {
        // Numerator, power of two of the denominator, then two bytes about the metronome that some files leave out.
        if (body.Length < 2)
            return Fail("expected a time signature of four bytes", at);
        _events.Add(MidiEvent.TimeSignature(_time, body[0], body[1]));
        return true;
    }

    private bool TryReadBody(out ReadOnlySpan<byte> body)
    {
        int at = Offset;
        body = default;
        if (!_cursor.TryReadQuantity(out int length))
            return Fail("expected a length of one to four bytes");
        return _cursor.TryReadSpan(length, out body)
            || Fail($"an event claims {length} bytes, but only {_cursor.Remaining} are left in its track", at);
    }

    private bool Fail(string problem) => Fail(problem, Offset);

    private bool Fail(string problem, int at)
    {
        _problem = problem;
        _cursor.Offset = at;
        return false;
    }
}
