using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models;

public sealed class MapSearchTests
{
    [Fact]
    public void A_groove_is_found_where_it_sounds_though_the_encoder_is_wrong()
    {
        var model = new Island(1.17f, -2.03f);
        var groove = new Groove(Grid.OneBar);
        groove.SetHits([new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 90, 0)]);
        FoundPosition found = MapSearch.Find(model, [], groove);
        found.OnsetF1.ShouldBe(1);
        (found.X - 1.17f).ShouldBeInRange(-0.3f, 0.3f);
        (found.Y + 2.03f).ShouldBeInRange(-0.3f, 0.3f);
    }

    [Fact]
    public void What_a_map_does_not_hold_is_found_where_most_of_it_sounds_within_the_plane()
    {
        var groove = new Groove(Grid.OneBar);
        groove.SetHits([new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Clap, 48, 90, 0)]);
        FoundPosition found = MapSearch.Find(new Island(2.9f, 2.9f), [], groove);
        found.OnsetF1.ShouldBe(0.5f);
        found.X.ShouldBeInRange(-3, 3);
        found.Y.ShouldBeInRange(-3, 3);
    }

    /// <summary>Kick everywhere; the snare only near one point, the hats elsewhere. Its encoder always says (−3, 3).</summary>
    private sealed class Island(float x, float y) : RhythmModel(new ModelCard { Name = "island", Kind = "drawn", Grid = Grid.OneBar }), IGrooveDecoder
    {
        public override IGrooveDecoder CreateDecoder() => this;

        public override float[] Encode(Groove groove) => [-3, 3];

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            bool near = MathF.Abs(latent[0] - x) < 0.25f && MathF.Abs(latent[1] - y) < 0.25f;
            into.SetHits([new Hit(Instrument.Kick, 0, 100, 0), near ? new Hit(Instrument.Snare, 24, 90, 0) : new Hit(Instrument.Hat, 12, 60, 0)]);
        }
    }
}
