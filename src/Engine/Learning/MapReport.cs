namespace RVae.Engine.Learning;

/// <summary>What a performance space, the map of a model, is worth to a performer.</summary>
public sealed record MapReport
{
    /// <summary>Share of the clips that some cell of the map gives back with an onset F1 of .95 or more.</summary>
    public required double Recall { get; init; }

    /// <summary>The same with an F1 of .9 or more.</summary>
    public required double Reach { get; init; }

    /// <summary>Exponential of the entropy of which clip a cell is most like, over the number of clips: 1 when all have the same coverage.</summary>
    public required double EffectiveClips { get; init; }

    /// <summary>Share of cells where nothing sounds.</summary>
    public required double Silent { get; init; }

    /// <summary>Share of neighbouring cells that strike the very same cells.</summary>
    public required double Identical { get; init; }

    /// <summary>Mean share of hits that two neighbouring cells do not have in common, 0–1.</summary>
    public required double MeanJump { get; init; }

    /// <summary>What 95 of 100 neighbours stay below.</summary>
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

    /// <summary>As many cells where the nearest clip is played at each position, and nothing between.</summary>
    public required double NearestBlinking { get; init; }

    /// <summary>The largest share of hits that change at once there.</summary>
    public required double NearestGlideJump { get; init; }

    /// <summary>Hits of a position that none of the three nearest clips has: mean of the third of the map that is furthest from all clips.</summary>
    public required double StrangeHits { get; init; }

    /// <summary>What no drummer plays, in the clips.</summary>
    public required PlayabilityReport OfClips { get; init; }

    /// <summary>The same in the third of the map that is furthest from all clips.</summary>
    public required PlayabilityReport Between { get; init; }
}
