using RVae.Bench.Load;
using RVae.Bench.Restarting;
using RVae.Bench.Timing;
using RVae.Protocol.Osc;

namespace RVae.Bench.Chaos;

/// <summary>A time in which ticks may be missing, because what makes or carries them was taken away on purpose.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended.</param>
/// <param name="IsJump">Whether the transport was asked to be elsewhere, so that nothing is missing.</param>
internal readonly record struct Excuse(long From, long Until, bool IsJump);

/// <summary>Hears every tick on a thread of its own, over every restart, and says hello once.</summary>
internal sealed class TickWatch : IDisposable
{
    private readonly BenchClient _client;
    private readonly ControlThreads _control = new();
    private readonly Thread _thread;
    private readonly Lock _keeping = new();
    private readonly List<(HeardTick Before, HeardTick After)> _breaks = [];
    private readonly List<Excuse> _excuses = [];
    private HeardTick? _last;
    private long _count;
    private volatile bool _ending;

    public TickWatch(int port)
    {
        _client = new BenchClient(port);
        _thread = new Thread(Listen) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Ticks heard.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Ticks that did not come though nobody had taken anything away, and no core of the machine stood still.</summary>
    public long MissedOfOurs => Missed(excused: false);

    /// <summary>Ticks that did not come while what makes them was taken away.</summary>
    public long MissedByFaults => Missed(excused: true);

    /// <summary>Says hello until ticks come.</summary>
    public bool Join(TimeSpan patience)
    {
        for (long until = BenchClient.Now + (patience.Ticks * 100); BenchClient.Now < until && Count == 0; _client.Rest(200_000_000))
            Say("/rvae/hello", "watch", "events", "ticks", "lease", 300);
        return Count > 0;
    }

    /// <summary>Keeps the lease.</summary>
    public void Renew() => Say("/rvae/renew");

    /// <summary>Waits for ticks that come from now on; false where none do in time.</summary>
    public bool AwaitTicks(TimeSpan patience)
    {
        long until = BenchClient.Now + (patience.Ticks * 100);
        for (long before = Count; Count < before + 3; _client.Rest(2_000_000))
        {
            if (BenchClient.Now > until)
                return false;
        }

        return true;
    }

    /// <summary>Ticks may be missing in this time.</summary>
    public void Excuse(long from, long until, bool isJump)
    {
        lock (_keeping)
            _excuses.Add(new Excuse(from, until, isJump));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending = true;
        _thread.Join();
        _control.Dispose();
        _client.Dispose();
    }

    private long Missed(bool excused)
    {
        lock (_keeping)
        {
            return _breaks
                .Select(one => (Break: one, Excuses: _excuses.FindAll(excuse => excuse.From < one.After.Arrived && excuse.Until > one.Before.Arrived)))
                .Where(one => excused == (one.Excuses.Count > 0) && !one.Excuses.Exists(excuse => excuse.IsJump))
                .Select(one => one.Break)
                .Where(one => excused || !_control.Explains(one.Before.Arrived, one.After.Arrived))
                .Sum(one => Math.Max(1, one.After.Position - one.Before.Position - 1));
        }
    }

    private void Listen()
    {
        while (!_ending)
        {
            if (!_client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived) || !OscMessage.TryRead(packet, out OscMessage message)
                || !message.Address.SequenceEqual("/rvae/tick"u8))
            {
                continue;
            }

            OscArguments arguments = message.Arguments;
            if (!arguments.TryReadInt32(out int tick) || !arguments.TryReadInt32(out int bar))
                continue;
            var heard = new HeardTick(bar, tick, arrived);
            lock (_keeping)
            {
                if (_last is { } last && heard.Position != last.Position + 1)
                    _breaks.Add((last, heard));
            }

            _last = heard;
            Volatile.Write(ref _count, _count + 1);
        }
    }

    private void Say(string address, params object[] values)
    {
        try
        {
            _client.Send(address, values);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Nobody is there for a moment.
        }
    }
}
