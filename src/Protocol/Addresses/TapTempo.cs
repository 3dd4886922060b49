namespace RVae.Protocol.Addresses;

/// <summary>Works out a tempo from taps: the mean of the last intervals. A pause begins a new tempo. Used by one thread at a time.</summary>
public sealed class TapTempo
{
    /// <summary>Intervals that are averaged: a bar of four beats.</summary>
    private const int Intervals = 4;

    /// <summary>Longest interval between taps, nanoseconds: at the slowest tempo, 20 bpm, beats are 3 s apart. A longer pause begins a new tempo.</summary>
    private const long LongestInterval = 3_100_000_000;

    private readonly Queue<long> _taps = new(Intervals + 2);

    /// <summary>Takes a tap at a moment (nanoseconds); returns the tempo in beats a minute, or null after a first tap.</summary>
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
