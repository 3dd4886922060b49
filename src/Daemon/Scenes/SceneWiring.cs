using RVae.Daemon.Gestures;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Engine.Library;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>The parts of scenes.</summary>
internal static class SceneWiring
{
    public static void AddScenes(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var folders = provider.GetRequiredService<DataFolders>();
            var store = new SceneStore(folders.Root, folders.Exports, provider.GetRequiredService<ILogger<SceneStore>>());
            _ = store.Book; // read now, so that nobody waits for it later
            return store;
        });
        services.AddSingleton<ModelHashes>();
        services.AddSingleton<SceneFeedback>();
        // The feedback after a recall is read through all services, and this is one of them. So the services are asked for later.
        services.AddSingleton(provider => new SceneRecalls(
            provider.GetRequiredService<ILivePerformance>(), provider.GetRequiredService<IPerformance>(), provider.GetRequiredService<ModelSwap>(),
            provider.GetRequiredService<ModelStore>(), provider.GetRequiredService<ModelHashes>(),
            (before, after) => provider.GetRequiredService<SceneFeedback>().Tell(before, after), provider.GetRequiredService<GestureService>(),
            provider.GetRequiredService<ILogger<SceneRecalls>>()));
        services.AddSingleton<SceneService>();
    }
}
