using RVae.Daemon.Clients;
using RVae.Daemon.MidiPorts;
using RVae.Midi.Ports;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>The parts of scenes, and how they know the others.</summary>
internal static class SceneWiring
{
    public static void AddScenes(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var folders = provider.GetRequiredService<DataFolders>();
            return new SceneStore(folders.Root, folders.Exports, provider.GetRequiredService<ILogger<SceneStore>>());
        });
        services.AddSingleton<ModelHashes>();
        services.AddSingleton<SceneRecalls>();
        services.AddSingleton<SceneService>();
    }

    /// <summary>Once all parts are there.</summary>
    /// <param name="provider">Gives them.</param>
    /// <param name="isControl">Whether a message of a port is a control of the profile that is in use.</param>
    public static void ConnectScenes(IServiceProvider provider, Func<string, MidiMessage, bool> isControl)
    {
        var sessions = provider.GetRequiredService<Sessions>();
        var store = provider.GetRequiredService<SceneStore>();
        _ = store.Book; // read before anybody asks
        provider.GetRequiredService<SceneService>().Feedback = sessions;
        provider.GetRequiredService<SceneRecalls>().Changed = new SceneFeedback(
            provider.GetRequiredService<DaemonServices>(), provider.GetRequiredService<AddressTable>(), sessions).Tell;
        provider.GetRequiredService<MidiInputs>().Listen(
            new SceneMidi(store, sessions, isControl, provider.GetRequiredService<ILogger<SceneMidi>>()));
    }
}
