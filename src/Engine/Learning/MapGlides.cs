using System.Numerics.Tensors;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Measures glides over a map: straight lines between two positions that a seed draws, in steps of a thirtieth of the map's side.</summary>
/// <param name="Blinking">Cells that switch on or off three times or more; mean of the glides.</param>
/// <param name="LargestJump">The largest share of hits that two neighbouring steps do not share; mean of the glides.</param>
internal readonly record struct MapGlides(double Blinking, double LargestJump)
{
    private const int Count = 120;
    private const int Seed = 7;
    private const int ManySwitches = 3;

    /// <summary>Measures a model.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="pad">Half width of the map.</param>
    public static MapGlides Of(RhythmModel model, float pad)
    {
        IGrooveDecoder decoder = model.CreateDecoder();
        var groove = new Groove(model.Card.Grid);
        float[] latent = new float[model.Card.LatentDimensions], conditions = new float[model.Card.Conditions.Length];
        return Of(pad, (x, y) =>
        {
            (latent[0], latent[1]) = (x, y);
            decoder.Decode(latent, conditions, groove);
            return OnsetBits.Of(groove, OnsetF1.Threshold);
        });
    }

    /// <summary>Measures the alternative that plays the nearest clip at each position, with nothing between.</summary>
    /// <param name="places">The places of the clips.</param>
    /// <param name="clips">The onsets of the clips.</param>
    /// <param name="pad">Half width of the map.</param>
    public static MapGlides OfNearest(float[][] places, OnsetBits[] clips, float pad)
    {
        float[] position = new float[places[0].Length];
        return Of(pad, (x, y) =>
        {
            (position[0], position[1]) = (x, y);
            return clips[Enumerable.Range(0, places.Length).MinBy(clip => TensorPrimitives.Distance<float>(places[clip], position))];
        });
    }

    private static MapGlides Of(float pad, Func<float, float, OnsetBits> hear)
    {
        var random = new Random(Seed);
        double blinking = 0, jumps = 0;
        for (int glide = 0; glide < Count; glide++)
        {
            OnsetBits[] heard = Glide();
            blinking += BlinkingOn(heard);
            jumps += heard.Zip(heard.Skip(1), (one, next) => 1 - one.F1(next)).Max();
        }

        return new MapGlides(blinking / Count, jumps / Count);

        float Drawn() => pad * ((2 * random.NextSingle()) - 1);

        OnsetBits[] Glide()
        {
            (float fromX, float fromY, float toX, float toY) = (Drawn(), Drawn(), Drawn(), Drawn());
            float length = float.Hypot(toX - fromX, toY - fromY);
            int steps = Math.Max(1, (int)MathF.Round(length / (2 * pad / PlaneScan.Side)));
            return [.. Enumerable.Range(0, steps + 1).Select(step =>
            {
                float share = (float)step / steps;
                return hear(fromX + (share * (toX - fromX)), fromY + (share * (toY - fromY)));
            })];
        }
    }

    private static int BlinkingOn(OnsetBits[] heard) => Enumerable.Range(0, heard[0].Cells).Count(cell =>
    {
        int switches = 0;
        for (int i = 1; i < heard.Length; i++)
            switches += heard[i][cell] == heard[i - 1][cell] ? 0 : 1;
        return switches >= ManySwitches;
    });
}
