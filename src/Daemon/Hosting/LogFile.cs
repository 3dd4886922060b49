using System.Globalization;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Hosting;

/// <summary>
/// The file that the log goes to as well, tried at the start: what writes it later says nothing of a file that it cannot write.
/// </summary>
internal static class LogFile
{
    // Windows says so where another daemon writes it now: then the log goes on in a file beside it.
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>Opens today's file as the log will; a <see cref="StartupException"/> says why it cannot.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">Says which day it is.</param>
    /// <param name="instead">Where that is said in place of it, by a desk beside which music plays; null where it ends the start.</param>
    public static void Try(LogOptions options, TimeProvider time, TextWriter? instead = null)
    {
        if (options.File.Length == 0)
            return;
        try
        {
            string file = Path.GetFullPath(Today(options.File, time));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (IOException busy) when (busy.HResult == SharingViolation)
        {
            // It can be written, and is.
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string line = $"configuration: Log:File: {options.File} cannot be written: {refusal.Message}";
            if (instead is null)
                throw new StartupException(ExitCode.Configuration, line);
            instead.WriteLine($"rvae: {line}");
        }
    }

    // As the rolling file names it: the day behind the name.
    private static string Today(string file, TimeProvider time) => Path.Combine(
        Path.GetDirectoryName(file) ?? "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file)}{time.GetLocalNow():yyyyMMdd}{Path.GetExtension(file)}"));
}
