using System.Globalization;
using Microsoft.Extensions.Options;
using RVae.Daemon.Startup;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace RVae.Daemon.Hosting;

/// <summary>Sets up the log. No other type knows Serilog.</summary>
internal static class DaemonLogging
{
    private const string Human = "{Timestamp:HH:mm:ss.fff} {Level:u4} {Message:lj} {NewLine}{Exception}";

    /// <summary>Sends the host's log to standard error, and to a file where one is configured.</summary>
    public static void AddRVaeLogging(this IServiceCollection services)
    {
        services.AddSingleton(provider => new LoggingLevelSwitch(LevelOf(provider.GetRequiredService<IOptions<RVaeOptions>>().Value.Log.Level)));
        services.AddSerilog(
            (provider, log) => Compose(
                log, provider.GetRequiredService<IOptions<RVaeOptions>>().Value.Log, provider.GetRequiredService<LoggingLevelSwitch>()),
            preserveStaticLogger: true); // nobody here uses the static logger: each host flushes its own
    }

    /// <summary>The level of a word of <see cref="LogOptions.Level"/>.</summary>
    public static LogEventLevel LevelOf(string word) => Enum.Parse<LogEventLevel>(word, ignoreCase: true);

    private static void Compose(LoggerConfiguration log, LogOptions options, LoggingLevelSwitch level)
    {
        log.MinimumLevel.ControlledBy(level)
            // Below a warning, the topics of the host tell nothing that our own do not.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // The host throws the exception that it logs, and a start that fails is told in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .Enrich.FromLogContext();
        ITextFormatter lines = JournalFormatter.Applies
            ? new JournalFormatter()
            : new MessageTemplateTextFormatter(Human, CultureInfo.InvariantCulture);
        log.WriteTo.Sink(InBackground(to => to.Sink(new StandardErrorSink(lines))));
        if (options.File.Length > 0)
        {
            log.WriteTo.Sink(InBackground(to => to.File(
                new CompactJsonFormatter(), options.File, rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: options.Days, fileSizeLimitBytes: 64 << 20, rollOnFileSizeLimit: true)));
        }
    }

    // Each output has its own queue: when the terminal is stopped, the file goes on.
    private static BackgroundSink InBackground(Func<LoggerSinkConfiguration, LoggerConfiguration> to) =>
        new(to(new LoggerConfiguration().MinimumLevel.Verbose().WriteTo).CreateLogger());

    // Standard output belongs to what a command prints; the log goes to standard error.
    private sealed class StandardErrorSink(ITextFormatter formatter) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, Console.Error);
    }
}
