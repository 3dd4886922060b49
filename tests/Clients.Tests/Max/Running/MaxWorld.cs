using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RVae.Peers.Tests;

namespace RVae.Clients.Tests.Max.Running;

/// <summary>
/// Runs the package's patches as Max's reference says that their objects behave, with real sockets and the real clock,
/// on the test's thread: a test that waits for something turns it. Sound is left out.
/// </summary>
/// <remarks>
/// It is our reading of the reference and no Max: it finds a cord to the wrong outlet, an order of messages that cannot
/// work, a conversation that the daemon does not understand. It does not find what Max does otherwise than it says.
/// </remarks>
internal sealed class MaxWorld : IDisposable
{
    private readonly List<(UdpClient Socket, Action<object[]> Deliver)> _receivers = [];
    private readonly UdpClient _sender = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly Dictionary<string, List<MaxObject>> _receiveNames = [];
    private readonly List<(long Due, Action Act)> _timers = [];
    private readonly Queue<Action> _loaded = new();
    private int _instances;

    /// <summary>Opens a patch: makes its objects, joins them, then lets those act that act on loading.</summary>
    public MaxPatch Open(Patcher patcher, params string[] arguments)
    {
        var patch = MaxPatch.Load(this, patcher, [$"{++_instances}", .. arguments]);
        while (_loaded.TryDequeue(out Action? act))
            act();
        return patch;
    }

    public string NextInstance() => $"{++_instances}";

    public void OnLoaded(Action act) => _loaded.Enqueue(act);

    public void Name(string name, MaxObject receiver)
    {
        if (!_receiveNames.TryGetValue(name, out List<MaxObject>? receivers))
            _receiveNames[name] = receivers = [];
        receivers.Add(receiver);
    }

    public void SendTo(string name, object[] message)
    {
        foreach (MaxObject receiver in _receiveNames.GetValueOrDefault(name, []))
            receiver.Send(0, message);
    }

    public void After(double milliseconds, Action act) =>
        _timers.Add((Stopwatch.GetTimestamp() + (long)(milliseconds * Stopwatch.Frequency / 1000), act));

    public void SendPacket(int port, object[] message) =>
        _sender.Send(Osc.Encode((string)message[0], [.. message.Skip(1)]), new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Listens on a port; what it gives back stops that.</summary>
    public IDisposable Listen(int port, Action<object[]> deliver)
    {
        var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, port));
        _receivers.Add((socket, deliver));
        return socket;
    }

    /// <summary>Lets it run until something is so.</summary>
    public void RunUntil(Func<bool> isSo, double seconds, string what)
    {
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (!isSo())
        {
            (Stopwatch.GetTimestamp() < end).ShouldBeTrue($"{what} did not come within {seconds} s");
            Round();
        }
    }

    public void Dispose()
    {
        _sender.Dispose();
        foreach ((UdpClient socket, _) in _receivers)
            socket.Dispose();
    }

    private void Round()
    {
        (long Due, Action Act)[] due = [.. _timers.Where(timer => timer.Due <= Stopwatch.GetTimestamp()).OrderBy(timer => timer.Due)];
        _timers.RemoveAll(timer => due.Contains(timer));
        foreach ((_, Action act) in due)
            act();
        var waiting = _receivers.Where(receiver => receiver.Socket.Client is not null)
            .ToDictionary(receiver => receiver.Socket.Client);
        if (waiting.Count == 0)
            return;
        List<Socket> ready = [.. waiting.Keys];
        Socket.Select(ready, null, null, 5000);
        foreach (Socket socket in ready)
            Read(waiting[socket].Socket, waiting[socket].Deliver);
    }

    private static void Read(UdpClient socket, Action<object[]> deliver)
    {
        IPEndPoint? from = null;
        foreach (Message message in Osc.Decode(socket.Receive(ref from)))
            deliver([message.Address, .. message.Arguments]);
    }
}
