using RVae.Engine.Storage;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Reads files of a published model's folder; a file system in trouble is a fault.</summary>
internal static class FolderFiles
{
    /// <summary>Reads one file, unless it is longer than anything of its kind.</summary>
    public static Outcome<byte[]> Read(string path, int maxLength) => Try(() =>
    {
        DiskEntry file = Disk.Look(path);
        if (file.Kind == DiskKind.Missing)
            return new Fault(FaultCode.NotFound, "there is no such file");
        return file.Length <= maxLength
            ? ReadAll([file], (int)file.Length)
            : new Fault(FaultCode.TooLarge, $"it has {file.Length} bytes, more than {maxLength}");
    });

    /// <summary>Files one after the other, of this length together.</summary>
    public static Outcome<byte[]> ReadAll(IEnumerable<DiskEntry> files, int length)
    {
        byte[] bytes = new byte[length];
        Span<byte> rest = bytes;
        foreach (DiskEntry file in files)
        {
            using FileStream stream = Disk.Open(file.Path);
            Span<byte> part = rest[..(int)Math.Min(file.Length, rest.Length)];
            stream.ReadExactly(part);
            rest = rest[part.Length..];
        }

        return bytes;
    }

    /// <summary>Turns what a file system throws into a fault.</summary>
    public static Outcome<T> Try<T>(Func<Outcome<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, e.Message);
        }
    }
}
