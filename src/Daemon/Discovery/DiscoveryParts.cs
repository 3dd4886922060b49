namespace RVae.Daemon.Discovery;

/// <summary>The parts by which daemons are found, and find others.</summary>
internal static class DiscoveryParts
{
    public static void AddDiscovery(this IServiceCollection services)
    {
        services.AddSingleton<AnsweringService>();
        services.AddSingleton(provider => new DiscoveryService(
            asker => provider.GetRequiredService<AnsweringService>().Self(asker), ending => NetworkQuestion.AskAsync(NetworkQuestion.Patience, ending),
            provider.GetRequiredService<ILogger<DiscoveryService>>(), provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddHostedService(provider => provider.GetRequiredService<AnsweringService>());
    }
}
