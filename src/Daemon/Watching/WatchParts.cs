namespace RVae.Daemon.Watching;

/// <summary>The parts by which the daemon is watched.</summary>
internal static class WatchParts
{
    /// <summary>Adds them; nothing of OpenTelemetry is made before somebody wants it.</summary>
    public static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<Health>();
        services.AddSingleton<WatchedProcesses>();
        services.AddSingleton<WatchedParts>();
        services.AddSingleton<Telemetry>();
        services.AddSingleton<WatchRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<Telemetry>());
    }
}
