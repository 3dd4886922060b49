namespace RVae.Engine.Playing;

/// <summary>A tick of the deck.</summary>
/// <param name="Bar">Its bar.</param>
/// <param name="Tick">The tick in that bar.</param>
/// <param name="Place">The same, counted from the beginning of the deck's bars.</param>
/// <param name="Looped">The same in the loop of the pattern, where no drum has a time of its own.</param>
internal readonly record struct TickPlace(int Bar, int Tick, long Place, int Looped);

/// <summary>A cell of the pattern that is played at a tick of the deck.</summary>
/// <param name="Tick">Tick in the loop of the pattern; −1 for none.</param>
/// <param name="Into">Ticks of the deck from its tick: half a one where two of the pattern's pass in one.</param>
internal readonly record struct DrumPlace(int Tick, double Into);

/// <summary>Where in the pattern each drum is: its own length and rotation, at the rate of the deck.</summary>
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

    /// <summary>What a drum plays at a tick.</summary>
    public DrumPlace At(int instrument, in TickPlace at)
    {
        if (_plain)
            return new(at.Looped, 0);
        long place = at.Place;
        if (_controls.Rate < 1)
            return new((place & 1) == 0 ? Cell(instrument, place / 2) : -1, 0);
        if (_controls.Rate == 1)
            return new(Cell(instrument, place), 0);

        // Two of the pattern's ticks pass in one: of two hits the stronger sounds, as in a gap; a pin before anything else.
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
