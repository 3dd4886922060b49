using RVae.Protocol.Osc.Framing;

namespace RVae.Fuzz;

/// <summary>All targets, by name.</summary>
public static class FuzzTargets
{
    /// <summary>New targets; each is used by one thread.</summary>
    public static IReadOnlyList<IFuzzTarget> Create() =>
    [
        new PacketTarget(),
        new PatternTarget(),
        new FramingTarget("slip", StreamFramingKind.Slip),
        new FramingTarget("length", StreamFramingKind.Length),
    ];
}
