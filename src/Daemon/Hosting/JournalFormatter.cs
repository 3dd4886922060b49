using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Formats lines for the systemd journal: a syslog priority in angle brackets (sd-daemon(3)), no time because the journal adds it, and one
/// line for each event.
/// </summary>
internal sealed class JournalFormatter : ITextFormatter
{
    private const string StandardError = "/proc/self/fd/2";

    /// <summary>
    /// Whether standard error is the journal. <c>JOURNAL_STREAM</c> alone does not tell: every program that a service starts inherits it,
    /// even in a terminal of a desktop.
    /// </summary>
    public static bool Applies => OperatingSystem.IsLinux()
        && IsStream(Environment.GetEnvironmentVariable("JOURNAL_STREAM"), new FileInfo(StandardError).LinkTarget);

    /// <summary>Whether a file is the stream that systemd names.</summary>
    /// <param name="stream">Device and inode of a socket, <c>8:12345</c>, or null.</param>
    /// <param name="file">The file as <c>/proc</c> shows it, <c>socket:[12345]</c>; all sockets are on one device.</param>
    internal static bool IsStream(string? stream, string? file) =>
        stream?.Split(':') is [_, { Length: > 0 } inode] && file == $"socket:[{inode}]";

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Priority(logEvent.Level));
        output.Write(logEvent.RenderMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));
        if (logEvent.Exception is { } exception)
        {
            output.Write(' ');
            output.Write(exception.ToString().ReplaceLineEndings(" "));
        }

        output.Write('\n');
    }

    private static string Priority(LogEventLevel level) => level switch
    {
        LogEventLevel.Fatal => "<2>",
        LogEventLevel.Error => "<3>",
        LogEventLevel.Warning => "<4>",
        LogEventLevel.Information => "<6>",
        _ => "<7>",
    };
}
