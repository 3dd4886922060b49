using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>A stroke where it was played, before any raster.</summary>
/// <param name="Quarter">Quarter notes since the start of the recording.</param>
/// <param name="Instrument">What was struck.</param>
/// <param name="Velocity">1–127.</param>
public readonly record struct TimedHit(double Quarter, Instrument Instrument, int Velocity);

/// <summary>A time signature that holds from a point of a recording on.</summary>
/// <param name="Quarter">Quarter notes since the start.</param>
/// <param name="Meter">A valid metre.</param>
public readonly record struct MeterChange(double Quarter, Meter Meter);

/// <summary>A tempo that holds from a point of a recording on.</summary>
/// <param name="Quarter">Quarter notes since the start.</param>
/// <param name="Bpm">Quarter notes a minute.</param>
public readonly record struct TempoChange(double Quarter, double Bpm);

/// <summary>What a file plays, in musical time and not yet cut into bars.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="FirstBar">Number of its first bar in that file, from 1.</param>
/// <param name="Length">Quarter notes from its start to its end.</param>
/// <param name="Hits">In order of time.</param>
/// <param name="Meters">In order of time; 4/4 until the first of them.</param>
/// <param name="Tempos">In order of time; 120 until the first of them.</param>
public sealed record HitSequence(
    string File,
    int FirstBar,
    double Length,
    ImmutableArray<TimedHit> Hits,
    ImmutableArray<MeterChange> Meters,
    ImmutableArray<TempoChange> Tempos)
{
    /// <summary>Quarter notes a minute where a file names no tempo.</summary>
    public const double DefaultBpm = 120;

    /// <summary>The tempo at a point of the recording, in quarter notes a minute.</summary>
    public double BpmAt(double quarter)
    {
        // A tempo on the bar line counts for that bar, also when the division left a rounding error.
        const double Tolerance = 1e-6;
        int index = Tempos.AsSpan().BinarySearch(new AtOrBefore(quarter + Tolerance));
        return ~index == 0 ? DefaultBpm : Tempos[~index - 1].Bpm;
    }

    /// <summary>Never equal to a change, so that the search ends behind the last one that is not later.</summary>
    private readonly record struct AtOrBefore(double Quarter) : IComparable<TempoChange>
    {
        public int CompareTo(TempoChange other) => other.Quarter <= Quarter ? 1 : -1;
    }
}
