using System.Globalization;
using System.IO.Compression;
using RVae.Engine;
using RVae.Library.Clips;
using RVae.Library.Kits;

namespace RVae.Farm.Parcels;

/// <summary>
/// Unpacks a parcel from outside. Nothing is written outside of the folder or beyond the bound, and only rhythm files and kits are written.
/// </summary>
internal static class DatasetOpening
{
    private const int LongestName = 1024, MostFolders = 72;

    /// <summary>Writes the files of a parcel into a folder.</summary>
    public static Outcome<string> Open(string parcel, string folder)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(parcel);
            if (zip.Entries.Count > FarmBounds.ParcelFiles)
                return new Fault(FaultCode.TooMany, $"the dataset holds more than {FarmBounds.ParcelFiles} files");
            long left = FarmBounds.UnpackedBytes;
            var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (!IsAllowed(entry.FullName))
                    return new Fault(FaultCode.BadArguments, $"the dataset holds '{Shorten(entry.FullName)}', which is no name for a rhythm file of it");
                if (Write(entry, FreeName(Path.Combine(folder, entry.FullName), numbers), ref left) is { } fault)
                    return fault;
            }

            return folder;
        }
        catch (InvalidDataException broken)
        {
            return new Fault(FaultCode.BadArguments, $"the dataset cannot be unpacked: {broken.Message}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"the dataset cannot be unpacked: {refusal.Message}");
        }
    }

    /// <summary>Whether a text can be a source of a job: a path within the folder of the parcel.</summary>
    public static bool IsSource(string source) => source.StartsWith(DatasetPacking.Named + "/", StringComparison.Ordinal) && IsPath(source);

    /// <summary>Whether a file of a parcel may be written.</summary>
    internal static bool IsAllowed(string name) =>
        IsPath(name) && (RhythmFile.CanBeNamed(name)
            ? IsIn(name, DatasetPacking.Datasets, DatasetPacking.Corpus, DatasetPacking.Named)
            : name.EndsWith(KitStore.Extension, StringComparison.Ordinal) && IsIn(name, DatasetPacking.Kits));

    private static bool IsIn(string name, params string[] roots) => Array.Exists(roots, root => name.StartsWith(root + "/", StringComparison.Ordinal));

    private static bool IsPath(string name)
    {
        string[] parts = name.Split('/');
        return name.Length <= LongestName && parts.Length <= MostFolders
            && parts.All(part => part.Length > 0 && part[0] != '.' && !part.Any(letter => char.IsControl(letter) || letter is '\\' or ':'));
    }

    // Two names of the machine that packed may be one here, as those that differ in capitals alone on macOS and Windows.
    private static string FreeName(string path, Dictionary<string, int> numbers)
    {
        string free = path;
        while (Path.Exists(free))
        {
            int number = numbers[path] = numbers.GetValueOrDefault(path, 1) + 1;
            string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");
            free = Path.Combine(Path.GetDirectoryName(path)!, name);
        }

        return free;
    }

    // The length that the parcel states for a file is not trusted.
    private static Fault? Write(ZipArchiveEntry entry, string path, ref long left)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using Stream from = entry.Open();
        using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        byte[] piece = new byte[1 << 16];
        for (int read; (read = from.Read(piece)) > 0;)
        {
            if ((left -= read) < 0)
                return new Fault(FaultCode.TooLarge, string.Create(CultureInfo.InvariantCulture, $"the dataset is larger than {FarmBounds.UnpackedBytes >> 20} MB"));
            to.Write(piece.AsSpan(0, read));
        }

        return null;
    }

    private static string Shorten(string name) => new([.. name.Where(letter => !char.IsControl(letter)).Take(80)]);
}
