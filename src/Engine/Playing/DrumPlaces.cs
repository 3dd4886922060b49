namespace RVae.Engine.Playing;

/// <summary>A tick of the deck.</summary>
/// <param name="Bar">Bar of the tick.</param>
/// <param name="Tick">The tick in that bar.</param>
/// <param name="Place">Ticks from the beginning of the deck's bars.</param>
/// <param name="Looped">Tick in the loop of the pattern, for drums without their own length, rotation or rate.</param>
internal readonly record struct TickPlace(int Bar, int Tick, long Place, int Looped);

/// <summary>The cell of a pattern that a drum plays at a tick of the deck.</summary>
/// <param name="Tick">Tick in the loop of the pattern; −1 for none.</param>
/// <param name="Into">Ticks of the deck from that tick to the cell: 0.5 for the second of two pattern ticks in one deck tick.</param>
internal readonly record struct DrumPlace(int Tick, double Into);

/// <summary>Finds where each drum is in the pattern, by the drum's length and rotation and the deck's rate.</summary>
internal readonly ref struct DrumPlaces
{
    private readonly Pattern _pattern;
    private readonly ref readonly DeckControls _controls;
    private readonly bool _plain;

    public DrumPlaces(Pattern pattern, in DeckControls controls)
    {
        _pattern = pattern;
        _controls = ref controls;
        _plain = controls.Rate == 1 && IsZero(controls.Lengths) && IsZero(controls.Rotations);
    }

    /// <summary>The cell that a drum plays at a tick.</summary>
    public DrumPlace At(int instrument, in TickPlace at)
    {
        if (_plain)
            return new(at.Looped, 0);
        long place = at.Place;
        if (_controls.Rate < 1)
            return new((place & 1) == 0 ? Cell(instrument, place / 2) : -1, 0);
        if (_controls.Rate == 1)
            return new(Cell(instrument, place), 0);

        // At double rate two pattern ticks pass in one deck tick. Of two hits the stronger sounds, as with a gap; a pinned hit goes first.
        int first = Cell(instrument, place * 2), second = Cell(instrument, (place * 2) + 1);
        return Weight(instrument, second) > Weight(instrument, first) ? new(second, 0.5) : new(first, 0);
    }

    private float Weight(int instrument, int cell)
    {
        float velocity = _pattern.VelocityAt(instrument, cell);
        return velocity > 0 && _pattern.IsPinned(instrument, cell) ? velocity + 1 : velocity;
    }

    private int Cell(int instrument, long place)
    {
        int own = _controls.Lengths.AsSpan()[instrument];
        int length = own > 0 ? own : _pattern.Length;
        long turned = (place - _controls.Rotations.AsSpan()[instrument]) % length;
        return (int)(turned < 0 ? turned + length : turned) % _pattern.Length;
    }

    private static bool IsZero(in PerInstrument<int> values) => !values.AsSpan().ContainsAnyExcept(0);
}
