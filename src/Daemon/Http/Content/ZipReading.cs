using System.Collections.Immutable;
using System.IO.Compression;
using RVae.Engine;

namespace RVae.Daemon.Http.Content;

/// <summary>
/// Reads the rhythm files in a zip. It does not trust the names and sizes in the zip: of a path only the last part is used, and each file
/// and all files together are unpacked only up to a bound.
/// </summary>
internal static class ZipReading
{
    private const int MostEntries = 4000;
    private const long MostOfOne = 16L << 20;
    private const long MostOfAll = 128L << 20;

    /// <summary>Unpacks the rhythm files into the folder of the zip, and checks each.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="check">Reads and checks a file.</param>
    /// <returns>What became of each file, or a fault where the zip cannot be read or holds too much.</returns>
    public static Outcome<ImmutableArray<CheckedFile>> Read(string path, ClipCheck check)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostEntries)
                return new Fault(FaultCode.TooMany, $"the zip holds {zip.Entries.Count} files, and at most {MostEntries} are read");
            string folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "unpacked")).FullName;
            return Unpack(zip, folder, check);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return new Fault(FaultCode.BadArguments, $"the zip cannot be read: {broken.Message}");
        }
    }

    private static Outcome<ImmutableArray<CheckedFile>> Unpack(ZipArchive zip, string folder, ClipCheck check)
    {
        var files = ImmutableArray.CreateBuilder<CheckedFile>();
        long whole = 0;
        // Hidden files belong to other programs, as in a folder: macOS puts one beside each file.
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.Name is [not '.', ..]))
        {
            string name = UploadName.Of(entry.Name);
            if (!ClipCheck.IsRhythm(name))
            {
                files.Add(new CheckedFile(null, name, 0, "", [$"{name}: it is no rhythm file; those end in .mid, .midi or .tab"]));
                continue;
            }

            string place = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{files.Count}")).FullName, name);
            long length = Unpack(entry, place);
            whole += length;
            if (length > MostOfOne || whole > MostOfAll)
                return new Fault(FaultCode.TooLarge, $"the zip is too large: unpacked, one file may have {MostOfOne >> 20} MB, and all together {MostOfAll >> 20} MB");
            files.Add(check.Read(place, name));
        }

        return files.ToImmutable();
    }

    // The length that an entry states is not trusted.
    private static long Unpack(ZipArchiveEntry entry, string path)
    {
        using Stream from = entry.Open();
        using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        byte[] buffer = new byte[1 << 16];
        for (int read; to.Length <= MostOfOne && (read = from.Read(buffer)) > 0;)
            to.Write(buffer, 0, read);
        to.Flush(flushToDisk: true);
        return to.Length;
    }
}
