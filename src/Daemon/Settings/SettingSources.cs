using RVae.Daemon.Startup;

namespace RVae.Daemon.Settings;

/// <summary>Where a daemon's configuration comes from beside its own file and the environment.</summary>
/// <param name="File">File named with <c>--config</c>, or null.</param>
/// <param name="CommandLine">Values given on the command line, by key.</param>
internal sealed record SettingSources(string? File, IReadOnlyDictionary<string, string?> CommandLine)
{
    /// <summary>Reads all sources as they are now.</summary>
    /// <exception cref="StartupException">A file is not there or cannot be read.</exception>
    public IConfigurationRoot Open()
    {
        var builder = new ConfigurationBuilder();
        try
        {
            ConfigurationSources.Add(builder, File, CommandLine);
            return builder.Build();
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // A file may go, or be closed to us, just when it is read: an editor that saves it removes it for a moment.
            throw new StartupException(ExitCode.Configuration, $"configuration: {ConfigurationSources.Explain(unreadable) ?? unreadable.Message}");
        }
    }
}
