using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests;

/// <summary>A performer's client over UDP, as plain as one can be. It reads all the time, so that nothing is lost while nobody asks.</summary>
internal sealed class Client : IDisposable
{
    private readonly Socket _socket;
    private readonly BlockingCollection<Message> _waiting = [];
    private readonly Thread _reader;

    public Client(int daemonPort)
        : this(daemonPort, IPAddress.Loopback)
    {
    }

    /// <summary>A client that reaches the daemon at another address of this machine.</summary>
    public Client(int daemonPort, IPAddress at)
    {
        _socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 1 << 20 };
        _socket.Bind(new IPEndPoint(at, 0));
        _socket.Connect(at, daemonPort);
        _reader = new Thread(Read) { IsBackground = true, Name = "client" };
        _reader.Start();
    }

    public void Send(string address, params object[] arguments) => SendRaw(Osc.Encode(address, arguments));

    public void SendRaw(byte[] packet)
    {
        try
        {
            _socket.Send(packet);
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused)
        {
            // The daemon is not there (yet); the wait for an answer will show it.
        }
    }

    /// <summary>
    /// Says hello and reads the snapshot to its end. Where no lease is named, it is one that lasts while a test waits for another program.
    /// </summary>
    public IReadOnlyList<Message> Hello(string name, params object[] options)
    {
        object[] lease = Array.IndexOf(options, "lease") >= 0 ? [] : ["lease", 300];
        Send("/rvae/hello", [name, .. options, .. lease]);
        return ReadUntil(message => message.Address == "/rvae/snapshot/end", TimeSpan.FromSeconds(60));
    }

    /// <summary>The next message of an address.</summary>
    public Message Next(string address, double seconds = 30) =>
        Next(message => message.Address == address, seconds, address);

    public Message Next(Func<Message, bool> choice, double seconds = 30, string what = "what was waited for") =>
        ReadUntil(choice, TimeSpan.FromSeconds(seconds), what)[^1];

    /// <summary>Whether a message comes within so many seconds; it is taken, and all before it.</summary>
    public bool Hears(string address, double seconds)
    {
        try
        {
            _ = Next(address, seconds);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Asks and gives the answer on the same address.</summary>
    public Message Ask(string address, params object[] arguments)
    {
        Send(address, arguments);
        return Next(address);
    }

    /// <summary>Everything up to and with the first message that the choice accepts.</summary>
    public IReadOnlyList<Message> ReadUntil(Func<Message, bool> choice, TimeSpan limit, string what = "it")
    {
        var read = new List<Message>();
        using var patience = new CancellationTokenSource(limit);
        while (Receive(patience.Token) is { } message)
        {
            read.Add(message);
            if (choice(message))
                return read;
        }

        throw new TimeoutException(
            $"{what} did not come within {limit}; the last of {read.Count} messages: {string.Join("; ", read.TakeLast(5))}");
    }

    /// <summary>
    /// Everything until the first deck has a model that was learned. The swap begins before the end of the training is told, and may be over by
    /// then; the map of the clips that may have stood in for it has the same name.
    /// </summary>
    public IReadOnlyList<Message> ReadUntilLearned(string model)
    {
        var read = new List<Message>();
        for (int tries = 0; ; tries++)
        {
            tries.ShouldBeLessThan(3000, $"{model} does not come to the deck");
            Send("/rvae/model");
            Send("/rvae/model/card");
            IReadOnlyList<Message> card = ReadUntil(message => message.Address == "/rvae/model/card/end", TimeSpan.FromSeconds(60), "the card");
            read.AddRange(card);
            bool standsIn = card.Any(line => line.Address == "/rvae/model/card" && line.Text(0) == "instant" && line.Text(1) == "yes");
            if (!standsIn && card.Any(line => line.Address == "/rvae/model" && line.Text(0) == model))
                return read;
            TestContext.Current.CancellationToken.WaitHandle.WaitOne(20);
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _reader.Join();
        _waiting.Dispose();
    }

    private Message? Receive(CancellationToken patience)
    {
        try
        {
            return _waiting.Take(patience);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Read()
    {
        byte[] buffer = new byte[65536];
        while (true)
        {
            try
            {
                int length = _socket.Receive(buffer);
                foreach (Message message in Osc.Decode(buffer[..length]))
                    _waiting.Add(message);
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused)
            {
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
