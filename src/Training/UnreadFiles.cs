using RVae.Library.Clips;

namespace RVae.Training;

/// <summary>Tells which files of a reading could not be read.</summary>
internal static class UnreadFiles
{
    /// <summary>Writes a line for each such file to standard error.</summary>
    /// <returns>The exit code, which tells whether there were any.</returns>
    public static async Task<int> TellAsync(TextWriter error, string command, ClipReading reading)
    {
        FileAccount[] unread = [.. reading.Unreadable];
        if (unread.Length == 0)
            return ExitCode.Success;
        await error.WriteLineAsync($"rvae {command}: {Summary(unread.Length, reading.Files.Length)}:").ConfigureAwait(false);
        foreach (FileAccount file in unread)
            await error.WriteLineAsync($"  {file.Problem!.Value.Message}").ConfigureAwait(false);
        return ExitCode.Incomplete;
    }

    /// <summary>A summary such as "20 of 300 files cannot be read".</summary>
    public static string Summary(int unread, int files) =>
        FormattableString.Invariant($"{unread} of {files} file{(files == 1 ? "" : "s")} cannot be read");
}
