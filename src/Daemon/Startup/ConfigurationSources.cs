using Microsoft.Extensions.Options;

namespace RVae.Daemon.Startup;

/// <summary>The sources that <see cref="RVaeOptions"/> is read from.</summary>
internal static class ConfigurationSources
{
    /// <summary>The beginning of the names of all environment variables that are settings.</summary>
    public const string EnvironmentPrefix = "RVAE_";

    /// <summary>Adds all sources. A later one wins.</summary>
    /// <param name="builder">Gets the sources.</param>
    /// <param name="configFile">The file that the command line names, or null.</param>
    /// <param name="commandLine">The values on the command line, by the names of their settings.</param>
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

    // The framework explains a file that is no JSON, but not one that may not be read. The file of the package is such a one: it belongs to the
    // service, and other users may not read it.
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

    /// <summary>Binds the options and checks them. An unknown key is refused, because it is a typing error.</summary>
    public static void AddRVaeOptions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<RVaeOptions>, RVaeOptionsValidator>();
        services.AddOptions<RVaeOptions>()
            .BindConfiguration("", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }

    /// <summary>One line that says what is wrong with a configuration. Null for a failure that is not one of the configuration.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures),
        InvalidDataException unreadable => $"{unreadable.Message} {unreadable.GetBaseException().Message}",
        InvalidOperationException unbound when IsOfBinding(unbound) => ExplainBinding(unbound),
        _ => null,
    };

    // The code that binds is generated. Its exceptions have no type of their own: only their messages tell them from other failures.
    private static bool IsOfBinding(InvalidOperationException failure) =>
        failure.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal)
        || failure.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal);

    // The binder names an unknown key only at the end of its message: "… properties were not found on …: 'Prot'".
    private static string ExplainBinding(InvalidOperationException failure)
    {
        int names = failure.Message.IndexOf(": '", StringComparison.Ordinal);
        bool unknown = names >= 0 && failure.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal);
        return unknown
            ? $"there is no setting {failure.Message[(names + 2)..]}; 'rvae config' lists all settings"
            : failure.Message;
    }
}
