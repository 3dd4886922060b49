namespace RVae.Library.Clips;

/// <summary>A rhythm file.</summary>
/// <param name="Path">The full path. A name that is no text is written as <see cref="Engine.Storage.UnixName"/> does.</param>
/// <param name="Shown">The path that messages show, relative to the folder that the user named.</param>
internal readonly record struct RhythmFile(string Path, string Shown)
{
    public const string TabExtension = ".tab";

    public const string MidiExtension = ".mid";

    /// <summary>The extensions that a folder is searched for.</summary>
    public const string Extensions = ".mid, .midi, .smf, .rmi, .kar or .tab";

    // .midi2 is among them so that a message can say why such a file is not read.
    private static readonly string[] s_midi = [MidiExtension, ".midi", ".smf", ".rmi", ".rmid", ".kar", ".midi2"];

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsTab => HasExtension(Path, TabExtension) || HasExtension(Path, ".txt");

    /// <summary>Whether a file in a folder is read. Text files are read only where they are named.</summary>
    public static bool IsRhythm(string path) => HasExtension(path, TabExtension) || Array.Exists(s_midi, extension => HasExtension(path, extension));

    /// <summary>Whether a file that the user names can be read.</summary>
    public static bool CanBeNamed(string path) => IsRhythm(path) || HasExtension(path, ".txt");

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
