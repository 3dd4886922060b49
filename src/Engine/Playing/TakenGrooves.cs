namespace RVae.Engine.Playing;

/// <summary>
/// The grooves that the tick engine took up at a tick, by their numbers among all grooves that were decoded for the deck; 0 for none. By these
/// numbers the record of a session knows which groove was decoded in time for which tick.
/// </summary>
/// <param name="Now">Number of the groove for now.</param>
/// <param name="Next">Number of the groove for the next bar.</param>
public readonly record struct TakenGrooves(long Now, long Next)
{
    /// <summary>Allows every groove: none is too new.</summary>
    public static TakenGrooves Any => new(long.MaxValue, long.MaxValue);
}
