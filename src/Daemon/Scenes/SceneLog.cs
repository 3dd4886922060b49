namespace RVae.Daemon.Scenes;

/// <summary>What scenes tell the log: events 3900–3999.</summary>
internal static partial class SceneLog
{
    [LoggerMessage(3900, LogLevel.Warning, "The scenes could not be written: {Reason}. They are kept in memory only. When that is mended, store a scene again")]
    public static partial void NotSaved(ILogger logger, string reason);

    [LoggerMessage(3901, LogLevel.Warning, "The scenes could not be read: {Reason}")]
    public static partial void Unreadable(ILogger logger, string reason);

    [LoggerMessage(3902, LogLevel.Information, "Scene '{Name}' is recalled")]
    public static partial void Recalled(ILogger logger, string name);

    [LoggerMessage(3903, LogLevel.Warning, "Scene '{Name}': {Reason}")]
    public static partial void Kept(ILogger logger, string name, string reason);

    [LoggerMessage(3904, LogLevel.Warning, "MIDI did not recall a scene: {Reason}")]
    public static partial void MidiFailed(ILogger logger, string reason);
}
