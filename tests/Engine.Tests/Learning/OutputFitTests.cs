using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Learning;

public sealed class OutputFitTests
{
    [Fact]
    public void An_atlas_gives_velocities_and_timing_back_to_the_hit_however_little_it_has_learned()
    {
        var plan = new TrainingPlan { Name = "few", HiddenWidth = 48, Epochs = 300 };
        ModelCard card = Trainer.Train(Rhythms.Random(20, Grid.OneBar), plan, null, TimeProvider.System, default).Value.Card;
        card.Quality["velocityError"].ShouldBeLessThan(0.1);
        card.Quality["timingErrorMs"].ShouldBeLessThan(0.1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Equations_are_solved(int size)
    {
        var random = new Random(size);
        double[][] rows = [.. Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, size + 3).Select(_ => random.NextDouble() - 0.5).ToArray())];
        double Entry(int row, int column) => rows[row].Zip(rows[column], (a, b) => a * b).Sum() + (row == column ? 0.01 : 0);
        double[] wanted = [.. Enumerable.Range(0, size).Select(_ => random.NextDouble())];
        double[] values = [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Sum(column => Entry(row, column) * wanted[column]))];
        new Cholesky(size, Entry).Solve(values);
        for (int i = 0; i < size; i++)
            values[i].ShouldBe(wanted[i], 1e-6);
    }

    [Fact]
    public void The_odd_clip_gets_as_much_of_the_map_as_the_ordinary_ones()
    {
        // Fifteen bars of one family and a loner: without more say it would hardly be heard between them.
        Clip[] clips =
        [
            .. Enumerable.Range(0, 15).Select(i => Rhythms.Clip(
                $"kin{i}", Rhythms.Small, new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 4, 100, 0),
                new Hit(Instrument.Hat, 2, 90, 0), new Hit(Instrument.Rim, i, 60, 0))),
            Rhythms.Clip("loner", Rhythms.Small, new Hit(Instrument.Clap, 3, 100, 0), new Hit(Instrument.LowTom, 9, 100, 0)),
        ];
        ClipPlaces places = ClipPlaces.Of([.. clips], 2, 1);
        var card = new ModelCard { Name = "votes", Kind = KernelModel.KindName, Grid = Rhythms.Small, Clips = [.. clips.Select(clip => clip.Name)] };
        var map = new KernelMap([.. clips], places, card);
        Effective(map, places.Shares).ShouldBeLessThan(Effective(map, map.Says) - 0.02);
        map.Says.ShouldAllBe(say => say > 0 && say <= 1);

        double Effective(KernelMap of, float[] says)
        {
            Dictionary<string, Weight> weights = of.Export();
            weights["clips.share"] = new Weight([says.Length], says);
            return MapEvaluation.Evaluate(ModelKinds.Create(new TrainedModel(card, weights)).Value, clips).EffectiveClips;
        }
    }
}
