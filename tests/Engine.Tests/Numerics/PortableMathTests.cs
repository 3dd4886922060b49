using System.Runtime.InteropServices;
using System.Security.Cryptography;
using RVae.Engine.Models;
using RVae.Engine.Numerics;

namespace RVae.Engine.Tests.Numerics;

/// <summary>
/// The bits of results, which stand here as they came on one machine: on every other one, and without its vector instructions
/// (<c>DOTNET_EnableHWIntrinsic=0</c>, <c>DOTNET_EnableAVX2=0</c>, <c>DOTNET_EnableFMA=0</c>), they are the same.
/// </summary>
public sealed class PortableMathTests
{
    // Some thousand values that are no multiples of anything, and no multiple of a vector.
    private static readonly float[] Values = [.. Enumerable.Range(-2003, 4007).Select(i => i * 0.0431f)];

    [Fact]
    public void Exp_is_near_and_has_the_same_bits_everywhere()
    {
        float[] results = Map(PortableMath.Exp);
        for (int i = 0; i < results.Length; i++)
            results[i].ShouldBe((float)Math.Exp(Math.Clamp(Values[i], -86, 88)), results[i] * 4e-7);
        Bits(results).ShouldBe("1283862D56A6EF9D");
    }

    [Fact]
    public void Sigmoid_is_near_and_has_the_same_bits_everywhere()
    {
        float[] results = Map(PortableMath.Sigmoid);
        for (int i = 0; i < results.Length; i++)
            results[i].ShouldBe((float)(1 / (1 + Math.Exp(-Values[i]))), 2e-7);
        Bits(results).ShouldBe("C2017C91707F6EAA");
    }

    [Fact]
    public void Tanh_is_near_and_has_the_same_bits_everywhere()
    {
        float[] results = Map(PortableMath.Tanh);
        for (int i = 0; i < results.Length; i++)
            results[i].ShouldBe((float)Math.Tanh(Values[i]), 2e-7);
        Bits(results).ShouldBe("0F75E36908C79BE2");
    }

    [Fact]
    public void A_sum_has_the_same_bits_everywhere()
    {
        PortableMath.Sum(Values).ShouldBe((float)Values.Sum(value => (double)value), 0.01);
        float distance = PortableMath.Distance(Values, new float[Values.Length]);
        Bits([PortableMath.Sum(Values), PortableMath.Sum(Values.AsSpan(1, 5)), PortableMath.Dot(Values, Values), distance])
            .ShouldBe("3F397FB21E614F7A");
    }

    [Fact]
    public void Sine_and_cosine_are_near_and_have_the_same_bits_everywhere()
    {
        var results = new List<double>();
        for (int i = -5000; i <= 5000; i++)
        {
            (double sin, double cos) = PortableMath.SinCos(i * 0.7317);
            sin.ShouldBe(Math.Sin(i * 0.7317), 1e-12);
            cos.ShouldBe(Math.Cos(i * 0.7317), 1e-12);
            results.AddRange([sin, cos]);
        }

        Bits([.. results]).ShouldBe("585B040F4A77F2CE");
    }

    [Fact]
    public void Logarithm_and_power_are_near_and_have_the_same_bits_everywhere()
    {
        double[] results = [.. Values.SelectMany(value => new[] { PortableMath.Exp((double)value), PortableMath.Log(Math.Abs((double)value) + 1e-9) })];
        for (int i = 0; i < Values.Length; i++)
        {
            results[2 * i].ShouldBe(Math.Exp(Values[i]), Math.Exp(Values[i]) * 1e-12);
            results[(2 * i) + 1].ShouldBe(Math.Log(Math.Abs((double)Values[i]) + 1e-9), 1e-12);
        }

        Bits(results).ShouldBe("9EA38D7B35183505");
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-1e9, 0.0)]
    [InlineData(1e9, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_of_what_is_far_out_is_the_limit(double value, double power) => PortableMath.Exp(value).ShouldBe(power);

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_of_what_is_far_out_is_the_limit(double value, double logarithm) => PortableMath.Log(value).ShouldBe(logarithm);

    [Fact]
    public void Log_of_the_smallest_double_is_near() => PortableMath.Log(double.Epsilon).ShouldBe(-744.4400719213812, 1e-9);

    [Fact]
    public void A_dense_layer_has_the_same_bits_everywhere()
    {
        var random = new Random(21);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
        var layer = new DenseLayer(new Weight([101, 67], Draw(101 * 67)), new Weight([101], Draw(101)));
        float[] output = new float[101];
        layer.Apply(Draw(67), output);
        Bits(output).ShouldBe("8D44D903E42E1A80");
    }

    private delegate void Function(ReadOnlySpan<float> values, Span<float> into);

    private static float[] Map(Function function)
    {
        float[] results = new float[Values.Length];
        function(Values, results);
        return results;
    }

    private static string Bits<T>(T[] results)
        where T : struct => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(results.AsSpan())))[..16];
}
