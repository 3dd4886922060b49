using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>What the network tells the log: events 5000–5099.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(5000, LogLevel.Information, "OSC on {Transport} {Endpoint}")]
    public static partial void Listening(ILogger logger, string transport, IPEndPoint endpoint);

    [LoggerMessage(5001, LogLevel.Warning,
        "Listening on {Address}: everyone who can reach this machine there can play it; 127.0.0.1 keeps it to this machine")]
    public static partial void OpenToTheNetwork(ILogger logger, IPAddress address);

    [LoggerMessage(5002, LogLevel.Warning, "Could not receive a datagram: {Error}")]
    public static partial void ReceiveFailed(ILogger logger, SocketError error);

    [LoggerMessage(5003, LogLevel.Error, "A packet could not be handled; this is a defect, please report it")]
    public static partial void PacketFailed(ILogger logger, Exception exception);

    [LoggerMessage(5004, LogLevel.Warning, "Could not accept a connection: {Reason}")]
    public static partial void AcceptFailed(ILogger logger, string reason);

    [LoggerMessage(5005, LogLevel.Warning, "{Endpoint} was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string endpoint, string reason);

    [LoggerMessage(5006, LogLevel.Warning, "{Endpoint} was dropped: {Reason}")]
    public static partial void Dropped(ILogger logger, string endpoint, string reason);
}
