using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.Listening;

/// <summary>The parts of listening.</summary>
internal static class ListeningParts
{
    public static void AddListening(this IServiceCollection services)
    {
        services.AddSingleton<FoundPlaces>();
        services.AddSingleton(provider => new HeardStrokes(Moment(provider)));
        // Sessions know the services, and this is one of them. So the sessions are asked for later.
        services.AddSingleton(provider => new EncodeService(
            provider.GetRequiredService<IPerformance>(), Moment(provider), provider.GetRequiredService<HeardStrokes>(),
            provider.GetRequiredService<FoundPlaces>(), provider.GetRequiredService<BackgroundWork>(), provider.GetRequiredService<IMonotonicClock>(),
            () => provider.GetRequiredService<Sessions>()));
        services.AddSingleton(provider => new Follower(
            provider.GetRequiredService<IPerformance>(), Moment(provider), provider.GetRequiredService<HeardStrokes>(),
            provider.GetRequiredService<IMonotonicClock>(), provider.GetRequiredService<Sessions>()));
        services.AddHostedService(provider => new FollowService(
            () => provider.GetRequiredService<Follower>(), provider.GetRequiredService<Conductor>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FollowService>>()));
    }

    private static Func<EngineTime> Moment(IServiceProvider provider)
    {
        var live = provider.GetRequiredService<ILivePerformance>();
        var delay = provider.GetRequiredService<SoundDelay>();
        return () => live.EngineTime.AsHeard(delay);
    }
}
