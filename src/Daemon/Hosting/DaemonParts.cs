using Microsoft.Extensions.Options;
using RVae.Daemon.Systemd;

namespace RVae.Daemon.Hosting;

/// <summary>The parts of the daemon. They start in the order in which they stand here and stop in reverse.</summary>
internal static class DaemonParts
{
    public static void AddDaemonParts(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            DataFolders.Of(provider.GetRequiredService<IOptions<RVaeOptions>>().Value.DataDirectory));
        services.AddSingleton(_ => SystemdNotifier.FromEnvironment());
    }
}
