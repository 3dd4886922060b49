using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Startup;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Gestures;

/// <summary>The parts of gestures.</summary>
internal static class GestureParts
{
    public static void AddGestures(this IServiceCollection services)
    {
        services.AddSingleton(provider => new GestureStore(
            provider.GetRequiredService<DataFolders>().Root, provider.GetRequiredService<ILogger<GestureStore>>()));
        services.AddSingleton(provider =>
        {
            var live = provider.GetRequiredService<ILivePerformance>();
            var view = new Lazy<IStateView>(() => new PublishedView(provider.GetRequiredService<DaemonServices>()));
            return new GestureService(
                provider.GetRequiredService<GestureStore>(), provider.GetRequiredService<AddressTable>(), () => view.Value, () => live.EngineTime,
                provider.GetRequiredService<BackgroundWork>(), provider.GetRequiredService<ClientFeed>(), () => provider.GetRequiredService<Sessions>());
        });
        services.AddHostedService(provider =>
        {
            RVaeOptions options = provider.GetRequiredService<IOptions<RVaeOptions>>().Value;
            bool restores = options.Restore || provider.GetService<StageLink>() is { PlaysOn: true };
            return new GestureThread(
                () => provider.GetRequiredService<GestureService>(), restores && options.Record.Length == 0,
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GestureThread>>());
        });
    }
}
