using System.Buffers.Binary;
using RVae.Engine;

namespace RVae.Daemon.Recording;

/// <summary>Reads the frames of a record, up to the first damage.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly FileStream _stream;

    private RecordReader(FileStream stream) => _stream = stream;

    /// <summary>Why the reading ended before the end of the session, or null.</summary>
    public Fault? Damage { get; private set; }

    /// <summary>Opens a record; a fault when there is none or it is something else.</summary>
    public static Outcome<RecordReader> Open(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            Span<byte> marker = stackalloc byte[RecordFile.Marker.Length];
            if (stream.ReadAtLeast(marker, marker.Length, throwOnEndOfStream: false) == marker.Length && marker.SequenceEqual(RecordFile.Marker))
                return new RecordReader(stream);
            stream.Dispose();
            return new Fault(FaultCode.Failed, $"{name} is no record of a session, or another version of the program made it: 'rvae serve --record FILE' makes one");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(FaultCode.NotFound, $"there is no file {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{name}: {e.Message}");
        }
    }

    /// <summary>The next frame, or null at the end of the whole frames. Then <see cref="Damage"/> tells what is wrong, if anything.</summary>
    public byte[]? Read()
    {
        if (Damage is not null)
            return null;
        long at = _stream.Position;
        Span<byte> prefix = stackalloc byte[2 * sizeof(uint)];
        int read = _stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (read == 0)
            return Give($"the record stops after {at} bytes, because the daemon was killed");
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (read < prefix.Length || (length is > 0 and <= RecordFile.MostBytes && length > _stream.Length - _stream.Position))
            return Give($"the record was cut off within a frame, at byte {at}");
        if (length is <= 0 or > RecordFile.MostBytes)
            return Give($"the record is damaged at byte {at}");
        byte[] frame = new byte[length];
        _stream.ReadExactly(frame);
        return RecordFile.Checksum(frame) == BinaryPrimitives.ReadUInt32LittleEndian(prefix[sizeof(uint)..])
            ? frame
            : Give($"the record is damaged at byte {at}");
    }

    /// <summary>Ends the reading because of a damage.</summary>
    public byte[]? Give(string damage)
    {
        Damage ??= new Fault(FaultCode.Failed, damage);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
