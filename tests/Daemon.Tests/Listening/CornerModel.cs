using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Listening;

/// <summary>A model that plays another groove in each corner of its plane.</summary>
internal sealed class CornerModel(int bars = 1) : RhythmModel(new ModelCard { Name = "corners", Kind = "drawn", Grid = Grid.OneBar with { Bars = bars } }), IGrooveDecoder
{
    /// <summary>Left below, right below, left above, right above.</summary>
    public static Hit[][] Grooves { get; } =
    [
        [new(Instrument.Kick, 0, 120, 0), new(Instrument.Kick, 48, 120, 0), new(Instrument.Hat, 24, 60, 0)],
        [
            new(Instrument.Kick, 0, 120, 0), new(Instrument.Snare, 24, 110, 0), new(Instrument.Kick, 48, 120, 0), new(Instrument.Snare, 72, 110, 0),
            new(Instrument.Hat, 12, 50, 0), new(Instrument.Hat, 36, 50, 0), new(Instrument.Hat, 60, 50, 0), new(Instrument.Hat, 84, 50, 0),
        ],
        [new(Instrument.Kick, 0, 120, 0), new(Instrument.Kick, 36, 120, 0), new(Instrument.Clap, 60, 110, 0), new(Instrument.Rim, 90, 60, 0)],
        [.. Enumerable.Range(0, 16).Select(step => new Hit(step % 4 == 0 ? Instrument.LowTom : Instrument.HighTom, step * 6, step % 4 == 0 ? 120 : 60, 0))],
    ];

    /// <summary>Which of them sounds at a position.</summary>
    public static int CornerOf(float x, float y) => (x > 0 ? 1 : 0) + (y > 0 ? 2 : 0);

    public override IGrooveDecoder CreateDecoder() => this;

    public override float[] Encode(Groove groove) => [0, 0];

    // Every bar but the first is one of silence and a clap: a pattern of two bars is heard in its order.
    public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into) =>
        into.SetHits(Grooves[CornerOf(latent[0], latent[1])].Concat(
            Enumerable.Range(1, into.Grid.Bars - 1).Select(bar => new Hit(Instrument.Clap, bar * 96, 100, 0))));
}
