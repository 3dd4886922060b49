using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Engine.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>The parts of the link session, and how they know the others.</summary>
internal static class LinkParts
{
    public static void AddLinkSession(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var live = provider.GetRequiredService<ILivePerformance>();
            return new LinkService(
                provider.GetRequiredService<Conductor>(), provider.GetRequiredService<IMonotonicClock>(),
                provider.GetRequiredService<TimeProvider>(), () => live.Playhead, live.SoundDelay, provider.GetRequiredService<ILogger<LinkService>>());
        });
        services.AddHostedService(provider => provider.GetRequiredService<LinkService>());
    }

    /// <summary>Once all parts are there.</summary>
    public static void ConnectLinkSession(IServiceProvider provider)
    {
        var link = provider.GetRequiredService<LinkService>();
        var sessions = provider.GetRequiredService<Sessions>();
        (link.Feedback, link.LongestLatency) = (sessions, () => sessions.Registry.LongestLatency);
        provider.GetRequiredService<ILivePerformance>().FollowLink(link.Leader);
    }
}
