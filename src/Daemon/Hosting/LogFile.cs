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
    public static void Try(LogOptions options, TimeProvider time)
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
            throw new StartupException(
                ExitCode.Configuration, $"configuration: Log:File: {options.File} cannot be written: {refusal.Message}");
        }
    }

    // As the rolling file names it: the day behind the name.
    private static string Today(string file, TimeProvider time) => Path.Combine(
        Path.GetDirectoryName(file) ?? "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file)}{time.GetLocalNow():yyyyMMdd}{Path.GetExtension(file)}"));
}
