using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Lines as the journal wants them: a syslog priority in angle brackets (sd-daemon(3)), no time, since it stamps
/// them itself, and one line an event.
/// </summary>
internal sealed class JournalFormatter : ITextFormatter
{
    private const string StandardError = "/proc/self/fd/2";

    /// <summary>
    /// True where standard error is the journal. <c>JOURNAL_STREAM</c> alone does not say so: every program that a service starts
    /// inherits it, terminals of a desktop, too.
    /// </summary>
    public static bool Applies => OperatingSystem.IsLinux()
        && IsStream(Environment.GetEnvironmentVariable("JOURNAL_STREAM"), new FileInfo(StandardError).LinkTarget);

    /// <summary>Whether a file is the stream that systemd names.</summary>
    /// <param name="stream">Device and inode of a socket, <c>8:12345</c>, or null.</param>
    /// <param name="file">What the file is as <c>/proc</c> shows it, <c>socket:[12345]</c>; all sockets are of one device.</param>
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
