using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>Works out controls on the way from one setting to another.</summary>
public static class ControlGlide
{
    /// <summary>The controls on the way: numbers lie between the two settings, switches are as in the second.</summary>
    /// <param name="from">The first setting.</param>
    /// <param name="to">The second setting.</param>
    /// <param name="way">How far, 0–1: 0 is <paramref name="from"/> as a whole, 1 is <paramref name="to"/>.</param>
    public static DeckControls Between(in DeckControls from, in DeckControls to, float way) => to with
    {
        Threshold = Between(from.Threshold, to.Threshold, way),
        Thresholds = Between(from.Thresholds, to.Thresholds, way, BetweenWhereOn),
        Density = BetweenWhereOn(from.Density, to.Density, way),
        Chaos = Between(from.Chaos, to.Chaos, way),
        Noise = Between(from.Noise, to.Noise, way),
        Microtiming = Between(from.Microtiming, to.Microtiming, way),
        Swing = Between(from.Swing, to.Swing, way),
        Velocity = Between(from.Velocity, to.Velocity, way),
        Level = Between(from.Level, to.Level, way),
        Shifts = Between(from.Shifts, to.Shifts, way, Between),
        Velocities = Between(from.Velocities, to.Velocities, way, Between),
        Densities = Between(from.Densities, to.Densities, way, BetweenWhereOn),
        Probabilities = Between(from.Probabilities, to.Probabilities, way, Between),
        Fade = from.Fade.With == to.Fade.With && from.Fade.By == to.Fade.By
            ? to.Fade with { Amount = Between(from.Fade.Amount, to.Fade.Amount, way) } : to.Fade,
        Plane = LatentPlane.Between(from.Plane, to.Plane, way),
        Conditions = Between(from.Conditions, to.Conditions, way),
    };

    /// <summary>A value on the way. It never turns back, and at the end it is exactly <paramref name="to"/>.</summary>
    public static double Between(double from, double to, float way) => way >= 1 ? to : from + ((to - from) * way);

    /// <summary>A point on the way.</summary>
    public static LatentPoint Between(LatentPoint from, LatentPoint to, float way) =>
        new(Between(from.X, to.X, way), Between(from.Y, to.Y, way));

    private static float Between(float from, float to, float way) => (float)Between((double)from, to, way);

    // A negative value means off. Between off and a number there is nothing, so take the end.
    private static float BetweenWhereOn(float from, float to, float way) => from < 0 || to < 0 ? to : Between(from, to, way);

    private static PerInstrument<float> Between(
        in PerInstrument<float> from, in PerInstrument<float> to, float way, Func<float, float, float, float> each)
    {
        PerInstrument<float> between = to;
        for (int i = 0; i < Instruments.Most; i++)
        {
            var instrument = (Instrument)i;
            between = between.With(instrument, each(from[instrument], to[instrument], way));
        }

        return between;
    }

    private static ConditionValues Between(in ConditionValues from, in ConditionValues to, float way)
    {
        if (from.Length != to.Length)
            return to;
        ConditionValues between = to;
        for (int i = 0; i < to.Length; i++)
            between = between.With(i, Between(from[i], to[i], way));
        return between;
    }
}
