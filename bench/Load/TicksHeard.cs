using RVae.Bench.Timing;
using RVae.Engine.Time;
using RVae.Protocol.Osc;

namespace RVae.Bench.Load;

/// <summary>Hears every tick twice: live, and stamped with its due time; and keeps those that came late.</summary>
internal sealed class TicksHeard : IDisposable
{
    /// <summary>What a listener would call late, nanoseconds.</summary>
    public const long LateAfter = 3_000_000;

    private const int TicksPerBar = 96;

    private readonly BenchClient _live;
    private readonly BenchClient _stamped;
    private readonly long _offset;
    private readonly Thread[] _threads;
    private readonly Lock _matching = new();
    private readonly Dictionary<(int Bar, int Tick), (long Due, long Arrived)> _halves = [];
    private readonly List<(long Due, long Arrived)> _late = [];
    private readonly List<(long Before, long After)> _gaps = [];
    private (int Bar, int Tick, long Arrived)? _last;
    private volatile bool _ending;

    public TicksHeard(int port, long offset)
    {
        _offset = offset;
        (_live, _stamped) = (new BenchClient(port), new BenchClient(port));
        _stamped.Send("/rvae/hello", "stamped", "events", "ticks", "lease", 300, "delivery", "stamp", "latency", 0f);
        _live.Send("/rvae/hello", "live", "events", "ticks", "lease", 300);
        _threads =
        [
            new Thread(() => Listen(_stamped, (tick, _, due) => Match(tick, due, null))),
            new Thread(() => Arrivals.OnAPunctualThread(() => Listen(_live, (tick, arrived, _) => Match(tick, null, arrived)))),
        ];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Ticks heard both ways.</summary>
    public long Count => Lateness.Count;

    public Lateness Lateness { get; } = new();

    /// <summary>The late ones.</summary>
    public IReadOnlyList<(long Due, long Arrived)> Late
    {
        get
        {
            lock (_matching)
                return [.. _late];
        }
    }

    /// <summary>Where a tick did not follow the one before: when that one came, and when this.</summary>
    public IReadOnlyList<(long Before, long After)> Gaps
    {
        get
        {
            lock (_matching)
                return [.. _gaps];
        }
    }

    /// <summary>Ticks of a bar of 4/4 that did not come.</summary>
    public long Lost { get; private set; }

    /// <summary>The longest time between two ticks that came one after the other, nanoseconds.</summary>
    public long LongestSilence { get; private set; }

    /// <summary>Hears no more.</summary>
    public void End()
    {
        _ending = true;
        Array.ForEach(_threads, thread => thread.Join());
    }

    public void Dispose()
    {
        End();
        _live.Dispose();
        _stamped.Dispose();
    }

    private void Listen(BenchClient client, Action<(int Bar, int Tick), long, long> told)
    {
        for (long renew = 0; !_ending;)
        {
            if (SystemMonotonicClock.Instance.Now > renew)
            {
                client.Send("/rvae/renew");
                renew = SystemMonotonicClock.Instance.Now + 60_000_000_000;
            }

            if (!client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived) || !OscMessage.TryRead(packet, out OscMessage message)
                || !message.Address.SequenceEqual("/rvae/tick"u8))
            {
                continue;
            }

            OscArguments arguments = message.Arguments;
            if (arguments.TryReadInt32(out int tick) && arguments.TryReadInt32(out int bar))
                told((bar, tick), arrived, BenchClient.TryReadTime(ref arguments, out long stamp) ? stamp + _offset : 0);
        }
    }

    private void Match((int Bar, int Tick) tick, long? due, long? arrived)
    {
        lock (_matching)
        {
            if (arrived is { } moment)
                Follow(tick, moment);
            if (!_halves.Remove(tick, out (long Due, long Arrived) half))
            {
                _halves[tick] = (due ?? 0, arrived ?? 0);
                return;
            }

            (long at, long came) = (due ?? half.Due, arrived ?? half.Arrived);
            Lateness.Record(came - at);
            if (came - at > LateAfter)
                _late.Add((at, came));
        }
    }

    private void Follow((int Bar, int Tick) tick, long arrived)
    {
        if (_last is { } last)
        {
            LongestSilence = Math.Max(LongestSilence, arrived - last.Arrived);
            Lost += Math.Max(0, ((tick.Bar - last.Bar) * TicksPerBar) + tick.Tick - last.Tick - 1);
            if (tick != (last.Bar, last.Tick + 1) && tick != (last.Bar + 1, 0))
                _gaps.Add((last.Arrived, arrived));
        }

        _last = (tick.Bar, tick.Tick, arrived);
    }
}
