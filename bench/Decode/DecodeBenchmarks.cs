using BenchmarkDotNet.Attributes;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Bench.Decode;

/// <summary>A point to a groove, with the widths of the built-in models and of the paper.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DecodeBenchmarks
{
    private readonly Groove _groove = new(Grid.OneBar);
    private readonly float[] _point = [0.4f, -1.1f];
    private IGrooveDecoder? _decoder;

    [Params(128, 512)]
    public int HiddenWidth { get; set; }

    [GlobalSetup]
    public void MakeModel() => _decoder = RandomModel.Create(HiddenWidth).CreateDecoder();

    [Benchmark]
    public float Decode()
    {
        _decoder!.Decode(_point, [], _groove);
        return _groove.Onsets[0];
    }
}
