using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>Decodes a model at every position of a grid over a plane of its latent space.</summary>
public static class PlaneScan
{
    /// <summary>Columns and rows of a map, unless more are asked for. R-VAE publishes its performance spaces in this size.</summary>
    public const int Side = 30;

    /// <summary>Decodes a whole grid, row by row. Any thread; allocates buffers of its own.</summary>
    /// <param name="model">Any model.</param>
    /// <param name="conditions">Its conditions; those that are left out are 0.</param>
    /// <param name="grid">The positions.</param>
    /// <param name="visit">Takes the number of a position (row · columns + column) and what the model plays there. The groove is used again.</param>
    /// <param name="plane">The plane; that of the first two dimensions, the others at 0, where it is left out.</param>
    public static void Decode(RhythmModel model, ReadOnlySpan<float> conditions, PlaneGrid grid, Action<int, Groove> visit, LatentPlane plane = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(visit);
        IGrooveDecoder decoder = model.CreateDecoder();
        var groove = new Groove(model.Card.Grid);
        float[] latent = new float[model.Card.LatentDimensions];
        float[] all = new float[model.Card.Conditions.Length];
        conditions[..Math.Min(conditions.Length, all.Length)].CopyTo(all);
        for (int position = 0; position < grid.Count; position++)
        {
            plane.Place(grid.X(position % grid.Columns), grid.Y(position / grid.Columns), latent);
            decoder.Decode(latent, all, groove);
            visit(position, groove);
        }
    }
}
