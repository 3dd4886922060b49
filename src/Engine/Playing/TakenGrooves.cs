namespace RVae.Engine.Playing;

/// <summary>
/// Which of a deck's grooves the tick engine took up at a tick, by their numbers among all that were decoded for the deck;
/// 0 for none. With them a record of a session knows what was decoded in time for which tick.
/// </summary>
/// <param name="Now">The one for now.</param>
/// <param name="Next">The one for the bar to come.</param>
public readonly record struct TakenGrooves(long Now, long Next)
{
    /// <summary>No groove is too new to be taken up.</summary>
    public static TakenGrooves Any => new(long.MaxValue, long.MaxValue);
}
