using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Saved;

/// <summary>The values that one instrument of a deck has for itself. Their ranges are those of <see cref="DeckControls"/>.</summary>
/// <param name="Freeze">Whether the instrument keeps what it plays.</param>
/// <param name="Length">Length of its loop in ticks; 0 for the length of the groove.</param>
/// <param name="Rotate">Ticks by which its loop is turned.</param>
/// <param name="Shift">Milliseconds by which it sounds later; negative for earlier.</param>
/// <param name="Velocity">Factor of its velocities.</param>
/// <param name="Density">Its density; −1 for that of the deck.</param>
/// <param name="Probability">The chance of each hit to sound.</param>
/// <param name="Pins">Its pins, as <see cref="PinText"/> writes them.</param>
internal sealed record SavedDrum(
    bool Freeze, int Length, int Rotate, float Shift, float Velocity, float Density, float Probability, string Pins)
{
    /// <summary>Whether every value is in its range.</summary>
    [JsonIgnore]
    public bool IsUsable =>
        Length is >= 0 and <= DeckControls.MostTicks && Math.Abs((long)Rotate) <= DeckControls.MostTicks && Math.Abs(Shift) <= DeckControls.MostShift
        && Velocity is >= 0 and <= 2 && Density is >= -1 and <= 1 && Probability is >= 0 and <= 1
        && Pins is not null && PinText.Read(default, Pins).Fault is null;

    /// <summary>The instruments of a deck, in order.</summary>
    public static ImmutableArray<SavedDrum> Of(in DeckControls controls)
    {
        var drums = ImmutableArray.CreateBuilder<SavedDrum>(Instruments.Most);
        foreach (Instrument each in Instruments.All)
        {
            drums.Add(new SavedDrum(
                controls.Freezes[each], controls.Lengths[each], controls.Rotations[each], controls.Shifts[each], controls.Velocities[each],
                controls.Densities[each], controls.Probabilities[each], PinText.Write(controls.Pins.Of(each))));
        }

        return drums.MoveToImmutable();
    }

    /// <summary>
    /// Controls with these instruments, none for the usual, and nine in files of older programs; null where a value is missing or outside its range.
    /// </summary>
    public static DeckControls? Into(ImmutableArray<SavedDrum> drums, in DeckControls controls)
    {
        if (drums.IsDefaultOrEmpty)
            return controls;
        if (drums.Length is < Instruments.Usual or > Instruments.Most || !drums.All(drum => drum is { IsUsable: true }))
            return null;
        if (!PinsOf(drums, out PinTable pins))
            return null;
        return controls with
        {
            Pins = pins,
            Freezes = new PerInstrument<bool>([.. drums.Select(drum => drum.Freeze)], false),
            Lengths = new PerInstrument<int>([.. drums.Select(drum => drum.Length)], 0),
            Rotations = new PerInstrument<int>([.. drums.Select(drum => drum.Rotate)], 0),
            Shifts = new PerInstrument<float>([.. drums.Select(drum => drum.Shift)], 0),
            Velocities = new PerInstrument<float>([.. drums.Select(drum => drum.Velocity)], 1),
            Densities = new PerInstrument<float>([.. drums.Select(drum => drum.Density)], -1),
            Probabilities = new PerInstrument<float>([.. drums.Select(drum => drum.Probability)], 1),
        };
    }

    private static bool PinsOf(ImmutableArray<SavedDrum> drums, out PinTable pins)
    {
        pins = default;
        foreach (Instrument each in Instruments.FirstOf(drums.Length))
        {
            if (!PinText.Read(each, drums[(int)each].Pins).TryGet(out Pin[]? own, out _) || !pins.With(each, own).TryGet(out pins, out _))
                return false;
        }

        return true;
    }
}
