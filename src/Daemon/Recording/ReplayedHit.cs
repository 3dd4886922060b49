using System.Globalization;
using RVae.Engine.Playing;

namespace RVae.Daemon.Recording;

/// <summary>A hit of a replay, as in <c>/rvae/hit</c>, with its due time.</summary>
/// <param name="Microseconds">When it was due, since the daemon's start: the two integers of a stamp in one.</param>
/// <param name="Deck">Deck, from 1.</param>
/// <param name="Bar">Bar, from 0.</param>
/// <param name="Tick">Tick in the bar, from 0.</param>
/// <param name="Instrument">Instrument, from 0.</param>
/// <param name="Note">MIDI note.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Offset">How far it is from its tick, in ticks.</param>
internal sealed record ReplayedHit(
    long Microseconds, int Deck, int Bar, int Tick, int Instrument, int Note, int Velocity, float Offset)
{
    /// <summary>The hit of an event.</summary>
    public static ReplayedHit Of(in TickEvent hit, long start) => new(
        (hit.Due - start) / 1000, hit.Deck + 1, hit.Bar, hit.Tick, (int)hit.Instrument, hit.Note, hit.Velocity, hit.Offset);

    /// <summary>One line: seconds, deck, bar and tick, instrument, note, velocity, offset.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Microseconds / 1e6,12:0.000000}  deck {Deck}  {Bar,4}.{Tick,-3} {(Engine.Rhythm.Instrument)Instrument,-8:G} {Note,3} {Velocity,4} {Offset,7:+0.000;-0.000;0.000}");
}
