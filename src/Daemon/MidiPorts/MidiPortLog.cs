namespace RVae.Daemon.MidiPorts;

/// <summary>What happens to MIDI ports, for the log: event ids 6000–6099.</summary>
internal static partial class MidiPortLog
{
    [LoggerMessage(6001, LogLevel.Information, "MIDI {Direction} opened: {Port}")]
    public static partial void Opened(ILogger logger, string direction, string port);

    [LoggerMessage(6002, LogLevel.Warning, "MIDI {Direction} '{Wanted}' has gone; it is opened again when it comes back")]
    public static partial void Lost(ILogger logger, string direction, string wanted);

    [LoggerMessage(6003, LogLevel.Warning, "{Why}; it is tried again")]
    public static partial void Refused(ILogger logger, string why);

    [LoggerMessage(6004, LogLevel.Warning, "Live MIDI is not to be had: {Why}")]
    public static partial void Unavailable(ILogger logger, string why);

    [LoggerMessage(6005, LogLevel.Information, "MIDI ports through {Api}")]
    public static partial void Available(ILogger logger, string api);

    [LoggerMessage(6006, LogLevel.Information, "MIDI {Direction} '{Wanted}' is not there yet; it is opened when it comes")]
    public static partial void Awaited(ILogger logger, string direction, string wanted);

    [LoggerMessage(6007, LogLevel.Error, "Looking after the MIDI ports failed; it is tried again")]
    public static partial void Failed(ILogger logger, Exception failure);

    [LoggerMessage(6008, LogLevel.Warning, "The MIDI system does not answer; its ports are left as they are")]
    public static partial void Stuck(ILogger logger);

    [LoggerMessage(6009, LogLevel.Error, "A MIDI message could not be dealt with; those after it are. Further failures are not told")]
    public static partial void Unheard(ILogger logger, Exception failure);
}
