namespace RVae.Daemon.Rooms;

/// <summary>What rooms tell the log: events 2500 to 2599.</summary>
internal static partial class RoomLog
{
    [LoggerMessage(2500, LogLevel.Information, "Joining room {Room} by way of {Server} as {Site}")]
    public static partial void Joins(ILogger logger, string room, string server, string site);

    [LoggerMessage(2501, LogLevel.Information, "Plays with room {Room}, which it {How}")]
    public static partial void IsIn(ILogger logger, string room, string how);

    [LoggerMessage(2502, LogLevel.Information, "Has left room {Room}")]
    public static partial void Left(ILogger logger, string room);

    [LoggerMessage(2503, LogLevel.Information, "Site {Name} ({Site}): {What}")]
    public static partial void Site(ILogger logger, string name, string site, string what);

    [LoggerMessage(2504, LogLevel.Warning, "The server of the room is not reached: {Why}. The music plays on, and the daemon tries again")]
    public static partial void Cut(ILogger logger, string why);

    [LoggerMessage(2505, LogLevel.Information, "The server of the room is reached again")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(2506, LogLevel.Warning, "Model '{Name}' cannot be shared: it is too large for a room, or its file cannot be read")]
    public static partial void ModelStays(ILogger logger, string name);

    [LoggerMessage(2507, LogLevel.Warning, "Model '{Name}' of the room cannot be loaded, so its deck keeps the model that it has: {Why}")]
    public static partial void NoModel(ILogger logger, string name, string why);

    [LoggerMessage(2508, LogLevel.Error, "The room could not be checked; the daemon tries again in a second")]
    public static partial void Fault(ILogger logger, Exception fault);

    [LoggerMessage(2509, LogLevel.Warning, "Site {Site} sent a value that cannot be played here; it is left out: {Key}")]
    public static partial void Unusable(ILogger logger, string site, string key);

    [LoggerMessage(2510, LogLevel.Warning, "A change of the room could not be made here: {Why}")]
    public static partial void NotMade(ILogger logger, string why);
}
