using BenchmarkDotNet.Running;
using RVae.Bench.Codec;
using RVae.Bench.Decode;
using RVae.Bench.Lateness;

const string Usage = """
    Measures rvae. Build once with 'dotnet build -c Release', then:
      dotnet run -c Release --project bench -- codec                 parse and write OSC: ns and bytes allocated, beside a plain codec
      dotnet run -c Release --project bench -- decode                a point to a groove: ours beside Torch
      dotnet run -c Release --project bench -- lateness [SECONDS]    ticks at a client against their due time, idle and while a model trains
    """;

switch (args)
{
    case ["codec", .. string[] rest]:
        BenchmarkSwitcher.FromTypes([typeof(CodecBenchmarks)]).RunAll(args: rest);
        return 0;
    case ["decode", .. string[] rest]:
        BenchmarkSwitcher.FromTypes([typeof(DecodeBenchmarks)]).RunAll(args: rest);
        return 0;
    case ["lateness"]:
        return LatenessHarness.Run(seconds: 60);
    case ["lateness", string seconds] when int.TryParse(seconds, out int wanted) && wanted > 0:
        return LatenessHarness.Run(wanted);
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 64;
}
