namespace RVae.Daemon.Clients;

/// <summary>
/// Sees what is carried out, packet by packet. Called by the thread that carries it out, one transaction at a time; it neither
/// waits nor allocates.
/// </summary>
internal interface ITransactionObserver
{
    /// <summary>A transaction begins.</summary>
    /// <param name="client">Number of the client that sent it; 0 for one that has not joined.</param>
    /// <param name="endpoint">Where it came from.</param>
    /// <param name="received">When its packet came, nanoseconds since the daemon's start.</param>
    void Begin(int client, string endpoint, long received);

    /// <summary>A message is about to be carried out.</summary>
    void Message(ReadOnlySpan<byte> message);

    /// <summary>What was asked at an address was refused. May come from other threads, and outside of turns.</summary>
    void Refused(ReadOnlySpan<byte> address);

    /// <summary>The transaction has ended, and everything that it changed is published.</summary>
    void End();
}
