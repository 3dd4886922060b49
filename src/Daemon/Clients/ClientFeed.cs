using RVae.Protocol;
using RVae.Protocol.Services;

namespace RVae.Daemon.Clients;

/// <summary>
/// The way to all clients. The parts of the daemon that change a value without a message know the clients only by this type. The sessions
/// are built later and listen to <see cref="StateChanged"/>.
/// </summary>
internal sealed class ClientFeed : IStateFeedback
{
    private readonly Drops _drops;

    /// <summary>A feed that has no clients yet.</summary>
    public ClientFeed(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Registry = new ClientRegistry(() => options.MaxClients);
        _drops = options.Drops;
    }

    /// <summary>Raised when the value of an address has changed, with the request that changed it. Any thread.</summary>
    public event Action<string, Request?>? StateChanged;

    /// <summary>The subscribed clients.</summary>
    public ClientRegistry Registry { get; }

    /// <inheritdoc/>
    public void Changed(string address, Request? asked = null) => StateChanged?.Invoke(address, asked);

    /// <summary>Sends one message to each client that wants a class of events, except to one client. Any thread; does not allocate.</summary>
    public void Tell(EventClasses events, ReadOnlySpan<byte> address, ReadOnlySpan<WireValue> values, Client? except)
    {
        ReadOnlySpan<Client> clients = Registry.All;
        if (clients.IsEmpty)
            return;

        Span<byte> buffer = stackalloc byte[OutgoingMessage.MaxBytes];
        ReadOnlySpan<byte> packet = OutgoingMessage.Encode(buffer, address, values);
        if (packet.IsEmpty)
        {
            _drops.Count(DropCause.Unsendable);
            return;
        }

        foreach (Client client in clients)
        {
            if (client.Wants(events) && client.Id != except?.Id)
                client.Link.Send(packet);
        }
    }
}
