namespace RVae.Daemon.Restoring;

/// <summary>What is told of saved states: events 1100–1199.</summary>
internal static partial class RestoringLog
{
    [LoggerMessage(1100, LogLevel.Warning, "The saved state {Path} cannot be read ({Reason}). It was renamed to {Aside}, and the state before it is used if there is one")]
    public static partial void Unreadable(ILogger logger, string path, string reason, string aside);

    [LoggerMessage(1101, LogLevel.Warning, "The state is not saved: {Reason}. The music goes on, and the daemon tries again at the next change")]
    public static partial void NotSaved(ILogger logger, string reason);

    [LoggerMessage(1102, LogLevel.Information, "The state is saved again")]
    public static partial void SavedAgain(ILogger logger);

    [LoggerMessage(1103, LogLevel.Information, "The state of {Saved} is restored, with {Clients} clients. To start without it, use '--fresh'")]
    public static partial void Restored(ILogger logger, DateTimeOffset saved, int clients);

    [LoggerMessage(1104, LogLevel.Warning, "Deck {Deck} played '{Model}', which cannot be played now: {Reason}")]
    public static partial void ModelGone(ILogger logger, int deck, string model, string reason);

    [LoggerMessage(1105, LogLevel.Information, "The saved state is not restored, because a session that is recorded starts afresh")]
    public static partial void Recorded(ILogger logger);

    [LoggerMessage(1106, LogLevel.Information, "The clients of the saved state are not restored: they send to port {Port}, and the port is another now")]
    public static partial void OtherPort(ILogger logger, int port);

    [LoggerMessage(1107, LogLevel.Warning, "Deck {Deck} plays '{Model}' instead, the next best model that is here")]
    public static partial void PlaysInstead(ILogger logger, int deck, string model);

    [LoggerMessage(1108, LogLevel.Warning, "The controller's profile was '{Profile}', which cannot be used now: {Reason}")]
    public static partial void ProfileGone(ILogger logger, string profile, string reason);
}
