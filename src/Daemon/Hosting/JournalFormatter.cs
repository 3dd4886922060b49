using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace RVae.Daemon.Hosting;

/// <summary>
/// Lines as the journal wants them: a syslog priority in angle brackets (sd-daemon(3)), no time, since it stamps
/// them itself, and one line an event.
/// </summary>
public sealed class JournalFormatter : ITextFormatter
{
    /// <summary>True where standard error is the journal, as systemd tells in <c>JOURNAL_STREAM</c>.</summary>
    public static bool Applies => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("JOURNAL_STREAM"));

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
