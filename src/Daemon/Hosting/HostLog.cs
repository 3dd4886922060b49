namespace RVae.Daemon.Hosting;

/// <summary>What the host tells the log: events 1000–1099.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1000, LogLevel.Information, "Deck 1 plays {Model} at {Bpm} bpm")]
    public static partial void Plays(ILogger logger, string model, double bpm);

    [LoggerMessage(1001, LogLevel.Warning, "The model '{Model}' cannot be played at the start: {Reason}")]
    public static partial void ModelMissing(ILogger logger, string model, string reason);

    [LoggerMessage(1002, LogLevel.Warning,
        "There is no model to play: train one with 'rvae train house --name house', or name a data folder with models with --data")]
    public static partial void NoModel(ILogger logger);

    [LoggerMessage(1004, LogLevel.Information, "Memory is {Grant}")]
    public static partial void Memory(ILogger logger, string grant);

    [LoggerMessage(1010, LogLevel.Warning, "The desk was started again. The music did not stop, and the clients stay connected")]
    public static partial void TakenUp(ILogger logger);
}
