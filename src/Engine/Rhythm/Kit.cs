using System.Collections.Immutable;

namespace RVae.Engine.Rhythm;

/// <summary>The MIDI note (0–127) that each instrument sends.</summary>
public static class Kit
{
    /// <summary>General MIDI: 36 38 42 46 45 47 50 39 37.</summary>
    public static ImmutableArray<int> GeneralMidi { get; } = [36, 38, 42, 46, 45, 47, 50, 39, 37];
}
