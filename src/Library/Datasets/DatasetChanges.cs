using RVae.Engine;
using RVae.Engine.Models;
using RVae.Library.Clips;

namespace RVae.Library.Datasets;

/// <summary>
/// Changes a user's datasets: adds, renames and deletes files. Each change is one rename or removal, so that a reader sees the dataset
/// before the change or after it. An error of the file system is a fault. One thread at a time.
/// </summary>
/// <param name="store">The datasets.</param>
/// <param name="userFolder">The folder with a <c>NAME/</c> folder for each dataset.</param>
public sealed class DatasetChanges(DatasetStore store, string userFolder)
{
    private const string DeletedEnding = ".deleted";

    private readonly string _user = Path.GetFullPath(userFolder);

    /// <summary>Removes from the disk what is left of datasets whose deletion was cut off or failed half-way.</summary>
    /// <param name="userFolder">The folder with a <c>NAME/</c> folder for each dataset.</param>
    public static void ClearAway(string userFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(userFolder);
        foreach (string left in Directory.GetDirectories(userFolder, $".*{DeletedEnding}").Where(IsLeft))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                // The folder is hidden already. It only takes room on the disk.
            }
        }
    }

    /// <summary>Moves checked files into a dataset. A new dataset is made.</summary>
    /// <param name="dataset">A valid name that no built-in dataset has.</param>
    /// <param name="files">The present path of each file, and the name that it is to get. A name that is taken gets a number.</param>
    /// <returns>The names that the files got.</returns>
    public Outcome<IReadOnlyList<string>> TakeIn(string dataset, IReadOnlyList<(string Path, string Name)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (store.TryOut(dataset) is { } refusal)
            return refusal;
        return Try<IReadOnlyList<string>>($"the files could not be put into '{dataset}'", () =>
        {
            string folder = Directory.CreateDirectory(Path.Combine(_user, dataset)).FullName;
            List<string> names = [];
            foreach ((string path, string name) in files)
            {
                string free = FreeName(folder, name);
                File.Move(path, Path.Combine(folder, free));
                names.Add(free);
            }

            return names;
        });
    }

    /// <summary>Renames a file; it keeps its extension.</summary>
    /// <returns>The file's new name.</returns>
    public Outcome<string> RenameFile(string dataset, string file, string to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (!ModelName.IsValid(to))
            return ModelName.Invalid(to);
        return FindFile(dataset, file).Then(path =>
        {
            string name = Path.GetFileNameWithoutExtension(to) is { Length: > 0 } stem && RhythmFile.IsRhythm(to) ? stem : to;
            string target = Path.Combine(Path.GetDirectoryName(path)!, name + Path.GetExtension(path));
            return Path.Exists(target)
                ? new Fault(FaultCode.Denied, $"'{dataset}' has a file {Path.GetFileName(target)} already: take another name")
                : Try($"{file} could not be renamed", () =>
                {
                    File.Move(path, target);
                    return Path.GetFileName(target);
                });
        });
    }

    /// <summary>Deletes a file.</summary>
    public Outcome<string> DeleteFile(string dataset, string file) => FindFile(dataset, file).Then(path => Try($"{file} could not be deleted", () =>
    {
        File.Delete(path);
        return file;
    }));

    /// <summary>Renames a dataset.</summary>
    public Outcome<string> Rename(string from, string to)
    {
        if (store.Refusal(to) is { } refusal)
            return refusal;
        if (Path.Exists(Path.Combine(_user, to)))
            return new Fault(FaultCode.Denied, $"there is a dataset '{to}' already: delete it first, or take another name");
        return FindOwn(from).Then(folder => Try($"'{from}' could not be renamed", () =>
        {
            Directory.Move(folder, Path.Combine(_user, to));
            return to;
        }));
    }

    /// <summary>Deletes a dataset: one rename hides it, then its files are removed from the disk.</summary>
    public Outcome<string> Delete(string dataset) => FindOwn(dataset).Then(folder => Try($"'{dataset}' could not be deleted", () =>
    {
        string hidden = Path.Combine(_user, $".{dataset}.{Guid.NewGuid():N}{DeletedEnding}");
        Directory.Move(folder, hidden);
        Directory.Delete(hidden, recursive: true);
        return dataset;
    }));

    /// <summary>The rhythm files of a dataset as full paths, in ordinal order, so that they can be copied.</summary>
    public Outcome<IReadOnlyList<string>> Files(string dataset) => store.Find(dataset).Then(found => Try<IReadOnlyList<string>>(
        $"'{dataset}' could not be read",
        () => File.Exists(found)
            ? [found]
            : [.. DatasetFolder.Entries(new DirectoryInfo(found)).OfType<FileInfo>()
                .Where(file => file.Name[0] != '.' && RhythmFile.IsRhythm(file.Name))
                .Select(file => file.FullName).Order(StringComparer.Ordinal)]));

    private Outcome<string> FindFile(string dataset, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FindOwn(dataset).Then(_ => Files(dataset)).Then<string>(files =>
            files.FirstOrDefault(path => Path.GetFileName(path) == file) is { } found
                ? found
                : new Fault(FaultCode.NotFound, $"'{dataset}' has no file '{Shortened(file)}': /rvae/dataset/clips lists its files"));
    }

    private Outcome<string> FindOwn(string dataset) => store.Find(dataset).Then<string>(found => Directory.Exists(found)
        ? found
        : new Fault(FaultCode.Denied, $"The dataset '{dataset}' came with the program and cannot be changed"));

    // A folder to which a person gave such a name is not ours.
    private static bool IsLeft(string folder)
    {
        string[] parts = Path.GetFileName(folder).Split('.');
        return parts.Length >= 4 && Guid.TryParseExact(parts[^2], "N", out _);
    }

    private static string FreeName(string folder, string name)
    {
        (string stem, string extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        string free = name;
        for (int number = 2; Path.Exists(Path.Combine(folder, free)); number++)
            free = FormattableString.Invariant($"{stem}-{number}{extension}");
        return free;
    }

    private static string Shortened(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private static Outcome<T> Try<T>(string failure, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, $"{failure}: {e.Message}");
        }
    }
}
