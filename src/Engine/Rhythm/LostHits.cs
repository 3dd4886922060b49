using System.Globalization;

namespace RVae.Engine.Rhythm;

/// <summary>Hits for which a grid has no free cell: of several hits in a cell the strongest is kept.</summary>
/// <param name="Flams">Strokes shortly before or behind a stronger one of the same instrument, on the same tick.</param>
/// <param name="Doubles">Strokes of one instrument at one moment, such as two notes that are both its.</param>
/// <param name="Snapped">Strokes that share a step with a stronger one after snapping to steps.</param>
public readonly record struct LostHits(int Flams, int Doubles, int Snapped)
{
    // Strokes closer than this are meant as one moment: a thousandth of a tick is 0.02 ms.
    private const float OneMoment = 1e-3f;

    /// <summary>All of them.</summary>
    public int Count => Flams + Doubles + Snapped;

    /// <summary>The sum of two counts.</summary>
    public static LostHits operator +(LostHits one, LostHits other) =>
        new(one.Flams + other.Flams, one.Doubles + other.Doubles, one.Snapped + other.Snapped);

    /// <summary>The sum of two counts.</summary>
    public static LostHits Add(LostHits left, LostHits right) => left + right;

    /// <summary>One hit lost to another of its cell.</summary>
    internal static LostHits Of(Hit kept, Hit lost) => MathF.Abs(kept.Offset - lost.Offset) < OneMoment ? new(0, 1, 0) : new(1, 0, 0);

    /// <inheritdoc/>
    public override string ToString()
    {
        (int Count, string What)[] kinds = [(Flams, "flam"), (Doubles, "double"), (Snapped, "snapped stroke")];
        return string.Join(", ", kinds.Where(kind => kind.Count > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.What}{(kind.Count == 1 ? "" : "s")}")));
    }
}
