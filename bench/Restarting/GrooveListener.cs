using RVae.Bench.Timing;
using RVae.Protocol.Osc;

namespace RVae.Bench.Restarting;

/// <summary>A tick as it was heard.</summary>
internal readonly record struct HeardTick(int Bar, int Tick, long Arrived)
{
    /// <summary>Ticks from the beginning, in a metre of 4/4.</summary>
    public long Position => ((long)Bar * 96) + Tick;
}

/// <summary>A client that hears ticks and hits over every restart, and says hello once.</summary>
internal sealed class GrooveListener(int port) : IDisposable
{
    private const long Look = 20_000_000;

    private readonly List<HeardTick> _ticks = [];
    private long _firstHit;

    /// <summary>By which it sends.</summary>
    public BenchClient Client { get; } = new(port);

    /// <summary>The tick that it heard last.</summary>
    public HeardTick Last => _ticks.Count > 0 ? _ticks[^1] : default;

    /// <summary>Says hello until it is let in.</summary>
    public void Join(TimeSpan patience)
    {
        for (long until = BenchClient.Now + (patience.Ticks * 100); BenchClient.Now < until && _ticks.Count == 0;)
        {
            try
            {
                Client.Send("/rvae/hello", "listener", "events", "ticks hits", "lease", 300);
            }
            catch (System.Net.Sockets.SocketException)
            {
                // Not listening yet.
            }

            HearFor(200_000_000);
        }

        if (_ticks.Count == 0)
            throw new TimeoutException($"the daemon did not play within {patience}");
    }

    /// <summary>Takes what comes for so many nanoseconds.</summary>
    public void HearFor(long nanoseconds)
    {
        for (long until = BenchClient.Now + nanoseconds; BenchClient.Now < until;)
            Hear(null);
    }

    /// <summary>Takes what has come already.</summary>
    public void HearWhatCame()
    {
        while (Client.HasNews)
            Hear(null);
    }

    /// <summary>When the next hit came.</summary>
    public long AwaitHit(TimeSpan patience)
    {
        _ticks.Clear();
        _firstHit = 0;
        for (long until = BenchClient.Now + (patience.Ticks * 100); BenchClient.Now < until && _firstHit == 0;)
            Hear(null);
        return _firstHit != 0 ? _firstHit : throw new TimeoutException($"no hit within {patience}");
    }

    /// <summary>How far the ticks heard since the last restart lie from the line through one before it, nanoseconds: the nearest of the first ones.</summary>
    public long ApartFrom(HeardTick before, double bpm)
    {
        double period = 60e9 / (bpm * 24);
        return _ticks.Count == 0 ? long.MaxValue : _ticks.Take(48).Min(
            tick => (long)Math.Abs(tick.Arrived - before.Arrived - ((tick.Position - before.Position) * period)));
    }

    /// <summary>The numbers that an address answers; null when it does not within a second.</summary>
    public float[]? Ask(string address)
    {
        Client.Send(address);
        float[]? answer = null;
        for (long until = BenchClient.Now + 2_000_000_000; BenchClient.Now < until && answer is null;)
        {
            Hear((told, values) => answer = told == address ? values : answer);
        }

        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    private void Hear(Action<string, float[]>? told)
    {
        if (!Client.HasNews)
        {
            Client.Rest(Math.Min(Look, 1_000_000));
            return;
        }

        try
        {
            if (!Client.TryReceive(out ReadOnlySpan<byte> packet, out long arrived) || !OscMessage.TryRead(packet, out OscMessage message))
                return;
            Take(message, arrived, told);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Nobody is there for a moment.
        }
    }

    private void Take(in OscMessage message, long arrived, Action<string, float[]>? told)
    {
        OscArguments arguments = message.Arguments;
        if (message.Address.SequenceEqual("/rvae/tick"u8) && arguments.TryReadInt32(out int tick) && arguments.TryReadInt32(out int bar))
        {
            _ticks.Add(new HeardTick(bar, tick, arrived));
        }
        else if (message.Address.SequenceEqual("/rvae/hit"u8))
        {
            _firstHit = _firstHit == 0 ? arrived : _firstHit;
        }
        else if (told is not null)
        {
            var values = new List<float>();
            while (arguments.TryReadFloat32(out float value))
                values.Add(value);
            told(System.Text.Encoding.ASCII.GetString(message.Address), [.. values]);
        }
    }
}
