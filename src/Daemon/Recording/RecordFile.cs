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

    private readonly Stream _stream;
    private readonly MemoryStream _pending = new();
    private long _whole;

    /// <summary>A record in a stream that is empty and can be positioned.</summary>
    /// <param name="stream">Where to; owned.</param>
    /// <param name="path">What messages call it.</param>
    internal RecordFile(Stream stream, string path)
    {
        (_stream, Path) = (stream, path);
        _pending.Write(Marker);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

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
        // Not buffered by the stream: what could not be written is kept here.
        var file = new RecordFile(new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), full);
        file.Flush();
        return file;
    }

    /// <summary>Adds a frame to what is to be written.</summary>
    public void Write(ReadOnlySpan<byte> frame)
    {
        Span<byte> prefix = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix[sizeof(uint)..], Checksum(frame));
        _pending.Write(prefix);
        _pending.Write(frame);
    }

    /// <summary>
    /// Hands everything to the system: a daemon that dies afterwards loses none of it. Where that fails nothing is lost either: all of
    /// it is written again, from the last whole frame on, at the next time.
    /// </summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Flush()
    {
        if (_pending.Length == 0)
            return;
        _stream.Position = _whole;
        _stream.Write(_pending.GetBuffer().AsSpan(0, (int)_pending.Length));
        _stream.Flush();
        _whole += _pending.Length;
        _pending.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pending.Dispose();
        _stream.Dispose();
    }

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
