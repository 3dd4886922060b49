using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>A model whose groove is a function that the test writes down.</summary>
internal sealed class DrawnModel(Grid grid, Action<ReadOnlyMemory<float>, Groove> draw, string name = "drawn", Kit? kit = null)
    : RhythmModel(new ModelCard { Name = name, Kind = "drawn", Grid = grid, Conditions = ["push"], Kit = kit ?? Kit.Nine })
{
    public int Decodes { get; private set; }

    public List<float[]> Points { get; } = [];

    /// <summary>The hits of its groove, where they are the same at every point.</summary>
    public IReadOnlyList<Hit> Hits { get; private init; } = [];

    public static DrawnModel Of(Grid grid, params Hit[] hits) => new(grid, (_, groove) => groove.SetHits(hits)) { Hits = hits };

    public static DrawnModel Of(params Hit[] hits) => Of(Grid.OneBar, hits);

    /// <summary>Silence on a kit.</summary>
    public static DrawnModel With(Kit kit) => new(Grid.OneBar with { InstrumentCount = kit.Count }, (_, groove) => groove.Clear(), kit: kit);

    /// <summary>One kick in the bar, whose tick is the point's x.</summary>
    public static DrawnModel KickAtX(Grid grid) => new(grid, (latent, groove) =>
    {
        groove.Clear();
        int tick = Math.Clamp((int)MathF.Round(latent.Span[0]), 0, grid.TickCount - 1);
        int cell = groove.Cell(Instrument.Kick, tick);
        (groove.Onsets[cell], groove.Velocities[cell]) = (1, 1);
    });

    /// <summary>A silent model that keeps what it was asked to decode; the first is the warming up.</summary>
    public static DrawnModel Listening()
    {
        var model = new DrawnModel(Grid.OneBar, (_, groove) => groove.Clear());
        model.Points.Capacity = 10_000;
        return model;
    }

    public override IGrooveDecoder CreateDecoder() => new Decoder(this, draw);

    /// <summary>It has no encoder: no test of playing asks where a groove lies.</summary>
    public override float[] Encode(Groove groove) => throw new NotSupportedException();

    private sealed class Decoder(DrawnModel model, Action<ReadOnlyMemory<float>, Groove> draw) : IGrooveDecoder
    {
        private readonly float[] _inputs = new float[3];
        private readonly Groove _drawn = new(model.Card.Grid);

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            latent.CopyTo(_inputs);
            conditions.CopyTo(_inputs.AsSpan(2));
            draw(_inputs, _drawn);
            _drawn.Onsets.CopyTo(into.Onsets);
            _drawn.Velocities.CopyTo(into.Velocities);
            _drawn.Offsets.CopyTo(into.Offsets);
            model.Decodes++;
            if (model.Points.Count < model.Points.Capacity)
                model.Points.Add([.. _inputs]);
        }
    }
}
