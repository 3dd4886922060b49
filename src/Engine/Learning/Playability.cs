using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>What a drummer with two hands and two feet would not play: shares of grooves in which it occurs.</summary>
/// <param name="MixedBeats">Share of grooves in which one drum plays triplets and sixteenths within one beat.</param>
/// <param name="ThreeHands">Share of grooves that need more than two hands on a tick.</param>
/// <param name="HatClashes">Share of grooves with two ways of one hi-hat, or of one ride, on one tick.</param>
public sealed record PlayabilityReport(double MixedBeats, double ThreeHands, double HatClashes);

/// <summary>Counts grooves of one grid and kit that no drummer plays.</summary>
internal sealed class Playability(Grid grid, Kit kit)
{
    private readonly int _ticks = grid.TickCount;
    private readonly int _quarter = grid.TicksPerQuarter;
    private readonly Instrument[] _byHand = [.. kit.Numbers.Where(each => kit[each].By == PlayedBy.Hand)];
    private readonly Instrument[][] _exclusive = [.. kit.Exclusive];
    private int _grooves;
    private int _mixed;
    private int _crowded;
    private int _clashes;

    /// <summary>The shares so far.</summary>
    public PlayabilityReport Report => new(Share(_mixed), Share(_crowded), Share(_clashes));

    /// <summary>Counts one groove.</summary>
    public void Add(OnsetBits heard)
    {
        _grooves++;
        _mixed += HasMixedBeat(heard) ? 1 : 0;
        _crowded += Enumerable.Range(0, _ticks).Any(tick => CountAt(heard, _byHand, tick) > DrummerRules.Hands) ? 1 : 0;
        _clashes += Enumerable.Range(0, _ticks).Any(tick => Array.Exists(_exclusive, group => CountAt(heard, group, tick) > 1)) ? 1 : 0;
    }

    private double Share(int count) => _grooves == 0 ? 0 : (double)count / _grooves;

    private bool Has(OnsetBits heard, Instrument instrument, int tick) => heard[((int)instrument * _ticks) + tick];

    private int CountAt(OnsetBits heard, Instrument[] of, int tick) => of.Count(instrument => Has(heard, instrument, tick));

    private bool HasMixedBeat(OnsetBits heard)
    {
        if (!DrummerRules.HasBoth(_quarter))
            return false;
        foreach (Instrument instrument in kit.Numbers)
        {
            for (int beat = 0; beat < _ticks; beat += _quarter)
            {
                if (HasOne(heard, instrument, beat, 4) && HasOne(heard, instrument, beat, 3))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a beat has a hit on a part that belongs to this division alone: 1/3 and 2/3, or 1/4 and 3/4.</summary>
    private bool HasOne(OnsetBits heard, Instrument instrument, int beat, int parts)
    {
        int step = _quarter / parts, last = beat + _quarter - step;
        return (beat + step < _ticks && Has(heard, instrument, beat + step)) || (last < _ticks && Has(heard, instrument, last));
    }
}
