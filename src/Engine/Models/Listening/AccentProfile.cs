using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Listening;

/// <summary>
/// A groove as one line: how strongly all instruments together strike at each tick. As a vector the line has length 1, so the product of two lines
/// compares them. Also holds how many ticks have a hit.
/// </summary>
internal sealed class AccentProfile
{
    // Weights by the nearest of the nine, in the order of the enumeration: high for accents, low for instruments that fill the time between them.
    private static readonly float[] Weights = [1, 1, 0.35f, 0.6f, 0.8f, 0.8f, 0.8f, 0.9f, 0.6f];

    // A hit also counts a little at the ticks beside it, because nobody plays exactly on the tick.
    private const float Beside = 0.4f;

    private readonly float[] _line;

    private AccentProfile(float[] line, int count) => (_line, Count) = (line, count);

    /// <summary>How many ticks have a hit.</summary>
    public int Count { get; }

    /// <summary>The line of a groove.</summary>
    /// <param name="groove">Its onsets above 0.5 count.</param>
    /// <param name="kit">The kit of the groove.</param>
    /// <param name="alike">Whether all instruments have the same weight, as when one pad stands for a kit.</param>
    public static AccentProfile Of(Groove groove, Kit kit, bool alike = false)
    {
        int ticks = groove.Grid.TickCount;
        float[] struck = new float[ticks];
        for (int cell = 0; cell < groove.Onsets.Length; cell++)
        {
            if (groove.Onsets[cell] > OnsetF1.Threshold)
                struck[cell % ticks] += groove.Velocities[cell] * (alike ? 1 : Weights[(int)kit.Nearest((Instrument)(cell / ticks))]);
        }

        float[] line = new float[ticks];
        for (int tick = 0; tick < ticks; tick++)
            line[tick] = struck[tick] + (Beside * (struck[(tick + 1) % ticks] + struck[(tick + ticks - 1) % ticks]));
        float length = TensorPrimitives.Norm(line);
        if (length > 0)
            TensorPrimitives.Divide(line, length, line);
        return new AccentProfile(line, struck.Count(value => value > 0));
    }

    /// <summary>0–1: how far the accents of two grooves of one grid coincide.</summary>
    public float Likeness(AccentProfile other) => TensorPrimitives.Dot(_line, other._line);
}
