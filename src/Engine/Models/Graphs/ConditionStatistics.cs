using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Graphs;

/// <summary>Mean and standard deviation of a count over a training set.</summary>
internal readonly record struct MeanDeviation(float Mean, float Deviation)
{
    /// <summary>How many deviations a count lies from the mean.</summary>
    public float Standardise(float count) => (count - Mean) / Deviation;
}

/// <summary>
/// The meaning of the conditions <c>kick hats onoff</c> of the published conditional models: how a groove's counts lie among those of the training
/// set. The encoder takes them beside the groove.
/// </summary>
/// <param name="Kick">Kicks in the groove.</param>
/// <param name="Hats">Mean of the closed and the open hats' hits.</param>
/// <param name="OnOff">Kicks off the beat for each kick on it.</param>
internal sealed record ConditionStatistics(MeanDeviation Kick, MeanDeviation Hats, MeanDeviation OnOff)
{
    // A groove without a kick on the beat is divided by this, as in training.
    private const float Tiny = 0.00001f;

    /// <summary>Whether every number can be divided by and computed with.</summary>
    public bool IsValid => new[] { Kick, Hats, OnOff }.All(spread => float.IsFinite(spread.Mean) && spread.Deviation is > 0 and < float.MaxValue);

    /// <summary>The value of a condition for a groove; 0, the mean, for an unknown condition.</summary>
    public float Of(string condition, Groove groove) => condition switch
    {
        ConditionNames.Kick => Kick.Standardise(Count(groove, Instrument.Kick, 1)),
        ConditionNames.Hats => Hats.Standardise((Count(groove, Instrument.Hat, 1) + Count(groove, Instrument.OpenHat, 1)) / 2f),
        ConditionNames.OnOff => OnOff.Standardise(OffToOn(groove)),
        _ => 0,
    };

    private static float OffToOn(Groove groove)
    {
        int on = Count(groove, Instrument.Kick, groove.Grid.TicksPerQuarter);
        return (Count(groove, Instrument.Kick, 1) - on) / (on + Tiny);
    }

    private static int Count(Groove groove, Instrument instrument, int everyTick)
    {
        int count = 0;
        for (int tick = 0; tick < groove.Grid.TickCount; tick += everyTick)
            count += groove.Onsets[groove.Cell(instrument, tick)] > 0.5f ? 1 : 0;
        return count;
    }
}
