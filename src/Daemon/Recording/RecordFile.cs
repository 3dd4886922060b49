using System.Buffers.Binary;
using System.Numerics;

namespace RVae.Daemon.Recording;

/// <summary>
/// A record on disk: a line that says what it is, then frames, each with its length and a checksum before it, so that a file
/// that was cut off or damaged is read as far as it is whole.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    /// <summary>The first bytes of the file; the number is that of the format.</summary>
    public static ReadOnlySpan<byte> Marker => "rvae session 1\n"u8;

    /// <summary>Longest frame: a model's file, and a little.</summary>
    public const int MostBytes = 1 << 30;

    private readonly FileStream _stream;

    private RecordFile(FileStream stream) => _stream = stream;

    /// <summary>Where it lies.</summary>
    public string Path => _stream.Name;

    /// <summary>Makes a new file; where there is one of that name, the next free of <c>name-2</c>, <c>name-3</c> ….</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static RecordFile Create(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        string extension = System.IO.Path.GetExtension(full), stem = full[..^extension.Length];
        for (int number = 2; File.Exists(full); number++)
            full = $"{stem}-{number}{extension}";
        var file = new RecordFile(new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16));
        file._stream.Write(Marker);
        return file;
    }

    /// <summary>Writes a frame.</summary>
    public void Write(ReadOnlySpan<byte> frame)
    {
        Span<byte> prefix = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix[sizeof(uint)..], Checksum(frame));
        _stream.Write(prefix);
        _stream.Write(frame);
    }

    /// <summary>Hands everything to the system: a daemon that dies afterwards loses none of it.</summary>
    public void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>CRC-32C of a frame.</summary>
    public static uint Checksum(ReadOnlySpan<byte> frame)
    {
        uint crc = uint.MaxValue;
        while (frame.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(frame));
            frame = frame[sizeof(ulong)..];
        }

        foreach (byte one in frame)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
