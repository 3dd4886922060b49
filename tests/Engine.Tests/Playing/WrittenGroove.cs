using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>What a drum strikes.</summary>
/// <param name="Velocity">1–127.</param>
/// <param name="Offset">Ticks of the groove.</param>
/// <param name="Pinned">Whether the performer said so.</param>
/// <param name="Later">Ticks of the deck between its tick and where the groove's tick passes.</param>
internal readonly record struct Struck(int Velocity, float Offset, bool Pinned, double Later);

/// <summary>
/// A groove as a sheet: for each drum what stands at each tick of its loop. What pins, lengths, rotations and rates mean is said here as
/// plainly as can be.
/// </summary>
internal sealed class WrittenGroove
{
    private readonly Struck[][] _sheet; // a velocity of 0 is nothing
    private readonly int _loop;

    /// <summary>Writes hits and pins down.</summary>
    /// <param name="hits">Hits of the model, in ticks of 24 to a quarter.</param>
    /// <param name="pins">What the performer put over them.</param>
    /// <param name="loop">Ticks of the loop.</param>
    public WrittenGroove(IEnumerable<Hit> hits, IEnumerable<Pin> pins, int loop)
    {
        _loop = loop;
        _sheet = [.. Instruments.FirstOf(Instruments.Usual).Select(_ => new Struck[loop])];
        foreach (Hit hit in hits)
            _sheet[(int)hit.Instrument][hit.Tick] = new(hit.Velocity, hit.Offset, false, 0);
        foreach (Pin pin in pins.Where(pin => pin.Tick < loop))
            _sheet[(int)pin.Instrument][pin.Tick] = pin.Velocity == 0 ? default : new(pin.Velocity, pin.Offset, true, 0);
    }

    /// <summary>What a drum strikes between two ticks of its deck; of velocity 0 for nothing.</summary>
    /// <param name="controls">How the deck is set.</param>
    /// <param name="drum">The drum.</param>
    /// <param name="place">The first of the two, counted from the beginning of the deck's bars.</param>
    public Struck At(in DeckControls controls, int drum, int place)
    {
        Struck first = default;
        for (int passed = (int)Math.Ceiling(place * (double)controls.Rate); passed < (place + 1) * (double)controls.Rate; passed++)
        {
            Struck written = _sheet[drum][CellOf(controls, drum, passed)];
            if (written.Velocity > 0 && (first.Velocity == 0 || IsBefore(written, first)))
                first = written with { Later = (passed / (double)controls.Rate) - place };
        }

        return first;
    }

    private static bool IsBefore(in Struck one, in Struck other) =>
        one.Pinned == other.Pinned ? one.Velocity > other.Velocity : one.Pinned;

    private int CellOf(in DeckControls controls, int drum, int passed)
    {
        int own = controls.Lengths.AsSpan()[drum];
        int length = own == 0 ? _loop : own;
        int turned = passed - controls.Rotations.AsSpan()[drum];
        while (turned < 0)
            turned += length;
        return turned % length % _loop;
    }
}
