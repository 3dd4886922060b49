using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>What the network tells the log: events 5000–5099.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(5000, LogLevel.Information, "OSC on {Transport} {Endpoint}")]
    public static partial void Listening(ILogger logger, string transport, IPEndPoint endpoint);

    [LoggerMessage(5001, LogLevel.Warning,
        "Listening on {Address}: everyone who can reach this machine there can play. To keep others out, listen on 127.0.0.1 (this machine only), or set Allow, Secret or JoinCode")]
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

    [LoggerMessage(5007, LogLevel.Warning, "Other machines can reach {Address}. Allow, Secret or JoinCode decides who may play")]
    public static partial void RestrictedToSome(ILogger logger, IPAddress address);

    [LoggerMessage(5008, LogLevel.Information, "A page to play on, and OSCQuery, at {Url}")]
    public static partial void HttpListening(ILogger logger, string url);

    [LoggerMessage(5009, LogLevel.Warning,
        "No OSCQuery: HTTP port {Port} cannot be taken ({Reason}). OSC works all the same. Choose another port with --http-port, or -1 for none")]
    public static partial void NoHttp(ILogger logger, int port, string reason);

    [LoggerMessage(5010, LogLevel.Information, "Announced as {Service} on port {Port}, if an Avahi daemon runs here")]
    public static partial void Announced(ILogger logger, string service, int port);

    [LoggerMessage(5013, LogLevel.Warning, "Searches of the network do not find this daemon: UDP port {Port} could not be opened ({Reason})")]
    public static partial void NotFound(ILogger logger, int port, string reason);

    [LoggerMessage(5014, LogLevel.Information, "Join code for clients on other machines: {Code}")]
    public static partial void JoinCodeIs(ILogger logger, int code);

    [LoggerMessage(5012, LogLevel.Information, "Not listening on {Address}: {Reason}")]
    public static partial void NotOn(ILogger logger, IPAddress address, string reason);

    [LoggerMessage(5011, LogLevel.Warning, "OSCQuery could not read what has changed. It keeps trying, and this is logged once")]
    public static partial void LookFailed(ILogger logger, Exception failure);

    [LoggerMessage(5015, LogLevel.Warning, "The network could not be searched for other daemons: {Reason}")]
    public static partial void NotAsked(ILogger logger, string reason);
}
