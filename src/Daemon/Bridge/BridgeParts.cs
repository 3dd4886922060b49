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
        services.AddSingleton<HostedBridge>();
        services.AddHostedService(provider => provider.GetRequiredService<HostedBridge>());
    }
}
