namespace RVae.Link.Time;

/// <summary>Whether a session plays. Of two values the later one holds.</summary>
/// <param name="Playing">Whether the session plays.</param>
/// <param name="Beat">The beat at which it began to play or rest, in millionths.</param>
/// <param name="Time">When somebody asked for that, microseconds of ghost time; 0 for never.</param>
public readonly record struct StartStop(bool Playing, long Beat, long Time);
