namespace RVae.Daemon.Restoring;

/// <summary>The parts that save the state and put it back.</summary>
internal static class RestoringParts
{
    /// <summary>Adds these parts. The saver starts after the performance and stops before it.</summary>
    public static void AddStateSaving(this IServiceCollection services)
    {
        services.AddSingleton(provider => new StateFile(
            provider.GetRequiredService<DataFolders>().Root, provider.GetRequiredService<ILogger<StateFile>>()));
        services.AddSingleton<NextBest>();
        services.AddSingleton<Restoration>();
        services.AddSingleton<StateReading>();
        services.AddHostedService<StateSaver>();
    }
}
