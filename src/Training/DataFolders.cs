using RVae.Engine.Library;
using RVae.Library.Datasets;
using RVae.Library.Kits;

namespace RVae.Training;

/// <summary>The folders of the daemon: the user's, and those that came with the program.</summary>
/// <param name="Root">The data folder of the user.</param>
/// <param name="Program">The folder of the program.</param>
public sealed record DataFolders(string Root, string Program)
{
    /// <summary>The folder of the user's models.</summary>
    public string Models => Path.Combine(Root, "models");

    /// <summary>The folder of the user's datasets, one folder each.</summary>
    public string Datasets => Path.Combine(Root, "datasets");

    /// <summary>The folder of the user's kits, a text file each.</summary>
    public string Kits => Path.Combine(Root, "kits");

    /// <summary>The folder of trainings under way, so that they go on after the daemon or the machine has died.</summary>
    public string Training => Path.Combine(Root, "training");

    /// <summary>The folder of Standard MIDI Files that were rendered on request.</summary>
    public string Exports => Path.Combine(Root, "exports");

    /// <summary>The folder of the models that came with the program.</summary>
    public string BuiltInModels => Path.Combine(Program, "models");

    /// <summary>The folder of the rhythms that came with the program.</summary>
    public string Corpus => Path.Combine(Program, "corpus");

    /// <summary>The models: the user's own and the built-in ones.</summary>
    public ModelStore OpenModels() => new(Models, BuiltInModels);

    /// <summary>The datasets: the user's own and the corpus.</summary>
    public DatasetStore OpenDatasets() => new(Corpus, Datasets, OpenKits());

    /// <summary>The kits: the built-in ones and the user's own.</summary>
    public KitStore OpenKits() => new(Kits);

    /// <summary>Folders whose paths are not told to other machines, each with a separator at its end.</summary>
    // One that was given with a separator at its end, as a shell completes it, has one here, too: paths below it have one there.
    public IReadOnlyList<string> Private =>
    [
        .. ((string[])[Root, Program, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)])
            .Select(folder => folder.TrimEnd(Path.DirectorySeparatorChar))
            .Where(folder => folder.Length > 1).Select(folder => folder + Path.DirectorySeparatorChar),
    ];

    /// <summary>The folders of a configured data directory. An empty text means the system's usual place.</summary>
    /// <param name="dataDirectory">The data folder of the user.</param>
    /// <param name="program">The folder of the player; null where this program is the player.</param>
    public static DataFolders Of(string dataDirectory, string? program = null)
    {
        string root = string.IsNullOrWhiteSpace(dataDirectory) ? Usual() : Path.GetFullPath(dataDirectory);
        return new DataFolders(root, program ?? AppContext.BaseDirectory);
    }

    /// <summary>
    /// Makes the user's folders where they are missing. Throws a <see cref="StartupException"/> that says which one cannot be made or read.
    /// </summary>
    public void Create()
    {
        foreach (string folder in (string[])[Models, Datasets, Kits, Training, Exports])
        {
            try
            {
                Directory.CreateDirectory(folder);
                _ = Directory.EnumerateFileSystemEntries(folder).Any();
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                throw new StartupException(
                    ExitCode.Configuration,
                    $"cannot use the data folder {folder}: {refusal.Message} Choose another with --data or RVAE_DATADIRECTORY.");
            }
        }
    }

    // Linux: $STATE_DIRECTORY under systemd, else $XDG_DATA_HOME or ~/.local/share. macOS: ~/Library/Application Support.
    // Windows: %LOCALAPPDATA%, which does not roam between machines.
    private static string Usual()
    {
        string? state = Environment.GetEnvironmentVariable("STATE_DIRECTORY");
        if (OperatingSystem.IsLinux() && !string.IsNullOrEmpty(state))
            return state.Split(':')[0];
        string home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "rvae");
    }
}
