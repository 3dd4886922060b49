using System.Numerics.Tensors;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;

namespace RVae.Engine.Learning;

/// <summary>
/// Solves the last layer of an atlas instead of learning it. At each clip's place this removes the errors that the gradient steps have left in
/// velocities and timing. Ridge regression on the hidden units at the places gives the smallest change of weights that does so; hence hardly anything
/// changes between the places.
/// </summary>
internal sealed class OutputFit
{
    // As a share of the Gram matrix's mean diagonal. Without this, similar neighbours would cause large weights.
    private const double Ridge = 1e-4;

    // Limits where sigmoid and tanh are so steep that more would not be heard: 126.8 of 127, and 0.01 ms.
    private const float MostVelocity = 0.9985f;
    private const float MostOffset = 0.9999f;

    private readonly KernelMap _map;
    private readonly double[][] _hidden; // places × (hidden units and a one for the bias)
    private readonly double[,] _gram;
    private readonly double _ridge;
    private readonly Weight _weight;
    private readonly Weight _bias;

    private OutputFit(KernelMap map, AtlasModel model, IReadOnlyDictionary<string, Weight> weights)
    {
        _map = map;
        _weight = weights[ClassicNames.Weight(AtlasNames.Layers[2])];
        _bias = weights[ClassicNames.Bias(AtlasNames.Layers[2])];
        var decoder = new AtlasDecoder(model);
        _hidden = [.. Enumerable.Range(0, map.Count).Select(clip => (double[])
            [.. decoder.HiddenAt(map.Places[clip]).ToArray().Select(value => (double)value), 1])];
        _gram = new double[map.Count, map.Count];
        for (int one = 0; one < map.Count; one++)
        {
            for (int other = 0; other < map.Count; other++)
                _gram[one, other] = TensorPrimitives.Dot<double>(_hidden[one], _hidden[other]);
        }

        _ridge = Ridge * Enumerable.Range(0, map.Count).Average(clip => _gram[clip, clip]);
    }

    /// <summary>Fits the weights of an atlas, in place, to the clips that it learned.</summary>
    public static Outcome<Dictionary<string, Weight>> Apply(KernelMap map, ModelCard card, Dictionary<string, Weight> weights) =>
        AtlasModel.Create(new TrainedModel(card, weights)).Then<Dictionary<string, Weight>>(model =>
        {
            var fit = new OutputFit(map, (AtlasModel)model, weights);
            for (int cell = 0; cell < map.Struck.Length; cell++)
                fit.FitCell(cell);
            return weights;
        });

    private void FitCell(int cell)
    {
        int struck = _map.Struck.Length;
        int[] clips = [.. Enumerable.Range(0, _map.Count).Where(clip => _map.Onsets[(clip * struck) + cell] > 0.5f)];
        if (clips.Length == 0)
            return;
        var solve = new Cholesky(clips.Length, (row, column) => _gram[clips[row], clips[column]] + (row == column ? _ridge : 0));
        Move(struck + cell, clips, solve, clip => Logit(_map.Velocities[(clip * struck) + cell]));
        Move((2 * struck) + cell, clips, solve, clip => Math.Atanh(Math.Clamp(_map.Offsets[(clip * struck) + cell], -MostOffset, MostOffset)));
    }

    private void Move(int output, int[] clips, Cholesky solve, Func<int, double> wanted)
    {
        int inputs = _weight.Shape[1];
        Span<float> row = _weight.Values.AsSpan(output * inputs, inputs);
        double[] lacks = new double[clips.Length];
        for (int i = 0; i < clips.Length; i++)
            lacks[i] = wanted(clips[i]) - At(row, _bias.Values[output], _hidden[clips[i]]);
        solve.Solve(lacks);
        for (int i = 0; i < clips.Length; i++)
        {
            double[] hidden = _hidden[clips[i]];
            for (int unit = 0; unit < inputs; unit++)
                row[unit] += (float)(lacks[i] * hidden[unit]);
            _bias.Values[output] += (float)lacks[i];
        }
    }

    private static double At(ReadOnlySpan<float> row, float bias, double[] hidden)
    {
        double sum = bias;
        for (int unit = 0; unit < row.Length; unit++)
            sum += row[unit] * hidden[unit];
        return sum;
    }

    private static double Logit(float velocity)
    {
        double within = Math.Clamp(velocity, 1 - MostVelocity, MostVelocity);
        return Math.Log(within / (1 - within));
    }
}
