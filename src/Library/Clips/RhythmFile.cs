namespace RVae.Library.Clips;

/// <summary>A rhythm file.</summary>
/// <param name="Path">Full path, as <see cref="Engine.Storage.UnixName"/> has names that are no text.</param>
/// <param name="Shown">As a message names it: by its path from the folder that the user gave.</param>
internal readonly record struct RhythmFile(string Path, string Shown)
{
    public const string TabExtension = ".tab";

    public const string MidiExtension = ".mid";

    /// <summary>What a folder is looked through for.</summary>
    public const string Extensions = ".mid, .midi, .smf, .rmi, .kar or .tab";

    // .midi2 so that it is said why such a file is not read.
    private static readonly string[] s_midi = [MidiExtension, ".midi", ".smf", ".rmi", ".rmid", ".kar", ".midi2"];

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsTab => HasExtension(Path, TabExtension) || HasExtension(Path, ".txt");

    /// <summary>Whether a file of a folder is read; text files are read only where they are named.</summary>
    public static bool IsRhythm(string path) => HasExtension(path, TabExtension) || Array.Exists(s_midi, extension => HasExtension(path, extension));

    /// <summary>Whether a file that is named itself can be read.</summary>
    public static bool CanBeNamed(string path) => IsRhythm(path) || HasExtension(path, ".txt");

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
