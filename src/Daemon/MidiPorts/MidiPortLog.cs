namespace RVae.Daemon.MidiPorts;

/// <summary>What happens to MIDI ports, for the log: event ids 6000–6099.</summary>
internal static partial class MidiPortLog
{
    [LoggerMessage(6001, LogLevel.Information, "MIDI {Direction} opened: {Port}")]
    public static partial void Opened(ILogger logger, string direction, string port);

    [LoggerMessage(6002, LogLevel.Warning, "MIDI {Direction} '{Wanted}' was unplugged or closed; it is opened again when it is back")]
    public static partial void Lost(ILogger logger, string direction, string wanted);

    [LoggerMessage(6003, LogLevel.Warning, "{Why}; the daemon tries again")]
    public static partial void Refused(ILogger logger, string why);

    [LoggerMessage(6004, LogLevel.Warning, "There is no live MIDI: {Why}")]
    public static partial void Unavailable(ILogger logger, string why);

    [LoggerMessage(6005, LogLevel.Information, "MIDI ports come from {Api}")]
    public static partial void Available(ILogger logger, string api);

    [LoggerMessage(6006, LogLevel.Information, "MIDI {Direction} '{Wanted}' is not connected yet; it is opened when it comes")]
    public static partial void Awaited(ILogger logger, string direction, string wanted);

    [LoggerMessage(6007, LogLevel.Error, "The MIDI ports could not be checked; the daemon tries again")]
    public static partial void Failed(ILogger logger, Exception failure);

    [LoggerMessage(6008, LogLevel.Warning, "The MIDI system does not answer. The open ports stay open, and no other is opened until it answers")]
    public static partial void Stuck(ILogger logger);

    [LoggerMessage(6009, LogLevel.Error, "A MIDI message failed and was left out; later messages are handled. Further failures are not logged")]
    public static partial void Unheard(ILogger logger, Exception failure);
}
