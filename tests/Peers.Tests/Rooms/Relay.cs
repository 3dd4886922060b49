using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RVae.Peers.Tests.Rooms;

/// <summary>
/// A bad way to a port of this machine, over TCP: each piece takes its time, a share of them is held up as if it had been lost and sent
/// again, and all of it can be cut.
/// </summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Random _random;
    private readonly int _to;
    private readonly (double Delay, double Jitter, double Lost) _way;
    private volatile bool _cut;

    public Relay(int to, double delay, double jitter, double lost, int seed)
    {
        (_to, _way, _random) = (to, (delay, jitter, lost), new Random(seed));
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends every connection, and takes none until it is joined again.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (Socket socket in _open.Keys)
            socket.Dispose();
        _open.Clear();
    }

    public void Join() => _cut = false;

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        Cut();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            Socket from;
            try
            {
                from = await _listener.AcceptSocketAsync(_ending.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = ConnectAsync(from);
        }
    }

    private async Task ConnectAsync(Socket from)
    {
        var to = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        from.NoDelay = true;
        try
        {
            if (_cut)
                return;
            await to.ConnectAsync(IPAddress.Loopback, _to, _ending.Token);
            (_open[from], _open[to]) = (0, 0);
            await Task.WhenAny(PassAsync(from, to), PassAsync(to, from));
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }

    // What comes later never overtakes.
    private async Task PassAsync(Socket from, Socket to)
    {
        var waiting = new BlockingCollection<(long At, byte[] Bytes)>();
        Task sends = Task.Factory.StartNew(() => Send(waiting, to), TaskCreationOptions.LongRunning);
        try
        {
            byte[] buffer = new byte[65_536];
            long last = 0;
            for (int length; (length = await from.ReceiveAsync(buffer, _ending.Token)) > 0;)
            {
                last = Math.Max(last, Environment.TickCount64 + Way());
                waiting.Add((last, buffer[..length]));
            }
        }
        finally
        {
            waiting.CompleteAdding();
            await sends;
        }
    }

    private void Send(BlockingCollection<(long At, byte[] Bytes)> waiting, Socket to)
    {
        try
        {
            foreach ((long at, byte[] bytes) in waiting.GetConsumingEnumerable())
            {
                _ending.Token.WaitHandle.WaitOne((int)Math.Max(at - Environment.TickCount64, 0));
                to.Send(bytes);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
        }
    }

    private long Way()
    {
        lock (_random)
        {
            double way = _way.Delay + (((_random.NextDouble() * 2) - 1) * _way.Jitter);
            return (long)(_random.NextDouble() < _way.Lost ? way + (2 * _way.Delay) + 200 : way);
        }
    }
}
