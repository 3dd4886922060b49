namespace RVae.Protocol.Addresses;

/// <summary>A tempo from taps: the mean of the last intervals, begun anew after a pause. Used by one thread at a time.</summary>
public sealed class TapTempo
{
    /// <summary>Intervals that are averaged: a bar of four beats.</summary>
    private const int Intervals = 4;

    /// <summary>Two beats at the slowest tempo, 20 bpm, would be 3 s apart; a longer pause begins anew.</summary>
    private const long LongestInterval = 3_100_000_000;

    private readonly Queue<long> _taps = new(Intervals + 2);

    /// <summary>Takes a tap at a moment (nanoseconds); gives the tempo in beats a minute, or null after a first tap.</summary>
    public double? Tap(long now)
    {
        if (_taps.Count > 0 && now - _taps.Last() is > LongestInterval or <= 0)
            _taps.Clear();
        _taps.Enqueue(now);
        if (_taps.Count > Intervals + 1)
            _taps.Dequeue();
        if (_taps.Count < 2)
            return null;
        double interval = (now - _taps.Peek()) / (double)(_taps.Count - 1);
        return 60e9 / interval;
    }
}
