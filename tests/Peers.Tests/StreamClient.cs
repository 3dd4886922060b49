using System.Buffers.Binary;
using System.Net.Sockets;

namespace RVae.Peers.Tests;

/// <summary>A client over TCP, for tests that count every message: a busy machine loses none.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly TcpClient _tcp;
    private readonly Queue<Message> _waiting = new();

    public StreamClient(int daemonPort)
    {
        _tcp = new TcpClient("127.0.0.1", daemonPort) { NoDelay = true, ReceiveTimeout = 60_000 };
    }

    /// <summary>What was read last.</summary>
    public Message Last { get; private set; } = new("", []);

    public void Send(string address, params object[] arguments)
    {
        byte[] packet = Osc.Encode(address, arguments);
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, packet.Length);
        _tcp.GetStream().Write([.. length, .. packet]);
    }

    public Message Next(string address) => Next(message => message.Address == address);

    /// <summary>The next message that the choice accepts; silence of a minute is an error.</summary>
    public Message Next(Func<Message, bool> choice)
    {
        do
        {
            while (_waiting.Count == 0)
                Read();
            Last = _waiting.Dequeue();
        }
        while (!choice(Last));
        return Last;
    }

    public void Dispose() => _tcp.Dispose();

    private void Read()
    {
        byte[] length = new byte[4];
        _tcp.GetStream().ReadExactly(length);
        byte[] packet = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        _tcp.GetStream().ReadExactly(packet);
        foreach (Message message in Osc.Decode(packet))
            _waiting.Enqueue(message);
    }
}
