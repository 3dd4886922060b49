using System.Numerics;

namespace RVae.Engine.Rhythm;

/// <summary>The struck cells of a groove, one bit each, so that thousands of grooves can be compared quickly.</summary>
internal readonly struct OnsetBits
{
    private readonly ulong[] _words;

    private OnsetBits(ulong[] words) => _words = words;

    /// <summary>Number of hits.</summary>
    public int Count => _words.Sum(BitOperations.PopCount);

    /// <summary>Number of cells, struck or not; a multiple of 64.</summary>
    public int Cells => 64 * _words.Length;

    /// <summary>Whether a cell is struck.</summary>
    public bool this[int cell] => (_words[cell / 64] & (1UL << (cell % 64))) != 0;

    /// <summary>What sounds in a groove above a threshold.</summary>
    public static OnsetBits Of(Groove groove, float threshold) => Of(groove.Onsets.AsSpan(), threshold);

    /// <summary>What of some cells is above a threshold.</summary>
    public static OnsetBits Of(ReadOnlySpan<float> onsets, float threshold)
    {
        ulong[] words = new ulong[(onsets.Length + 63) / 64];
        for (int cell = 0; cell < onsets.Length; cell++)
        {
            if (onsets[cell] > threshold)
                words[cell / 64] |= 1UL << (cell % 64);
        }

        return new OnsetBits(words);
    }

    /// <summary>The hits of clips of one grid.</summary>
    public static OnsetBits[] OfClips(IReadOnlyCollection<Clip> clips, Grid grid)
    {
        var groove = new Groove(grid);
        return [.. clips.Select(clip =>
        {
            groove.SetHits(clip.Hits);
            return Of(groove, OnsetF1.Threshold);
        })];
    }

    /// <summary>Onset F1 of one against another: 1 when they are the same.</summary>
    public double F1(OnsetBits other)
    {
        int both = 0;
        int all = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            both += BitOperations.PopCount(_words[i] & other._words[i]);
            all += BitOperations.PopCount(_words[i]) + BitOperations.PopCount(other._words[i]);
        }

        return OnsetF1.Of(both, all);
    }

    /// <summary>Hits that none of some others has.</summary>
    public int CountOutside(OnsetBits[] others)
    {
        int count = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            ulong word = _words[i];
            foreach (OnsetBits other in others)
                word &= ~other._words[i];
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
