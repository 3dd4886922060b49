using BenchmarkDotNet.Attributes;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Classic;
using RVae.Engine.Rhythm;
using RVae.Torch.Classic;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Bench.Decode;

/// <summary>A point to a groove, with the widths of the built-in models and of the paper: ours beside Torch.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private readonly Groove _groove = new(Grid.OneBar);
    private readonly float[] _point = [0.4f, -1.1f];
    private ClassicNetwork? _network;
    private IGrooveDecoder? _decoder;
    private Tensor? _tensor;

    [Params(128, 512)]
    public int HiddenWidth { get; set; }

    [GlobalSetup]
    public void MakeModel()
    {
        set_num_threads(1);
        using var generator = new Generator(1);
        _network = new ClassicNetwork(Grid.OneBar, HiddenWidth, latent: 2, generator);
        var card = new ModelCard { Name = "bench", Kind = ClassicModel.KindName, Grid = Grid.OneBar, HiddenWidth = HiddenWidth };
        _decoder = ModelKinds.Create(new TrainedModel(card, _network.Export())).Value.CreateDecoder();
        _tensor = tensor(_point).reshape(1, 2);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _tensor?.Dispose();
        _network?.Dispose();
    }

    [Benchmark]
    public float Ours()
    {
        _decoder!.Decode(_point, [], _groove);
        return _groove.Onsets[0];
    }

    [Benchmark(Baseline = true)]
    public float Torch()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = no_grad();
        (Tensor onsets, Tensor velocities, Tensor offsets) = _network!.Decode(_tensor!);
        onsets.sigmoid().data<float>().CopyTo(_groove.Onsets);
        velocities.data<float>().CopyTo(_groove.Velocities);
        offsets.data<float>().CopyTo(_groove.Offsets);
        return _groove.Onsets[0];
    }
}
