using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Chooses how high the waves of a splicing are. Clips that have most hits in common, as loops have, leave much of a map to one pattern: there high waves bring
/// variety. Where the clips differ, low ones are enough, and hits blink less on a glide.
/// </summary>
internal static class WaveFit
{
    // Of all neighbours on the map. The network that learns the mixture has some hundredths less.
    private const double MostIdentical = 0.135;

    // Log-odds; a hit of middle rank has 2.4. Higher ones bring variety that is like no clip.
    private static readonly float[] Heights = [0, 0.3f, 0.6f, 1, 1.4f];

    /// <summary>The splicing with the lowest waves that leave few neighbours the same.</summary>
    /// <param name="splicing">With any waves.</param>
    /// <param name="mixture">The mixture of a splicing.</param>
    /// <param name="cells">Struck cells.</param>
    /// <param name="dimensions">Latent dimensions.</param>
    public static Splicing Fit(Splicing splicing, Func<Splicing, MapMixture> mixture, int cells, int dimensions)
    {
        foreach (float height in Heights)
        {
            splicing = splicing.With(height);
            if (Identical(mixture(splicing), cells, dimensions) <= MostIdentical)
                break;
        }

        return splicing;
    }

    /// <summary>Share of neighbours on the plane of the first two dimensions in which the same cells sound.</summary>
    private static double Identical(MapMixture mixture, int cells, int dimensions)
    {
        const int Side = PlaneScan.Side;
        var plane = new PlaneGrid(Side, Side, ClipPlaces.Range) { Anchor = PlaneAnchor.Edges };
        float[] position = new float[dimensions], logits = new float[cells];
        var heard = new OnsetBits[plane.Count];
        int same = 0, pairs = 0;
        for (int cell = 0; cell < heard.Length; cell++)
        {
            (position[0], position[1]) = (plane.X(cell % Side), plane.Y(cell / Side));
            mixture.Onsets(position, logits);
            heard[cell] = OnsetBits.Of(logits, threshold: 0);
            if (cell % Side > 0)
                Compare(cell - 1);
            if (cell >= Side)
                Compare(cell - Side);

            void Compare(int other)
            {
                pairs++;
                same += heard[cell].Equals(heard[other]) ? 1 : 0;
            }
        }

        return same / (double)pairs;
    }
}
