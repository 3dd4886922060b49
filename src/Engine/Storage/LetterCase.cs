namespace RVae.Engine.Storage;

/// <summary>
/// Names on a file system that ignores upper and lower case, as Windows, macOS and most memory sticks do: there a file is also found under other
/// spellings of its name.
/// </summary>
public static class LetterCase
{
    private static readonly EnumerationOptions s_anyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = 0 };

    /// <summary>Whether a file is there whose name differs in capitals alone: <c>house</c>, where <c>HOUSE</c> is asked for.</summary>
    /// <param name="path">Its last part holds no <c>*</c> and no <c>?</c>.</param>
    public static bool IsAnothers(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            return false;
        string full = Path.GetFullPath(path), name = Path.GetFileName(full);
        try
        {
            // One that is replaced at this moment may be missing from the list, and is its own.
            List<string> called = [.. Directory.EnumerateFiles(Path.GetDirectoryName(full)!, name, s_anyCase).Select(file => Path.GetFileName(file))];
            return called.Count > 0 && !called.Contains(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // a folder that may not be listed tells nothing
        }
    }
}
