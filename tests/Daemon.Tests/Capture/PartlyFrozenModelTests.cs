using RVae.Daemon.Capture;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Capture;

public sealed class PartlyFrozenModelTests
{
    [Fact]
    public void Frozen_drums_play_what_was_kept_and_the_others_what_the_model_plays()
    {
        Hit[] hits = [new(Instrument.Kick, 12, 80, 0.5f), new(Instrument.Snare, 24, 90, 0)];
        var kept = new Clip("kept", Grid.OneBar, [.. hits], new ClipSource("kept", 1, 120));
        var model = new PartlyFrozenModel(new OneModel(), kept, new PerInstrument<bool>(false).With(Instrument.Kick, true));
        Clip clip = OfflinePerformance.Render(model, DeckControls.Default, LatentPoint.Origin, bars: 2).Value;
        clip.Hits.Select(hit => (hit.Instrument, hit.Tick, hit.Velocity, hit.Offset)).ShouldBe(
            [
                (Instrument.Snare, 0, 127, 0), (Instrument.Kick, 12, 80, 0.5f), (Instrument.Snare, 96, 127, 0), (Instrument.Kick, 108, 80, 0.5f),
            ]);
    }

    /// <summary>It strikes kick and snare on the first tick.</summary>
    private sealed class OneModel() : RhythmModel(new ModelCard { Name = "one", Kind = "one", Grid = Grid.OneBar }), IGrooveDecoder
    {
        public override IGrooveDecoder CreateDecoder() => this;

        public override float[] Encode(Groove groove) => new float[2];

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into) =>
            into.SetHits([new Hit(Instrument.Kick, 0, 127, 0), new Hit(Instrument.Snare, 0, 127, 0)]);
    }
}
