using System.Buffers.Binary;
using System.Numerics;

namespace RVae.Daemon.Recording;

/// <summary>
/// A record on disk: a line that says what it is, then frames. Each frame follows its length and a checksum, so that a file that was cut
/// off or damaged is read up to the damage.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    /// <summary>The first bytes of the file; the number is that of the format.</summary>
    public static ReadOnlySpan<byte> Marker => "rvae session 1\n"u8;

    /// <summary>Most bytes of a frame: a model's file, and a little more.</summary>
    public const int MostBytes = 1 << 30;

    private readonly Stream _stream;
    private readonly MemoryStream _pending = new();
    private long _whole;

    /// <summary>Makes a record in an empty stream that supports seeking.</summary>
    /// <param name="stream">The stream; the record owns it.</param>
    /// <param name="path">The name of the file in messages.</param>
    internal RecordFile(Stream stream, string path)
    {
        (_stream, Path) = (stream, path);
        _pending.Write(Marker);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Makes a new file. Where the name is taken, the file gets the next free name of <c>name-2</c>, <c>name-3</c> ….</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static RecordFile Create(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        string extension = System.IO.Path.GetExtension(full), stem = full[..^extension.Length];
        for (int number = 2; File.Exists(full); number++)
            full = $"{stem}-{number}{extension}";
        // The stream does not buffer: frames that could not be written are kept here.
        var file = new RecordFile(new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), full);
        file.Flush();
        return file;
    }

    /// <summary>Adds a frame to those that will be written.</summary>
    public void Write(ReadOnlySpan<byte> frame)
    {
        Span<byte> prefix = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix[sizeof(uint)..], Checksum(frame));
        _pending.Write(prefix);
        _pending.Write(frame);
    }

    /// <summary>
    /// Hands all frames to the system, so that a daemon that dies afterwards loses none. Where that fails, nothing is lost either: the next
    /// call writes all of them again, from the last whole frame on.
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
