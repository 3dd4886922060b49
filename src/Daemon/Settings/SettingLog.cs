namespace RVae.Daemon.Settings;

/// <summary>What is logged of the configuration.</summary>
internal static partial class SettingLog
{
    [LoggerMessage(EventId = 1050, Level = LogLevel.Information, Message = "The configuration was read again; {What}")]
    public static partial void Reloaded(ILogger logger, string what);

    [LoggerMessage(EventId = 1051, Level = LogLevel.Warning, Message = "Changed at the next start only: {Settings}")]
    public static partial void Left(ILogger logger, string settings);

    [LoggerMessage(EventId = 1052, Level = LogLevel.Error, Message = "The configuration was read again and has a fault, so all stays as it was: {Fault}")]
    public static partial void Refused(ILogger logger, string fault);
}
