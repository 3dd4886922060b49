namespace RVae.Daemon.Clients;

/// <summary>
/// Sees each packet that is carried out. The thread that carries it out calls, one transaction at a time. An observer neither waits nor
/// allocates.
/// </summary>
internal interface ITransactionObserver
{
    /// <summary>A transaction begins.</summary>
    /// <param name="client">Number of the client that sent it; 0 for one that has not joined.</param>
    /// <param name="endpoint">The endpoint that the packet came from.</param>
    /// <param name="received">When the packet came, nanoseconds since the daemon's start.</param>
    void Begin(int client, string endpoint, long received);

    /// <summary>A message is about to be carried out.</summary>
    void Message(ReadOnlySpan<byte> message);

    /// <summary>A request at an address was refused. May be called from other threads, and outside of transactions.</summary>
    void Refused(ReadOnlySpan<byte> address);

    /// <summary>The transaction has ended, and all its changes are published.</summary>
    void End();
}
