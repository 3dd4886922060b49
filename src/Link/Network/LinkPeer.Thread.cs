using System.Net;
using System.Net.Sockets;
using RVae.Link.Wire;

namespace RVae.Link.Network;

/// <summary>The thread of the peer. It sleeps until a datagram comes or work is due, and looks at the interfaces every five seconds.</summary>
public sealed partial class LinkPeer
{
    // Most datagrams that are read from one socket before the others have their turn.
    private const int AtOnce = 256;

    private const int Breath = 5; // milliseconds

    private readonly List<(LinkInterface Interface, string Trouble)> _closed = [];
    private readonly SocketAddress _fromV4 = new(AddressFamily.InterNetwork);
    private readonly SocketAddress _fromV6 = new(AddressFamily.InterNetworkV6);
    private long _nextScan;
    private long _rounds;
    private long _allocated;
    private long _clockThen;
    private DateTimeOffset _timeThen;

    /// <summary>How often the thread has woken up.</summary>
    internal long Rounds => Volatile.Read(ref _rounds);

    private void Run()
    {
        (_clockThen, _timeThen) = (_clock.Now, _time.GetUtcNow());
        long wake = 0;
        while (true)
        {
            _ready.Clear();
            lock (_using)
            {
                if (_thread != Thread.CurrentThread)
                    return;
                foreach (Gateway? gateway in _gateways)
                {
                    if (gateway is null)
                        continue;
                    _ready.Add(gateway.GroupSocket);
                    _ready.Add(gateway.OwnSocket);
                }
            }

            Sleep(wake);
            Volatile.Write(ref _rounds, _rounds + 1);
            lock (_using)
            {
                if (_thread != Thread.CurrentThread)
                    return;
                wake = Round();
            }

            Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    private void Sleep(long wake)
    {
        int microseconds = (int)(Math.Clamp(wake - _clock.Now, 0, LongestSleep) / 1000);
        try
        {
            if (_ready.Count > 0)
                Socket.Select(_ready, null, null, microseconds);
            else
                _idle.Wait(microseconds / 1000);
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            _ready.Clear(); // a gateway has gone; if it fails for longer, other work has its turn
            _idle.Wait(Breath);
        }
    }

    private readonly ManualResetEventSlim _idle = new(false);

    // Datagrams are read before a silent peer counts as gone. Otherwise a thread that was held up would lose all its peers.
    private long Round()
    {
        for (int i = 0; i < _gateways.Length; i++)
        {
            if (_gateways[i] is { } gateway)
            {
                Hear(i, gateway.Interface, gateway.GroupSocket);
                Hear(i, gateway.Interface, gateway.OwnSocket);
            }
        }

        long now = _clock.Now;
        if (now >= _nextScan)
            Scan();
        NoticeSleep(now);
        return _node.Advance(now);
    }

    private void Hear(int number, LinkInterface at, Socket socket)
    {
        if (!_ready.Contains(socket))
            return;
        SocketAddress from = socket.AddressFamily == AddressFamily.InterNetworkV6 ? _fromV6 : _fromV4;
        for (int i = 0; i < AtOnce; i++)
        {
            try
            {
                // The first datagram is known to be there. It may be empty, with no byte available; left there, it would wake this thread for ever.
                if (i > 0 && socket.Available == 0)
                    return;
                int length = socket.ReceiveFrom(_buffer, SocketFlags.None, from);
                long now = _clock.Now;
                var sender = Endpoint.From(from);
                if (length <= DiscoveryMessage.MaxSize && at.IsOf(sender))
                    _node.Receive(number, sender, _buffer.AsSpan(0, length), now);
            }
            catch (SocketException)
            {
                return; // the system reports an earlier datagram that was not delivered, or one that was too long
            }
        }
    }

    private void NoticeSleep(long now)
    {
        DateTimeOffset time = _time.GetUtcNow();
        TimeSpan apart = time - _timeThen - TimeSpan.FromTicks((now - _clockThen) / 100);
        (_clockThen, _timeThen) = (now, time);
        if (apart < Slept)
            return;
        _node.Resynchronize(now);
        _nextScan = now;
    }

    private void Scan()
    {
        long now = _clock.Now;
        _nextScan = now + ScanEvery;
        // While they are not known, those that are open stay open: no peer is lost because another interface comes or goes.
        if (_interfaces() is not { } found)
            return;
        _closed.Clear();
        for (int i = 0; i < _gateways.Length; i++)
        {
            // A gateway that could not send is opened again: there may be a route now.
            if (_gateways[i] is { } open && (!found.Contains(open.Interface) || open.Refused is not null))
                Close(i);
        }

        foreach (LinkInterface candidate in found)
        {
            int free = Array.IndexOf(_gateways, null);
            if (free < 0 || _gateways.Any(gateway => gateway?.Interface == candidate))
                continue;
            // The loopback of Linux carries multicast, but does not say so.
            if (!candidate.HasMulticast && !candidate.IsLoopback)
                _closed.Add((candidate, "the interface carries no multicast"));
            else
                Open(free, candidate);
        }
    }

    private void Open(int number, LinkInterface at)
    {
        try
        {
            Gateway gateway = Gateway.Open(at);
            _gateways[number] = gateway;
            _node.Open(number, gateway.Measure);
        }
        catch (SocketException refused)
        {
            _closed.Add((at, refused.Message));
        }
    }

    private void Close(int number)
    {
        if (_gateways[number] is not { } gateway)
            return;
        gateway.Dispose();
        _gateways[number] = null;
        _node.Close(number, _clock.Now);
    }
}
