using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Listening;

/// <summary>
/// A groove that somebody has played, to be compared with the sound of a model. A whole kit is compared instrument by instrument. A player of only
/// one or two instruments leads the others: then these instruments are compared, and accents and number of hits are compared with those of all
/// instruments together.
/// </summary>
internal sealed class HeardGroove
{
    // Weight of the comparison by instruments, if 1, 2, or 3 and more are played. The rest of the weight is for accents and the number of hits.
    private static readonly float[] RowShares = [0.3f, 0.7f, 0.92f];

    // Share of that rest which is for the number of hits.
    private const float CountShare = 0.3f;

    private const float LoudnessShare = 0.05f;

    private readonly bool[] _struck;
    private readonly float[] _velocities;
    private readonly bool[] _compared; // instruments
    private readonly AccentProfile _accents;
    private readonly float _rowShare;
    private readonly int _count;
    private readonly int _ticks;

    /// <summary>A groove whose certain onsets are what was played on a kit.</summary>
    public HeardGroove(Groove played, Kit kit)
    {
        _ticks = played.Grid.TickCount;
        _struck = [.. played.Onsets.Select(onset => onset > OnsetF1.Threshold)];
        _velocities = played.Velocities;
        _count = _struck.Count(struck => struck);
        bool[] plays = [.. kit.Numbers.Select(instrument => _struck.AsSpan((int)instrument * _ticks, _ticks).Contains(true))];
        int instruments = plays.Count(each => each);
        _compared = instruments < RowShares.Length ? plays : [.. plays.Select(_ => true)];
        _rowShare = RowShares[Math.Clamp(instruments, 1, RowShares.Length) - 1];
        _accents = AccentProfile.Of(played, kit, alike: instruments == 1);
    }

    /// <summary>How much a position sounds like this groove, up to 1.</summary>
    public float Score(SoundingCells other)
    {
        int matched = 0, sounding = 0;
        float apart = 0;
        for (int i = 0; i < other.Cells.Length; i++)
        {
            int cell = other.Cells[i];
            if (!_compared[cell / _ticks])
                continue;
            sounding++;
            if (!_struck[cell])
                continue;
            matched++;
            apart += MathF.Abs((other.Velocities[i] / 255f) - _velocities[cell]);
        }

        float rows = (float)OnsetF1.Of(matched, _count + sounding) - (LoudnessShare * apart / Math.Max(matched, 1));
        float all = _accents.Count + other.Accents.Count;
        float count = all == 0 ? 1 : 1 - (MathF.Abs(_accents.Count - other.Accents.Count) / all);
        float line = ((1 - CountShare) * _accents.Likeness(other.Accents)) + (CountShare * count);
        return (_rowShare * rows) + ((1 - _rowShare) * line);
    }

    /// <summary>0–1: onset F1 over all instruments.</summary>
    public float F1(SoundingCells other)
    {
        int matched = 0;
        foreach (int cell in other.Cells)
            matched += _struck[cell] ? 1 : 0;
        return (float)OnsetF1.Of(matched, _count + other.Cells.Length);
    }
}
