using Microsoft.Extensions.Options;
using RVae.Daemon.Clients;
using RVae.Daemon.LinkSession;
using RVae.Daemon.Performance;
using RVae.Daemon.Scenes;
using RVae.Daemon.Startup;
using RVae.Engine.Time;

namespace RVae.Daemon.Rooms;

/// <summary>The parts of rooms.</summary>
internal static class RoomWiring
{
    public static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RoomLeader(provider.GetRequiredService<LinkService>().Leader));
        services.AddSingleton<RoomModels>();
        // The tick engine needs the leader, and the room needs the tick engine. So the room is made later.
        services.AddSingleton(provider => new Lazy<RoomParts>(() => new RoomParts(
            provider.GetRequiredService<ILivePerformance>(), provider.GetRequiredService<Sessions>,
            provider.GetRequiredService<SceneRecalls>, provider.GetRequiredService<RoomModels>(),
            provider.GetRequiredService<RoomLeader>(), provider.GetRequiredService<SilencedDecks>(), provider.GetRequiredService<ClientFeed>(),
            provider.GetRequiredService<IMonotonicClock>(), provider.GetRequiredService<TimeProvider>(), ProgramVersion.Current,
            provider.GetRequiredService<ILogger<RoomService>>())));
        services.AddSingleton(provider => new RoomService(
            provider.GetRequiredService<Lazy<RoomParts>>(), provider.GetRequiredService<IOptions<RVaeOptions>>(), provider.GetService<StageLink>()));
    }
}
