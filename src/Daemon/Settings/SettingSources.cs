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
        catch (InvalidDataException unreadable)
        {
            throw new StartupException(ExitCode.Configuration, $"configuration: {ConfigurationSources.Explain(unreadable)}");
        }
    }
}
