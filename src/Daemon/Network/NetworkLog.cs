using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>What the network tells the log: events 5000–5099.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(5000, LogLevel.Information, "OSC on {Transport} {Endpoint}")]
    public static partial void Listening(ILogger logger, string transport, IPEndPoint endpoint);

    [LoggerMessage(5001, LogLevel.Warning,
        "Listening on {Address}: everyone who can reach this machine there can play it; 127.0.0.1 keeps it to this machine, the settings Allow, Secret and JoinCode keep others out")]
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

    [LoggerMessage(5007, LogLevel.Warning, "Listening on {Address}, beyond this machine; Allow, Secret or JoinCode decides who is heard")]
    public static partial void RestrictedToSome(ILogger logger, IPAddress address);

    [LoggerMessage(5008, LogLevel.Information, "A page to play on, and OSCQuery, at {Url}")]
    public static partial void HttpListening(ILogger logger, string url);

    [LoggerMessage(5009, LogLevel.Warning,
        "No OSCQuery: HTTP port {Port} cannot be taken ({Reason}). OSC plays on; choose another with --http-port, or -1 for none")]
    public static partial void NoHttp(ILogger logger, int port, string reason);

    [LoggerMessage(5010, LogLevel.Information, "Announced as {Service} on port {Port}, where an Avahi daemon runs")]
    public static partial void Announced(ILogger logger, string service, int port);

    [LoggerMessage(5013, LogLevel.Warning, "Nobody finds this daemon by asking the network: UDP port {Port} could not be taken ({Reason})")]
    public static partial void NotFound(ILogger logger, int port, string reason);

    [LoggerMessage(5014, LogLevel.Information, "Join code for clients of other machines: {Code}")]
    public static partial void JoinCodeIs(ILogger logger, int code);

    [LoggerMessage(5012, LogLevel.Information, "Not heard on {Address}: {Reason}")]
    public static partial void NotOn(ILogger logger, IPAddress address, string reason);

    [LoggerMessage(5011, LogLevel.Warning, "OSCQuery could not see what has changed; it goes on looking, and says this once")]
    public static partial void LookFailed(ILogger logger, Exception failure);

    [LoggerMessage(5015, LogLevel.Warning, "The network could not be asked for other daemons: {Reason}")]
    public static partial void NotAsked(ILogger logger, string reason);
}
