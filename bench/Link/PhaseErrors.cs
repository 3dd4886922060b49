using RVae.Bench.Timing;
using RVae.Link;
using RVae.Link.Network;
using RVae.Protocol.Osc;

namespace RVae.Bench.Link;

/// <summary>
/// How far ticks are heard from their place in the session, by a peer of this process that measures the session for itself:
/// early and late alike. Those of the half second after a change of tempo are counted apart: they are on their way.
/// </summary>
internal sealed class PhaseErrors(LinkPeer reference)
{
    private const int Bar = 96;
    private const long Settling = 500_000_000;

    private readonly Lock _counting = new();
    private Lateness _settled = new(), _changing = new();
    private double _tempo;
    private long _changed;
    private readonly List<(long Before, long After)> _gaps = [];
    private int _last = -1;
    private long _heard;

    /// <summary>While the tempo stays: p50, p99 and most, µs.</summary>
    public string Settled => Read(() => _settled);

    /// <summary>The same within half a second of a change.</summary>
    public string Changing => Read(() => _changing);

    /// <summary>Whether it has heard a tick.</summary>
    public bool Hears
    {
        get
        {
            lock (_counting)
                return _last >= 0;
        }
    }

    /// <summary>Between which arrivals a tick did not follow the one before it.</summary>
    public IReadOnlyList<(long Before, long After)> Gaps
    {
        get
        {
            lock (_counting)
                return [.. _gaps];
        }
    }

    /// <summary>How many such gaps there are.</summary>
    public int Lost => Gaps.Count;

    /// <summary>Takes a tick, 0–95 in a bar of 4/4, that came at a moment.</summary>
    public void Take(int tick, long arrived)
    {
        LinkState session = reference.State;
        if (session.Tempo != _tempo)
            (_tempo, _changed) = (session.Tempo, arrived);
        double off = Math.IEEERemainder((session.BeatAt(arrived) * 24) - tick, Bar) * session.NanosecondsPerBeat / 24;
        lock (_counting)
        {
            (arrived - _changed > Settling ? _settled : _changing).Record((long)Math.Abs(off));
            if (_last >= 0 && tick != (_last + 1) % Bar)
                _gaps.Add((_heard, arrived));
            (_last, _heard) = (tick, arrived);
        }
    }

    /// <summary>Takes a message that begins with a tick; false for any other.</summary>
    public bool Take(ReadOnlySpan<byte> packet, ReadOnlySpan<byte> address, long arrived, out int second)
    {
        second = 0;
        if (!OscMessage.TryRead(packet, out OscMessage message) || !message.Address.SequenceEqual(address))
            return false;
        OscArguments arguments = message.Arguments;
        if (!arguments.TryReadInt32(out int tick))
            return false;
        _ = arguments.TryReadInt32(out second);
        Take(tick, arrived);
        return true;
    }

    /// <summary>Begins to count anew.</summary>
    public void Clear()
    {
        lock (_counting)
        {
            (_settled, _changing, _last) = (new Lateness(), new Lateness(), -1);
            _gaps.Clear();
        }
    }

    private string Read(Func<Lateness> which)
    {
        lock (_counting)
            return which().ToString();
    }
}
