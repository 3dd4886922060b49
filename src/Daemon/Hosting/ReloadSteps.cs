using System.Globalization;
using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Http;
using RVae.Daemon.Jobs;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;
using RVae.Engine;
using RVae.Protocol.Services;
using RVae.Stage.Layout;
using Serilog.Core;

namespace RVae.Daemon.Hosting;

/// <summary>Takes up the settings that a running daemon can change, when it is asked to reload them.</summary>
internal sealed class ReloadSteps(IServiceProvider provider, Hangup hangup) : IHostedLifecycleService
{
    private bool _goesOn; // with the settings of an earlier desk

    /// <summary>A step for the key of each such setting; the step gets the value as text.</summary>
    public static IReadOnlyDictionary<string, Action<string>> Of(IServiceProvider provider)
    {
        var access = provider.GetRequiredService<NetworkAccess>();
        var sessions = provider.GetRequiredService<Sessions>();
        var midi = provider.GetRequiredService<MidiPortService>();
        var http = provider.GetRequiredService<HttpService>();
        var feedback = provider.GetRequiredService<IStateFeedback>();
        RVaeOptions options = provider.GetRequiredService<IOptions<RVaeOptions>>().Value;
        (string origins, string hosts) = (options.Origins, options.Hosts);
        return new Dictionary<string, Action<string>>
        {
            ["Allow"] = text =>
            {
                access.Allow(AllowedNetworks.TryParse(text, out var networks) ? networks : []);
                sessions.Expel(link => !access.Allows(link.Host));
            },
            ["Udp"] = text =>
            {
                access.UdpFromElsewhere = NetworkAccess.HearsElsewhere(text);
                sessions.Expel(link => !link.IsStream && !access.HearsUdp(link.Host));
            },
            ["Origins"] = text => http.Admit(origins = text, hosts),
            ["Hosts"] = text => http.Admit(origins, hosts = text),
            ["MaxClients"] = text => sessions.Options.MaxClients = MostClients(Number(text), provider.GetService<StageLink>()),
            ["MaxJobs"] = text => provider.GetRequiredService<TrainingJobs>().Limit = Number(text),
            ["TrainingMemory"] = text => provider.GetRequiredService<WorkerLaunch>().Memory = Number(text),
            // The option is changed too: a saved state compares with it, to know what was set by hand.
            ["Midi:Out"] = Told("/rvae/midi/out", text => midi.SetOutputs(options.Midi.Out = text)),
            ["Midi:In"] = Told("/rvae/midi/in", text => midi.SetInputs(options.Midi.In = text)),
            ["Midi:Notes"] = Told("/rvae/midi/notes", text => midi.SetNotes(options.Midi.Notes = text)),
            ["Log:Level"] = text => provider.GetRequiredService<LoggingLevelSwitch>().MinimumLevel = DaemonLogging.LevelOf(text),
        };

        Action<string> Told(string address, Func<string, Fault?> set) => text =>
        {
            _ = set(text);
            feedback.Changed(address);
        };
    }

    /// <summary>The number of clients to allow: no more than the stage has places for.</summary>
    public static int MostClients(int wanted, StageLink? stage) => stage is null ? wanted : Math.Min(wanted, ClientRoom.Most);

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_goesOn)
            provider.GetRequiredService<Reloading>().Compare();
        var lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
        hangup.Listen(() => provider.GetRequiredService<Reloading>().Reload(), lifetime.StopApplication);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The settings were checked before any part was made. They are kept before the supervisor sees that the desk has started:
        // from then on it starts a desk again each time.
        if (provider.GetService<StageLink>() is { } stage)
        {
            _goesOn = stage.Memory.Settings.Newest > 0;
            provider.GetRequiredService<Reloading>().Begin();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
