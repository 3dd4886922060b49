using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Saved;

/// <summary>The three stored positions whose plane a deck plays.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Positions">One after the other, eight values each.</param>
/// <param name="Range">How far the coordinates go to each side.</param>
internal sealed record SavedPlane(ImmutableArray<string> Names, ImmutableArray<float> Positions, float Range)
{
    private const int Corners = 3;

    /// <summary>Whether there is such a plane.</summary>
    [JsonIgnore]
    public bool IsUsable =>
        !Names.IsDefault && Names.Length == Corners && Names.All(name => name is not null && ModelName.IsValid(name))
        && !Positions.IsDefault && Positions.Length == Corners * LatentPlane.Most && Positions.All(float.IsFinite)
        && Range is > 0 and < float.PositiveInfinity && Read().Fault is null;

    /// <summary>What a plane goes through; null where it goes along two dimensions.</summary>
    public static SavedPlane? Of(LatentPlane plane)
    {
        if (!plane.Span.IsThere)
            return null;
        var names = ImmutableArray.CreateBuilder<string>(Corners);
        var positions = ImmutableArray.CreateBuilder<float>(Corners * LatentPlane.Most);
        for (int corner = 0; corner < Corners; corner++)
        {
            names.Add(plane.Span.Name(corner));
            positions.AddRange(plane.Span.Position(corner));
        }

        return new SavedPlane(names.MoveToImmutable(), positions.MoveToImmutable(), plane.Span.Range);
    }

    /// <summary>A plane through what was saved, where something was.</summary>
    /// <param name="saved">Usable, or null.</param>
    /// <param name="along">The plane of two dimensions.</param>
    public static LatentPlane Into(SavedPlane? saved, in LatentPlane along) =>
        saved is not null && saved.Read().TryGet(out PlaneSpan span, out _) ? LatentPlane.Through(span, along) : along;

    private Outcome<PlaneSpan> Read() => PlaneSpan.Through(Range, Names.AsSpan(), Positions.AsSpan());
}
