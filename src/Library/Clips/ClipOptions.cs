using System.Collections.Immutable;
using RVae.Engine.Rhythm;
using RVae.Midi;

namespace RVae.Library.Clips;

/// <summary>How files become clips.</summary>
public sealed record ClipOptions
{
    /// <summary>Bars in a clip: 1, 2 or 4.</summary>
    public int Bars { get; init; } = 1;

    /// <summary>Raster of the clips.</summary>
    public int TicksPerQuarter { get; init; } = Grid.DefaultTicksPerQuarter;

    /// <summary>The metre to take; null takes the commonest.</summary>
    public Meter? Meter { get; init; }

    /// <summary>Which instrument a MIDI note is.</summary>
    public DrumMap DrumMap { get; init; } = DrumMap.GeneralMidi;

    internal CutOptions Cut => new(Bars, TicksPerQuarter);
}

/// <summary>What was read from some files.</summary>
/// <param name="Clips">All of one metre, with unique and valid names; at least one.</param>
/// <param name="LeftOut">What became no clip, and why.</param>
public sealed record ClipReading(ImmutableArray<Clip> Clips, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Raster that all the clips share.</summary>
    public Grid Grid => Clips[0].Grid;
}
