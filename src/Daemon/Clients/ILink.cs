namespace RVae.Daemon.Clients;

/// <summary>
/// One way to a peer, made by a transport: a UDP endpoint or a TCP connection. Two links to the same endpoint of the
/// same transport are equal, so that a transport may make them anew. Any thread may send.
/// </summary>
internal interface ILink : IEquatable<ILink>
{
    /// <summary>The peer for people to read: <c>udp 127.0.0.1:57120</c>.</summary>
    string Endpoint { get; }

    /// <summary>The host's address without port; equal text means the same host.</summary>
    string Host { get; }

    /// <summary>The peer's port.</summary>
    int Port { get; }

    /// <summary>Whether the peer is on this machine.</summary>
    bool IsLoopback { get; }

    /// <summary>Whether packets travel in a stream: their source cannot be forged.</summary>
    bool IsStream { get; }

    /// <summary>Whether the peer opened the link only to watch, and may change nothing.</summary>
    bool OnlyWatches => false;

    /// <summary>Whether a packet that is sent here would arrive at the daemon itself. Never so over a stream.</summary>
    bool IsOwn => false;

    /// <summary>Whether the stage sends hits and gestures to this link, through a socket that it shares with this process.</summary>
    bool IsOfStage => false;

    /// <summary>
    /// For messages that the daemon itself sends: an address whose holder the daemon acts for. What that client has claimed may be changed
    /// by these messages. Null for every other sender.
    /// </summary>
    string? InTheNameOf => null;

    /// <summary>Sends one OSC packet. Never throws, blocks or allocates; a packet that cannot be sent is dropped and counted.</summary>
    void Send(ReadOnlySpan<byte> packet);

    /// <summary>A link to the same host at another port; a stream returns itself.</summary>
    ILink ToPort(int port);
}
