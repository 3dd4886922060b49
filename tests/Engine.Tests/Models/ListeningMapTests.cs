using CsCheck;
using RVae.Engine.Models;
using RVae.Engine.Models.Listening;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Models;

public sealed class ListeningMapTests
{
    [Fact]
    public void Notes_of_a_decoded_groove_of_the_map_find_that_groove_again()
    {
        var model = new Ramp();
        IGrooveDecoder decoder = model.CreateDecoder();
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 29]).Sample(
            (column, row) =>
            {
                var plane = new PlaneGrid(PlaneScan.Side, PlaneScan.Side, model.Card.LatentRange);
                var decoded = new Groove(model.Card.Grid);
                decoder.Decode([plane.X(column), plane.Y(row)], [], decoded);
                var notes = new Groove(model.Card.Grid);
                notes.SetHits(Hits(decoded));
                return MapSearch.Find(model, [], notes, timed: false).OnsetF1 == 1
                    && new ListeningMap(model, []).Find(notes, 0, 0).OnsetF1 == 1;
            },
            iter: 40, threads: 1);
    }

    [Fact]
    public void Between_places_that_are_as_good_the_nearer_one_is_found()
    {
        var model = new Ramp();
        var groove = new Groove(Grid.OneBar);
        groove.SetHits([new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 90, 0), new Hit(Instrument.Rim, 90, 90, 0)]);
        var map = new ListeningMap(model, []);
        FoundPosition once = map.Find(groove, -2, 2);
        FoundPosition again = map.Find(groove, once.X, once.Y);
        (again.X, again.Y).ShouldBe((once.X, once.Y));
    }

    [Fact]
    public void What_counts_of_one_pad_are_its_accents_and_how_much_it_strikes()
    {
        var model = new Ramp();
        var map = new ListeningMap(model, []);
        float Busy(int strokes)
        {
            var taps = new Groove(Grid.OneBar);
            taps.SetHits(Enumerable.Range(0, strokes).Select(stroke => new Hit(Instrument.Rim, stroke * 96 / strokes, 100, 0)));
            return map.Find(taps, 0, 0).X;
        }

        Busy(16).ShouldBeGreaterThan(Busy(4));
    }

    [Fact]
    public void The_last_cell_of_the_largest_grids_is_heard_as_it_is()
    {
        var grid = new Grid(new Meter(12, 4), Grid.DefaultTicksPerQuarter, 16) { InstrumentCount = Instruments.Most };
        grid.CellCount.ShouldBeGreaterThan(ushort.MaxValue);
        var groove = new Groove(grid);
        groove.SetHits([new Hit((Instrument)(Instruments.Most - 1), grid.TickCount - 1, 100, 0)]);
        new HeardGroove(groove, Kit.Protocol).F1(SoundingCells.Of(groove, Kit.Protocol)).ShouldBe(1);
    }

    private static IEnumerable<Hit> Hits(Groove groove)
    {
        for (int cell = 0; cell < groove.Onsets.Length; cell++)
        {
            if (groove.Onsets[cell] > OnsetF1.Threshold)
            {
                int velocity = Math.Clamp((int)MathF.Round(groove.Velocities[cell] * 127), 1, 127);
                yield return new Hit((Instrument)(cell / 96), cell % 96, velocity, 0);
            }
        }
    }

    /// <summary>To the right it gets busier, upwards the kick gives way to the toms; every position has offsets of its own.</summary>
    private sealed class Ramp() : RhythmModel(new ModelCard { Name = "ramp", Kind = "drawn", Grid = Grid.OneBar }), IGrooveDecoder
    {
        public override IGrooveDecoder CreateDecoder() => this;

        public override float[] Encode(Groove groove) => [3, 3];

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into)
        {
            into.Clear();
            int strokes = 3 + (int)((latent[0] + 3) * 2.5f);
            for (int stroke = 0; stroke < strokes; stroke++)
            {
                var instrument = (Instrument)((stroke + (int)((latent[1] + 3) * 1.5f)) % Instruments.Usual);
                int cell = into.Cell(instrument, stroke * 96 / strokes);
                (into.Onsets[cell], into.Velocities[cell], into.Offsets[cell]) = (0.9f, 0.3f + (0.04f * stroke), 0.4f);
            }
        }
    }
}
