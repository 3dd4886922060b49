using BenchmarkDotNet.Attributes;
using RVae.Protocol.Osc;

namespace RVae.Bench.Codec;

/// <summary>One hit and one move, there and back, beside the same with lists and strings.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private readonly byte[] _hit = PlainOsc.Write("/rvae/hit", 0, 36, 100, 12, -0.25f, 3, 1);
    private readonly byte[] _latent = PlainOsc.Write("/rvae/latent", 0.5f, -0.25f);
    private readonly byte[] _buffer = new byte[256];

    [Benchmark]
    public float ParseLatent()
    {
        if (!OscPacket.Validate(_latent, out _, out _) || !OscMessage.TryRead(_latent, out OscMessage message))
            return float.NaN;
        OscArguments arguments = message.Arguments;
        return arguments.TryReadFloat32(out float x) && arguments.TryReadFloat32(out float y) ? x + y : float.NaN;
    }

    [Benchmark]
    public float ParseLatentPlain()
    {
        (_, object[] arguments) = PlainOsc.Parse(_latent);
        return (float)arguments[0] + (float)arguments[1];
    }

    [Benchmark]
    public int ParseHit() => HitPacket.Read(_hit);

    [Benchmark]
    public int ParseHitPlain() => PlainOsc.Parse(_hit).Arguments.OfType<int>().Sum();

    [Benchmark]
    public int WriteHit() => HitPacket.Write(_buffer);

    [Benchmark]
    public int WriteHitPlain() => PlainOsc.Write("/rvae/hit", 0, 36, 100, 12, -0.25f, 3, 1).Length;
}
