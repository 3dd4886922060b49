using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>
/// A model of 2 to 8 dimensions with two grooves: a fold through the origin parts the space, and each side plays its own.
/// </summary>
internal sealed class FoldedModel(Grid grid, float[] across, Hit[] front, Hit[] back)
    : RhythmModel(new ModelCard { Name = "folded", Kind = "drawn", Grid = grid, LatentDimensions = across.Length }), IGrooveDecoder
{
    private readonly Groove _front = Drawn(grid, front);
    private readonly Groove _back = Drawn(grid, back);

    /// <summary>The hits of one side.</summary>
    public IReadOnlyList<Hit> Hits(bool isFront) => isFront ? front : back;

    /// <summary>Which side a position is on.</summary>
    public bool IsFront(ReadOnlySpan<float> position)
    {
        double away = 0;
        for (int i = 0; i < across.Length; i++)
            away += (double)across[i] * position[i];
        return away > 0;
    }

    public override IGrooveDecoder CreateDecoder() => this;

    public override float[] Encode(Groove groove) => throw new NotSupportedException();

    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
    {
        Groove side = IsFront(latent) ? _front : _back;
        side.Onsets.CopyTo(into.Onsets);
        side.Velocities.CopyTo(into.Velocities);
        side.Offsets.CopyTo(into.Offsets);
    }

    private static Groove Drawn(Grid grid, Hit[] hits)
    {
        var groove = new Groove(grid);
        groove.SetHits(hits);
        return groove;
    }
}
