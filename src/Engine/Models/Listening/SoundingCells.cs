using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.Listening;

/// <summary>The sound of one position of a model, in few bytes: its cells, how loud they are, and the accents of their sum.</summary>
/// <param name="Cells">Cells whose onset probability is above 0.5, ascending.</param>
/// <param name="Velocities">The velocity of each cell, 0–255; 255 is full velocity.</param>
/// <param name="Accents">The sum of all instruments, tick by tick: see <see cref="AccentProfile"/>.</param>
internal sealed record SoundingCells(int[] Cells, byte[] Velocities, AccentProfile Accents)
{
    /// <summary>Reads a decoded groove of a kit.</summary>
    public static SoundingCells Of(Groove groove, Kit kit)
    {
        var cells = new List<int>();
        for (int cell = 0; cell < groove.Onsets.Length; cell++)
        {
            if (groove.Onsets[cell] > OnsetF1.Threshold)
                cells.Add(cell);
        }

        return new SoundingCells(
            [.. cells], [.. cells.Select(cell => (byte)(255 * Math.Clamp(groove.Velocities[cell], 0, 1)))], AccentProfile.Of(groove, kit));
    }
}
