using System.Runtime.InteropServices;

namespace RVae.Engine.Playing;

/// <summary>The rule that decides which cells of one instrument sound.</summary>
/// <param name="Threshold">A hit sounds where its onset probability is above this value.</param>
/// <param name="Density">−1, or the share of the plausible hits that sounds in place of the threshold.</param>
/// <param name="Shift">What chaos adds to that share in this bar; 0 for none.</param>
/// <param name="Gap">Two hits nearer than this many ticks of the grid become the stronger of them.</param>
internal readonly record struct SelectionRule(float Threshold, float Density, float Shift, int Gap)
{
    /// <summary>Whether hits are chosen by their rank, and not by the threshold.</summary>
    public bool ByShare => Density >= 0 || Shift != 0;
}

/// <summary>
/// Chooses the hits of one instrument from a matrix of probabilities, in its own scratch space.
/// <list type="number">
/// <item>Candidates are the cells above the threshold; where a share is asked for, all plausible ones
/// (above <see cref="Plausible"/>).</item>
/// <item>Gap: from the strongest candidate (probability × velocity) downwards, each silences its neighbours, around the loop.</item>
/// <item>Share: the most probable of the remaining candidates sound. Without a density the share is that of the cells above the threshold,
/// so that chaos moves around the performer's setting.</item>
/// </list>
/// </summary>
internal sealed class PatternSelection
{
    /// <summary>
    /// The least onset probability of a plausible hit. A trained decoder gives well below one per cent to a cell that was never struck, and
    /// two per cent to a cell that was struck in one clip of fifty.
    /// </summary>
    public const float Plausible = 0.02f;

    // Keep one comparison: when compiled ahead of time, a sort without a comparison allocates one at each call, and the tick thread may not allocate.
    private static readonly Comparison<ulong> ByRank = static (a, b) => a.CompareTo(b);

    private Memory<float> _scratch;
    private int _ticks;

    /// <summary>Floats of scratch space for so many ticks: two for each rank, and a byte for each choice.</summary>
    public static int WordsFor(int ticks) => (2 * ticks) + ((ticks + sizeof(float) - 1) / sizeof(float));

    /// <summary>Takes scratch space for grooves of so many ticks.</summary>
    public void Fit(int ticks, Memory<float> scratch) => (_ticks, _scratch) = (ticks, scratch);

    private Span<ulong> Ranked => MemoryMarshal.Cast<float, ulong>(_scratch.Span[..(2 * _ticks)]);

    private Span<bool> Chosen => MemoryMarshal.Cast<float, bool>(_scratch.Span[(2 * _ticks)..])[.._ticks];

    /// <summary>Chooses one instrument's hits; the answer holds until the next call.</summary>
    /// <param name="onsets">Probability of each tick.</param>
    /// <param name="velocities">Velocity of each tick, 0–1.</param>
    /// <param name="rule">The rule.</param>
    public ReadOnlySpan<bool> Choose(ReadOnlySpan<float> onsets, ReadOnlySpan<float> velocities, in SelectionRule rule)
    {
        float floor = rule.ByShare ? Math.Min(Plausible, rule.Threshold) : rule.Threshold;
        int candidates = 0;
        Span<ulong> ranked = Ranked;
        for (int tick = 0; tick < onsets.Length; tick++)
        {
            if (onsets[tick] > floor)
                ranked[candidates++] = Rank(onsets[tick] * Audible(velocities[tick]), tick);
        }

        int kept = Thin(candidates, Math.Min(rule.Gap, onsets.Length));
        if (rule.ByShare)
            KeepShare(kept, onsets, rule);
        return Chosen;
    }

    /// <summary>Makes a decoder's velocity usable: not a number becomes 0, above 1 becomes 1.</summary>
    public static float Audible(float velocity) => velocity > 0 ? Math.Min(velocity, 1) : 0;

    private int Thin(int candidates, int gap)
    {
        Span<bool> chosen = Chosen;
        Span<ulong> ranked = Ranked[..candidates];
        chosen.Clear();
        ranked.Sort(ByRank);
        int kept = 0;
        for (int i = candidates - 1; i >= 0; i--)
        {
            int tick = TickOf(ranked[i]);
            if (HasNeighbour(chosen, tick, gap))
                continue;
            chosen[tick] = true;
            kept++;
        }

        return kept;
    }

    private static bool HasNeighbour(ReadOnlySpan<bool> chosen, int tick, int gap)
    {
        for (int distance = 1; distance < gap; distance++)
        {
            int before = tick - distance;
            int after = tick + distance;
            if (chosen[before < 0 ? before + chosen.Length : before]
                || chosen[after >= chosen.Length ? after - chosen.Length : after])
            {
                return true;
            }
        }

        return false;
    }

    private void KeepShare(int kept, ReadOnlySpan<float> onsets, in SelectionRule rule)
    {
        Span<bool> chosen = Chosen;
        Span<ulong> ranks = Ranked;
        int above = 0;
        int ranked = 0;
        for (int tick = 0; tick < onsets.Length; tick++)
        {
            if (!chosen[tick])
                continue;
            if (onsets[tick] > rule.Threshold)
                above++;
            ranks[ranked++] = Rank(onsets[tick], tick);
        }

        float share = rule.Density >= 0 ? rule.Density : (float)above / Math.Max(kept, 1);
        int sounding = (int)MathF.Round(Math.Clamp(share + rule.Shift, 0, 1) * kept);
        ranks[..kept].Sort(ByRank);
        for (int i = 0; i < kept - sounding; i++)
            chosen[TickOf(ranks[i])] = false;
    }

    // Ranks order like the values: the bits of floats that are not negative do. Among equal values, the earlier tick has the greater rank.
    private static ulong Rank(float value, int tick) =>
        ((ulong)BitConverter.SingleToUInt32Bits(value) << 32) | ~(uint)tick;

    private static int TickOf(ulong rank) => (int)~(uint)rank;
}
