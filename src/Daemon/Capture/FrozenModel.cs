using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Capture;

/// <summary>A model that always plays one clip: the model of a frozen deck.</summary>
internal sealed class FrozenModel(Clip clip) : RhythmModel(new ModelCard { Name = clip.Name, Kind = "frozen", Grid = clip.Grid })
{
    public override IGrooveDecoder CreateDecoder() => new Decoder(clip);

    public override float[] Encode(Groove groove) => new float[Card.LatentDimensions];

    private sealed class Decoder(Clip clip) : IGrooveDecoder
    {
        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into) => into.SetHits(clip.Hits);
    }
}
