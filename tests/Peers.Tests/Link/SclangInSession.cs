using System.Globalization;

namespace RVae.Peers.Tests.Link;

/// <summary>What SuperCollider says of the session that it is in.</summary>
internal static class SclangInSession
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Waits until it sees one other member, and a tempo.</summary>
    public static void Sees(Program sclang, double tempo) => sclang.WaitForLine(
        line => line.StartsWith("link: peers 1 tempo ", StringComparison.Ordinal)
            && Math.Abs(double.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture) - tempo) < 0.02,
        Limit);

    /// <summary>Where it takes messages.</summary>
    public static int LanguagePort(Program sclang) => int.Parse(
        sclang.Output.Split('\n').Single(line => line.StartsWith("link: ready ", StringComparison.Ordinal)).Split(' ')[2], CultureInfo.InvariantCulture);
}
