using System.Globalization;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Hosting;

/// <summary>Tries the log file at the start, because the sink that writes it later does not report a file that it cannot write.</summary>
internal static class LogFile
{
    // Windows returns this code when another daemon writes the file. The log then goes into another file beside it.
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>Opens today's file as the log will. Throws a <see cref="StartupException"/> that says why the file cannot be written.</summary>
    /// <param name="options">The options of the log.</param>
    /// <param name="time">Tells which day it is.</param>
    /// <param name="instead">Takes the reason instead of an exception, for a desk that starts while music plays; null where the reason ends the start.</param>
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
            // The file can be written, because another daemon is writing it.
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string line = $"configuration: Log:File: {options.File} cannot be written: {refusal.Message}";
            if (instead is null)
                throw new StartupException(ExitCode.Configuration, line);
            instead.WriteLine($"rvae: {line}");
        }
    }

    // The name that the rolling file has: the day comes after the configured name.
    private static string Today(string file, TimeProvider time) => Path.Combine(
        Path.GetDirectoryName(file) ?? "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file)}{time.GetLocalNow():yyyyMMdd}{Path.GetExtension(file)}"));
}
