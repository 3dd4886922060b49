using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Chooses the height of a splicing's waves. If clips share most hits, as loops do, one pattern fills much of a map: there high waves bring variety.
/// Where clips differ, low waves are enough, and hits blink less on a glide.
/// </summary>
internal static class WaveFit
{
    // Most neighbours on the map that may be identical, as a share.
    private const double MostIdentical = 0.1;

    // The network that learns the mixture has fewer identical neighbours: none fewer where it learns Few clips, this share fewer where it learns
    // Many.
    private const double Fewer = 0.045;
    private const int Few = 16, Many = 32;

    // Heights to try, in log-odds; a hit of middle rank has 2.4. Higher waves would bring variety that is like no clip.
    private static readonly float[] Heights = [0, 0.3f, 0.6f, 1, 1.4f, 1.9f, 2.4f];

    /// <summary>The splicing with the lowest waves that leave few neighbours the same.</summary>
    /// <param name="map">The map whose clips are mixed.</param>
    /// <param name="splicing">A splicing with any waves.</param>
    public static Splicing Of(KernelMap map, Splicing splicing)
    {
        double most = MostIdentical + (Fewer * Math.Clamp((double)(map.Count - Few) / (Many - Few), 0, 1));
        foreach (float height in Heights)
        {
            splicing = splicing.With(height);
            if (Identical(map, splicing) <= most)
                break;
        }

        return splicing;
    }

    private static double Identical(KernelMap map, Splicing splicing)
    {
        var mixture = new MapMixture(map, map.Places.Shares, splicing);
        PlaneGrid plane = MapEvaluation.Positions;
        float[] position = new float[map.Places.Dimensions], logits = new float[map.Struck.Length];
        var heard = new OnsetBits[plane.Count];
        for (int cell = 0; cell < heard.Length; cell++)
        {
            (position[0], position[1]) = (plane.X(cell % plane.Columns), plane.Y(cell / plane.Columns));
            mixture.Onsets(position, logits);
            heard[cell] = OnsetBits.Of(logits, threshold: 0);
        }

        return MapEvaluation.Neighbours().Average(pair => heard[pair.One].F1(heard[pair.Other]) == 1 ? 1.0 : 0);
    }
}
