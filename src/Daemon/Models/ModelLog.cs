namespace RVae.Daemon.Models;

/// <summary>What the models tell the log: events 3000–3099.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(3000, LogLevel.Information, "Deck {Deck} plays {Model}")]
    public static partial void Swapped(ILogger logger, int deck, string model);

    [LoggerMessage(3001, LogLevel.Warning, "Deck {Deck} keeps its model, because {Model} could not be loaded: {Reason}")]
    public static partial void SwapFailed(ILogger logger, int deck, string model, string reason);

    [LoggerMessage(3002, LogLevel.Warning, "A file in the models folder cannot be used: {Reason}")]
    public static partial void Unreadable(ILogger logger, string reason);

    [LoggerMessage(3004, LogLevel.Warning, "The positions of {Model} could not be {Deed}: {Reason}")]
    public static partial void Positions(ILogger logger, string model, string deed, string reason);
}
