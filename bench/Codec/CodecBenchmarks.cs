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
    public int ParseHit()
    {
        if (!OscPacket.Validate(_hit, out _, out _) || !OscMessage.TryRead(_hit, out OscMessage message))
            return -1;
        OscArguments arguments = message.Arguments;
        int sum = 0;
        while (!arguments.AtEnd)
        {
            if (arguments.TryReadInt32(out int whole))
                sum += whole;
            else if (!arguments.TrySkip())
                return -1;
        }

        return sum;
    }

    [Benchmark]
    public int ParseHitPlain() => PlainOsc.Parse(_hit).Arguments.OfType<int>().Sum();

    [Benchmark]
    public int WriteHit()
    {
        var writer = new OscWriter(_buffer);
        writer.BeginMessage("/rvae/hit"u8, "iiiifii"u8);
        writer.WriteInt32(0);
        writer.WriteInt32(36);
        writer.WriteInt32(100);
        writer.WriteInt32(12);
        writer.WriteFloat32(-0.25f);
        writer.WriteInt32(3);
        writer.WriteInt32(1);
        return writer.Length;
    }

    [Benchmark]
    public int WriteHitPlain() => PlainOsc.Write("/rvae/hit", 0, 36, 100, 12, -0.25f, 3, 1).Length;
}
