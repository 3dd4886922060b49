using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class PlayabilityTests
{
    [Fact]
    public void Each_kind_is_counted_once_a_groove()
    {
        var playability = new Playability(Grid.OneBar, Kit.Nine);
        foreach ((Instrument, int)[] groove in new (Instrument, int)[][]
        {
            [(Instrument.Kick, 0), (Instrument.Snare, 0), (Instrument.Hat, 0)],
            [(Instrument.Hat, 0), (Instrument.OpenHat, 0), (Instrument.Clap, 0), (Instrument.Hat, 24), (Instrument.OpenHat, 24)],
            [(Instrument.Snare, 6), (Instrument.Snare, 8)],
            [(Instrument.Snare, 6), (Instrument.Snare, 32), (Instrument.Hat, 8)],
        })
        {
            playability.Add(Bits(groove));
        }

        playability.Report.ShouldBe(new PlayabilityReport(MixedBeats: 0.25, ThreeHands: 0.25, HatClashes: 0.25));
    }

    [Fact]
    public void Nothing_counted_is_nothing() => new Playability(Grid.OneBar, Kit.Nine).Report.ShouldBe(new PlayabilityReport(0, 0, 0));

    private static OnsetBits Bits((Instrument Instrument, int Tick)[] hits)
    {
        var groove = new Groove(Grid.OneBar);
        groove.SetHits([.. hits.OrderBy(hit => hit.Tick).ThenBy(hit => hit.Instrument).Select(hit => new Hit(hit.Instrument, hit.Tick, 100, 0))]);
        return OnsetBits.Of(groove, OnsetF1.Threshold);
    }
}
