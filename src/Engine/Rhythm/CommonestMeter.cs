namespace RVae.Engine.Rhythm;

/// <summary>The choice of one meter where clips have several and nobody asked for one.</summary>
public static class CommonestMeter
{
    /// <summary>Chooses the meter that occurs most often. Of equals it is 4/4, or else the first.</summary>
    /// <param name="meters">The meter of each clip; at least one.</param>
    public static Meter Of(IEnumerable<Meter> meters) => meters
        .CountBy(meter => meter)
        .OrderByDescending(count => count.Value)
        .ThenByDescending(count => count.Key == Meter.FourFour)
        .First().Key;
}
