using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Listening;

/// <summary>
/// A groove as one line: how much is struck at each tick, by all instruments together. Of length 1 as a vector, so that two of them are
/// compared by their product; and how many ticks are struck at all.
/// </summary>
internal sealed class AccentProfile
{
    // By the nearest of the nine, in the order of the enumeration: what is heard as an accent, and what fills the time between accents.
    private static readonly float[] Weights = [1, 1, 0.35f, 0.6f, 0.8f, 0.8f, 0.8f, 0.9f, 0.6f];

    // A stroke is also a little at the ticks beside it: nobody plays on the tick.
    private const float Beside = 0.4f;

    private readonly float[] _line;

    private AccentProfile(float[] line, int count) => (_line, Count) = (line, count);

    /// <summary>Ticks at which anything is struck.</summary>
    public int Count { get; }

    /// <summary>The line of a groove.</summary>
    /// <param name="groove">Its onsets above 0.5 count.</param>
    /// <param name="kit">Of the groove.</param>
    /// <param name="alike">Whether all instruments weigh the same, as where one pad stands for a kit.</param>
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

    /// <summary>0–1: how much the accents of two grooves of one grid fall together.</summary>
    public float Likeness(AccentProfile other) => TensorPrimitives.Dot(_line, other._line);
}
