using Microsoft.Extensions.Options;
using RVae.Daemon.Performance;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Daemon.Supervision;
using RVae.Engine.Time;
using RVae.Stage.Layout;

namespace RVae.Daemon.Hosting;

/// <summary>Puts the daemon together, starts it, and waits for its end.</summary>
internal static class DaemonHost
{
    /// <summary>Runs the daemon until Ctrl-C, SIGTERM or the token ends it.</summary>
    /// <param name="sources">The sources of the configuration.</param>
    /// <param name="error">Where the single line goes when the daemon cannot start.</param>
    /// <param name="cancellation">Ends the daemon.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(SettingSources sources, TextWriter error, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            StageDescriptors? inherited = StageDescriptors.Inherit();
            if (inherited is null)
            {
                PlayingCore.KeepFree();
            }
            else
            {
                PlayingCore.ShareAll(); // another process plays, so this one need not keep a core free
                ChildEnvironment.KeepFromPrograms();
            }

            if (inherited?.EndWithSupervisor() == false)
                return ExitCode.Unavailable;
            using var hangup = new Hangup();
            using var resort = new ShutdownTimeout(error);
            using IHost host = Compose(sources, hangup, inherited, inherited is null ? null : KeptSettings.Read(inherited));
            // The options are checked before anything is made of them.
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            bool takesOver = host.Services.GetService<StageLink>()?.TakesOver == true;
            LogFile.Try(host.Services.GetRequiredService<IOptions<RVaeOptions>>().Value.Log, TimeProvider.System, takesOver ? error : null);
            // The folder gets its owner before any part looks into it.
            _ = host.Services.GetRequiredService<FolderOwner>();
            resort.Watch(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            await host.StartAsync(cancellation).ConfigureAwait(false);
            await host.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Success;
        }
        catch (StartupException refusal)
        {
            await error.WriteLineAsync($"rvae: {refusal.Message}").ConfigureAwait(false);
            return refusal.Code;
        }
        catch (Exception failure) when (ConfigurationSources.Explain(failure) is not null)
        {
            await error.WriteLineAsync($"rvae: configuration: {ConfigurationSources.Explain(failure)}").ConfigureAwait(false);
            return ExitCode.Configuration;
        }
    }

    // A desk that is started again goes on with the settings that it is given, and looks at the sources when it has started.
    private static IHost Compose(SettingSources sources, Hangup hangup, StageDescriptors? inherited, IReadOnlyDictionary<string, string?>? kept)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true });
        if (kept is null)
            ConfigurationSources.Add(builder.Configuration, sources.File, sources.CommandLine);
        else
            builder.Configuration.AddInMemoryCollection(kept);
        builder.Services.AddSingleton(sources);
        builder.Services.AddSingleton(hangup);
        builder.Services.AddRVaeOptions();
        builder.Services.AddRVaeLogging();
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(1.5);
            // A background service that fails is logged; the music and all other services go on.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddDaemonParts(inherited);
        return builder.Build();
    }
}
