using Microsoft.Extensions.Options;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Protocol.Services;

namespace RVae.Daemon.Bridge;

/// <summary>The bridge that runs inside the daemon.</summary>
internal static class BridgeParts
{
    /// <summary>
    /// Adds the bridge. Call it before the MIDI ports are added. Parts are stopped in reverse: the ports fall silent before the bridge
    /// that listens to them ends.
    /// </summary>
    public static void AddHostedBridge(this IServiceCollection services)
    {
        services.AddSingleton<BridgeLog>();
        services.AddSingleton(provider => new HostedBridge(
            provider.GetRequiredService<IOptions<RVaeOptions>>(), provider.GetRequiredService<MidiInputs>(), provider.GetRequiredService<DataFolders>(),
            provider.GetRequiredService<BackgroundWork>(), provider.GetRequiredService<IStateFeedback>(), provider.GetRequiredService<BridgeLog>(),
            () => provider.GetRequiredService<NetworkService>().Port, () => provider.GetRequiredService<Clients.SessionOptions>().JoinCode?.Number ?? 0)
        {
            TakesOver = provider.GetService<StageLink>()?.TakesOver == true,
        });
        services.AddHostedService(provider => provider.GetRequiredService<HostedBridge>());
    }
}
