using System.Collections.Immutable;
using System.Numerics.Tensors;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Turns clips into vectors whose distance is how different they sound. Hits are weighted by the root of their velocity and smeared in time around
/// the loop. So a hit that is a tick late is nearly the same, and a ghost note is nearly nothing.
/// </summary>
internal sealed class RhythmVectors
{
    // Smear as a share of a quarter note: two ticks of 24, which is 20 ms at 250 bpm and 42 ms at 120.
    private const float Smear = 1f / 12;

    // Beyond three deviations nothing is left of a Gaussian.
    private const int Reach = 3;

    private readonly float[][] _rows;

    /// <summary>The vectors of clips of one grid.</summary>
    public RhythmVectors(ImmutableArray<Clip> clips) => _rows = [.. clips.Select(Row)];

    /// <summary>Number of clips.</summary>
    public int Count => _rows.Length;

    /// <summary>One clip's vector, as long as its grid has cells.</summary>
    public ReadOnlySpan<float> this[int clip] => _rows[clip];

    /// <summary>How different two clips sound.</summary>
    public float Distance(int one, int other) => TensorPrimitives.Distance<float>(_rows[one], _rows[other]);

    /// <summary>The clips that are most like one clip, in descending order, without that clip.</summary>
    public int[] Nearest(int clip, int count) => [.. Enumerable.Range(0, Count)
        .Where(other => other != clip)
        .OrderBy(other => Distance(clip, other))
        .Take(count)];

    private static float[] Row(Clip clip)
    {
        int ticks = clip.Grid.TickCount;
        float deviation = MathF.Max(0.5f, clip.Grid.TicksPerQuarter * Smear);
        int reach = Math.Min((int)MathF.Ceiling(Reach * deviation), ticks / 2);
        float[] row = new float[clip.Grid.CellCount];
        foreach (Hit hit in clip.Hits)
        {
            float weight = MathF.Sqrt(hit.Velocity / 127f);
            for (int shift = -reach; shift <= reach; shift++)
            {
                float away = (shift - hit.Offset) / deviation;
                int tick = (hit.Tick + shift + ticks) % ticks;
                row[((int)hit.Instrument * ticks) + tick] += weight * MathF.Exp(-0.5f * away * away);
            }
        }

        return row;
    }
}
