namespace RVae.Link.Time;

/// <summary>Whether a session plays; of two words the later one holds.</summary>
/// <param name="Playing">Whether it plays.</param>
/// <param name="Beat">The beat at which that began, in millionths.</param>
/// <param name="Time">When somebody asked for it, microseconds of ghost time; 0 is never.</param>
public readonly record struct StartStop(bool Playing, long Beat, long Time);
