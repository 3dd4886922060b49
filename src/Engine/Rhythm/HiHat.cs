namespace RVae.Engine.Rhythm;

/// <summary>
/// Which instruments of a kit are the hi-hat closed, by stick or pedal, and which are the hi-hat open: a bit each. A closed one ends an open one.
/// </summary>
/// <param name="Closed">The closed ones.</param>
/// <param name="Open">The open ones.</param>
public readonly record struct HiHat(int Closed, int Open)
{
    /// <summary>Whether an instrument is the hi-hat closed.</summary>
    public bool IsClosed(Instrument instrument) => (Closed & (1 << (int)instrument)) != 0;

    /// <summary>Whether an instrument is the hi-hat open.</summary>
    public bool IsOpen(Instrument instrument) => (Open & (1 << (int)instrument)) != 0;
}
