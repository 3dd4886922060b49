using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Torch;

namespace RVae.Engine.Tests.Learning;

public sealed class OutputFitTests
{
    [Fact]
    public void An_atlas_gives_velocities_and_timing_back_to_the_hit_however_little_it_has_learned()
    {
        var plan = new TrainingPlan { Name = "few", HiddenWidth = 48, Epochs = 300 };
        ModelCard card = TorchTrainer.Train(Rhythms.Random(20, Grid.OneBar), plan, null, TimeProvider.System, TestContext.Current.CancellationToken).Value.Card;
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
}
