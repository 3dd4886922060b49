using System.Buffers.Binary;

namespace RVae.Midi.Tests.Files;

/// <summary>Standard MIDI Files made byte by byte, with none of the code that is tested.</summary>
internal static class Smf
{
    public static byte[] EndOfTrack { get; } = [0x00, 0xFF, 0x2F, 0x00];

    public static byte[] File(int format, int division, params byte[][] tracks) =>
        File(format, tracks.Length, division, tracks);

    public static byte[] File(int format, int trackCount, int division, params byte[][] tracks) =>
        [.. Chunk("MThd"u8, [0, (byte)format, 0, (byte)trackCount, (byte)(division >> 8), (byte)division]),
            .. tracks.SelectMany(track => Chunk("MTrk"u8, track))];

    public static byte[] Chunk(ReadOnlySpan<byte> type, byte[] body)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. type, .. length, .. body];
    }

    /// <summary>A kick on channel 10 at a delta time below 128.</summary>
    public static byte[] Kick(byte delta, byte velocity = 100) => [delta, 0x99, 36, velocity];

    public static byte[] Tempo(byte delta, int microseconds) =>
        [delta, 0xFF, 0x51, 3, (byte)(microseconds >> 16), (byte)(microseconds >> 8), (byte)microseconds];

    public static byte[] Signature(byte delta, byte numerator, byte power) =>
        [delta, 0xFF, 0x58, 4, numerator, power, 24, 8];
}
