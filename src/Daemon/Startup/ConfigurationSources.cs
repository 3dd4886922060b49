using Microsoft.Extensions.Options;

namespace RVae.Daemon.Startup;

/// <summary>Puts the sources of <see cref="RVaeOptions"/> together.</summary>
internal static class ConfigurationSources
{
    /// <summary>What environment variables of ours begin with.</summary>
    public const string EnvironmentPrefix = "RVAE_";

    /// <summary>Adds every source, weakest first.</summary>
    /// <param name="builder">What to add to.</param>
    /// <param name="configFile">File named on the command line, or null.</param>
    /// <param name="commandLine">Values given on the command line, by option name.</param>
    /// <exception cref="StartupException">The named file is not there, or one of the files may not be read.</exception>
    public static void Add(
        IConfigurationBuilder builder, string? configFile, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        string own = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        if (File.Exists(own))
            CheckReading(own);
        builder.AddJsonFile(own, optional: true);
        if (configFile is not null)
        {
            string path = Path.GetFullPath(configFile);
            if (!File.Exists(path))
                throw new StartupException(ExitCode.Configuration, $"the configuration file {path} is not there");
            CheckReading(path);
            builder.AddJsonFile(path, optional: false);
        }

        builder.AddEnvironmentVariables(EnvironmentPrefix);
        builder.AddInMemoryCollection(commandLine);
    }

    // The framework tells what is no JSON, and throws what the system says of a file that it may not open: the package's belongs to the service.
    private static void CheckReading(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite).Dispose();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(ExitCode.Configuration, $"the configuration file {path} cannot be read: {refusal.Message}");
        }
    }

    /// <summary>Binds and checks the options; a key that nothing knows is refused, since it is a typing error.</summary>
    public static void AddRVaeOptions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<RVaeOptions>, RVaeOptionsValidator>();
        services.AddOptions<RVaeOptions>()
            .BindConfiguration("", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }

    /// <summary>The one line that says what is wrong with a configuration, or null when it is another kind of failure.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures),
        InvalidDataException unreadable => $"{unreadable.Message} {unreadable.GetBaseException().Message}",
        InvalidOperationException unbound when IsOfBinding(unbound) => ExplainBinding(unbound),
        _ => null,
    };

    // Generated code binds, and throws what the binder of the framework would: only the words tell it from other failures.
    private static bool IsOfBinding(InvalidOperationException failure) =>
        failure.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal)
        || failure.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal);

    // The binder names what it does not know only in its message: "… properties were not found on …: 'Prot'".
    private static string ExplainBinding(InvalidOperationException failure)
    {
        int names = failure.Message.IndexOf(": '", StringComparison.Ordinal);
        bool unknown = names >= 0 && failure.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal);
        return unknown
            ? $"there is no setting {failure.Message[(names + 2)..]}; 'rvae config' lists all settings"
            : failure.Message;
    }
}
