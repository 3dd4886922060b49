using System.Globalization;
using System.IO.Compression;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Storage;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Kits;
using RVae.Midi.Files;
using RVae.Training;

namespace RVae.Farm.Parcels;

/// <summary>Packs the files of a dataset as they are on the disk, so that the worker reads them as this machine would.</summary>
internal static class DatasetPacking
{
    /// <summary>The folders in a parcel: the user's datasets, the corpus, files that a command names, and kits.</summary>
    public const string Datasets = "datasets", Corpus = "program/corpus", Named = "sources", Kits = "kits";

    // All entries get this time, so that the same files always give the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs the files that a job learns from.</summary>
    public static Outcome<PackedDataset> Pack(KeptJob job, DataFolders folders)
    {
        IReadOnlyList<string>? sources = job.Sources is [var only] && ModelName.IsValid(only) && !Path.Exists(only) ? null : job.Sources;
        return sources is null
            ? PackDataset(job.Sources is null ? job.Dataset : job.Sources[0], folders)
            : PackSources(sources, folders);
    }

    private static Outcome<PackedDataset> PackDataset(string name, DataFolders folders) => folders.OpenDatasets().Find(name).Then(path =>
        Search(path).Then(search => Write(
            [.. search.Files.Select(file => (Directory.Exists(path) ? $"{Datasets}/{name}/{Inside(file)}" : $"{Corpus}/{Path.GetFileName(path)}", file))],
            sources: null, LeftOutOf(search), folders.OpenKits())));

    private static Outcome<PackedDataset> PackSources(IReadOnlyList<string> sources, DataFolders folders)
    {
        List<(string Entry, RhythmFile File)> files = [];
        List<string> roots = [];
        List<LeftOut> leftOut = [];
        foreach (string source in sources)
        {
            if (!Search(source).TryGet(out FileSearch? search, out Fault fault))
                return fault;
            string name = Plain(UnixName.Show(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)))));
            string root = string.Create(CultureInfo.InvariantCulture, $"{Named}/{roots.Count}/{name}");
            roots.Add(root);
            files.AddRange(search.Files.Select(file => (Directory.Exists(source) ? $"{root}/{Inside(file)}" : root, file)));
            leftOut.AddRange(LeftOutOf(search));
        }

        return Write(files, roots, leftOut, folders.OpenKits());
    }

    private static Outcome<FileSearch> Search(string path)
    {
        var search = new FileSearch(isAlone: true);
        return search.Add(path) is { } fault ? fault : search;
    }

    private static string Inside(RhythmFile file) => Plain(file.Shown);

    // Replaces characters that file names may contain here, but not on every other system.
    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsControl(letter) || "\\:*?\"<>|".Contains(letter, StringComparison.Ordinal) ? '_' : letter));

    private static List<LeftOut> LeftOutOf(FileSearch search) =>
        [.. search.LeftOut, .. search.Closed.Select(closed => new LeftOut(closed.File.Shown, closed.Fault.Message))];

    private static Outcome<PackedDataset> Write(
        List<(string Entry, RhythmFile File)> files, IReadOnlyList<string>? sources, IReadOnlyList<LeftOut> leftOut, KitStore kits)
    {
        if (files.Exists(file => file.File.IsTab))
            files = [.. files, .. kits.Files().Select(path => ($"{Kits}/{Path.GetFileName(path)}", new RhythmFile(path, Path.GetFileName(path))))];
        using var packed = new MemoryStream();
        long all = 0;
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string entry, RhythmFile file) in files)
            {
                // A file that cannot be read is sent empty: the worker then reports it as this machine would.
                byte[] bytes = Disk.Read(file.Path, MidiFile.MaxBytes, file.Shown).TryGet(out byte[]? read, out _) ? read : [];
                if ((all += bytes.Length) > FarmBounds.UnpackedBytes || packed.Length > FarmBounds.ParcelBytes)
                    return TooLarge();
                ZipArchiveEntry made = zip.CreateEntry(entry, CompressionLevel.Fastest);
                made.LastWriteTime = NoTime;
                using Stream stream = made.Open();
                stream.Write(bytes);
            }
        }

        byte[] parcel = packed.ToArray();
        return parcel.Length > FarmBounds.ParcelBytes || files.Count > FarmBounds.ParcelFiles
            ? TooLarge()
            : new PackedDataset(parcel, FileHash.Of(parcel), sources, leftOut);
    }

    private static Fault TooLarge() => new(
        FaultCode.TooLarge,
        $"the dataset is too large for the farm, which takes at most {FarmBounds.ParcelFiles} files, {FarmBounds.UnpackedBytes >> 20} MB, {FarmBounds.ParcelBytes >> 20} MB packed: train it here");
}
