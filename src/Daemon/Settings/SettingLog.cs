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

    [LoggerMessage(
        EventId = 1053, Level = LogLevel.Error,
        Message = "The configuration has a fault. The desk was started again and goes on with the settings that held: {Fault}")]
    public static partial void WentOn(ILogger logger, string fault);

    [LoggerMessage(
        EventId = 1054, Level = LogLevel.Warning,
        Message = "The desk was started again and goes on with the settings that held. A reload or the next start takes up what was changed since: {Settings}")]
    public static partial void Waiting(ILogger logger, string settings);

    [LoggerMessage(
        EventId = 1055, Level = LogLevel.Warning,
        Message = "The configuration is too long to be kept: a desk that is started again reads the files, and cannot start while they have a fault")]
    public static partial void NotKept(ILogger logger);
}
