namespace RVae.Daemon.Clients;

/// <summary>
/// One way to a peer, made by a transport: a UDP endpoint or a TCP connection. Two links to the same endpoint of the
/// same transport are equal, so that a transport may make them anew. Any thread may send.
/// </summary>
internal interface ILink : IEquatable<ILink>
{
    /// <summary>For people: <c>udp 127.0.0.1:57120</c>.</summary>
    string Endpoint { get; }

    /// <summary>The host's address without port; equal text means the same host.</summary>
    string Host { get; }

    /// <summary>The peer's port.</summary>
    int Port { get; }

    /// <summary>Whether the peer is on this machine.</summary>
    bool IsLoopback { get; }

    /// <summary>Whether packets travel in a stream: their source cannot be forged.</summary>
    bool IsStream { get; }

    /// <summary>Whether it was opened to look and change nothing.</summary>
    bool OnlyWatches => false;

    /// <summary>Whether what is sent there comes in to the daemon itself, as over a stream it cannot.</summary>
    bool IsOwn => false;

    /// <summary>Whether a stage sends to it what plays, through a socket that it shares with this process.</summary>
    bool IsOfStage => false;

    /// <summary>
    /// An address whose holder is meant, where the daemon itself sends: what that client has claimed is claimed for these messages. Null
    /// for everybody else.
    /// </summary>
    string? InTheNameOf => null;

    /// <summary>Sends one OSC packet. Never throws, blocks or allocates; what cannot be sent is dropped and counted.</summary>
    void Send(ReadOnlySpan<byte> packet);

    /// <summary>The same host at another port; a stream gives itself.</summary>
    ILink ToPort(int port);
}
