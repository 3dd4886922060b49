namespace RVae.Engine.Learning;

/// <summary>How useful the map of a model is to a performer.</summary>
public sealed record MapReport
{
    /// <summary>Share of the clips that some cell of the map reproduces with an onset F1 of .95 or more.</summary>
    public required double Recall { get; init; }

    /// <summary>Share of the clips that some cell of the map reproduces with an onset F1 of .9 or more.</summary>
    public required double Reach { get; init; }

    /// <summary>
    /// How evenly the clips share the map: the exponential of the entropy of the nearest clips of all cells, over the number of clips. 1 when all
    /// clips have the same coverage.
    /// </summary>
    public required double EffectiveClips { get; init; }

    /// <summary>Share of cells where nothing sounds.</summary>
    public required double Silent { get; init; }

    /// <summary>Share of neighbouring positions with exactly the same hits.</summary>
    public required double Identical { get; init; }

    /// <summary>Mean share of hits that two neighbouring positions do not share, 0–1.</summary>
    public required double MeanJump { get; init; }

    /// <summary>The share that 95 of 100 neighbours stay below.</summary>
    public required double HighJump { get; init; }

    /// <summary>Mean hits of a cell over mean hits of a clip.</summary>
    public required double HitRatio { get; init; }

    /// <summary>Hits at a threshold of .1 over hits at .9.</summary>
    public required double ThresholdSpan { get; init; }

    /// <summary>Share of the clips that lie outside the pad of ±3.</summary>
    public required double Outside { get; init; }

    /// <summary>Cells that switch on or off three times or more on a straight glide between two positions: mean of glides that a seed draws.</summary>
    public required double Blinking { get; init; }

    /// <summary>The largest share of hits that change at once on such a glide, in steps of a thirtieth of the map: mean of the glides.</summary>
    public required double GlideJump { get; init; }

    /// <summary>The value of <see cref="Blinking"/> if the nearest clip were played at each position, with nothing between.</summary>
    public required double NearestBlinking { get; init; }

    /// <summary>The value of <see cref="GlideJump"/> in that case.</summary>
    public required double NearestGlideJump { get; init; }

    /// <summary>Hits of a position that none of the three nearest clips has: mean of the third of the map that is furthest from all clips.</summary>
    public required double StrangeHits { get; init; }

    /// <summary>What no drummer could play, in the clips.</summary>
    public required PlayabilityReport OfClips { get; init; }

    /// <summary>What no drummer could play, in the third of the map that is farthest from all clips.</summary>
    public required PlayabilityReport Between { get; init; }
}
