using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RVae.Midi.Files;

/// <summary>Writes Standard MIDI Files. Every event has its status byte, because some readers do not know running status.</summary>
internal static class MidiFileWriter
{
    private const int MaxQuantity = 0x0FFF_FFFF;

    // The metronome values of a time signature: 24 clocks to a click, 8 thirty-seconds to a quarter note.
    private const byte ClocksPerClick = 24;
    private const byte ThirtySecondsPerQuarter = 8;

    public static byte[] Write(MidiFile file)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("MThd"u8);
        WriteUInt32(bytes, 6);
        WriteUInt16(bytes, (ushort)file.Format);
        WriteUInt16(bytes, checked((ushort)file.Tracks.Length));
        WriteUInt16(bytes, file.Division.Word);
        foreach (MidiTrack track in file.Tracks)
        {
            var body = new ArrayBufferWriter<byte>();
            WriteTrack(body, track);
            bytes.Write("MTrk"u8);
            WriteUInt32(bytes, (uint)body.WrittenCount);
            bytes.Write(body.WrittenSpan);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteTrack(ArrayBufferWriter<byte> body, MidiTrack track)
    {
        if (track.Name.Length > 0)
        {
            WriteQuantity(body, 0);
            WriteMeta(body, MidiEvent.TrackNameType, Encoding.UTF8.GetBytes(track.Name));
        }

        long time = 0;
        foreach (MidiEvent item in track.Events)
        {
            WriteQuantity(body, item.Time - time);
            WriteEvent(body, item);
            time = item.Time;
        }

        WriteQuantity(body, track.Length - time);
        WriteMeta(body, MidiEvent.EndOfTrackType, []);
    }

    private static void WriteEvent(ArrayBufferWriter<byte> body, MidiEvent item)
    {
        if (item.IsTempo)
            WriteMeta(body, item.Data1, [(byte)(item.Value >> 16), (byte)(item.Value >> 8), (byte)item.Value]);
        else if (item.IsTimeSignature)
            WriteMeta(body, item.Data1, [item.Data2, (byte)item.Value, ClocksPerClick, ThirtySecondsPerQuarter]);
        else if (item.Status is < 0x80 or >= 0xF0 || item.Data1 > 127 || item.Data2 > 127)
            throw new ArgumentException($"{item} is no channel message, tempo or time signature");
        else if ((item.Status & 0xE0) == 0xC0)
            body.Write([item.Status, item.Data1]);
        else
            body.Write([item.Status, item.Data1, item.Data2]);
    }

    private static void WriteMeta(ArrayBufferWriter<byte> body, byte type, ReadOnlySpan<byte> data)
    {
        body.Write([MidiEvent.Meta, type]);
        WriteQuantity(body, data.Length);
        body.Write(data);
    }

    private static void WriteQuantity(ArrayBufferWriter<byte> body, long value)
    {
        if (value is < 0 or > MaxQuantity)
            throw new ArgumentException($"A delta time or length of {value} cannot be written: events in order, 0 to {MaxQuantity}");
        for (int shift = 21; shift > 0; shift -= 7)
        {
            if (value >> shift != 0)
                body.Write([(byte)(0x80 | (value >> shift))]);
        }

        body.Write([(byte)(value & 0x7F)]);
    }

    private static void WriteUInt16(ArrayBufferWriter<byte> bytes, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes.GetSpan(sizeof(ushort)), value);
        bytes.Advance(sizeof(ushort));
    }

    private static void WriteUInt32(ArrayBufferWriter<byte> bytes, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes.GetSpan(sizeof(uint)), value);
        bytes.Advance(sizeof(uint));
    }
}
