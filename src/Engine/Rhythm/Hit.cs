namespace RVae.Engine.Rhythm;

/// <summary>One stroke in a groove.</summary>
/// <param name="Instrument">What is struck.</param>
/// <param name="Tick">Tick of the groove's grid, from 0.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Offset">Signed distance from the tick, in ticks: within ±0.5, or ±4 in snapped clips.</param>
public readonly record struct Hit(Instrument Instrument, int Tick, int Velocity, float Offset);
