using System.Collections.Immutable;

namespace RVae.Engine.Models;

/// <summary>The conditions of the published conditional models; each has its own address.</summary>
public static class ConditionNames
{
    /// <summary>How many kicks.</summary>
    public const string Kick = "kick";

    /// <summary>How many hats.</summary>
    public const string Hats = "hats";

    /// <summary>How many kicks off the beat for each kick on the beat.</summary>
    public const string OnOff = "onoff";

    /// <summary>All, in the order in which those models take them.</summary>
    public static ImmutableArray<string> All { get; } = [Kick, Hats, OnOff];
}
