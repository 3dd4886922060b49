using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>The parts of the link session.</summary>
internal static class LinkParts
{
    public static void AddLinkSession(this IServiceCollection services)
    {
        // The performance is led by this service, so the service asks the performance only later where the music is.
        services.AddSingleton(provider => new LinkService(
            provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IMonotonicClock>(), provider.GetRequiredService<TimeProvider>(),
            () => provider.GetRequiredService<ILivePerformance>().Playhead, provider.GetRequiredService<SoundDelay>(),
            provider.GetRequiredService<ClientFeed>(), provider.GetRequiredService<ILogger<LinkService>>()));
        services.AddHostedService(provider => provider.GetRequiredService<LinkService>());
    }
}
