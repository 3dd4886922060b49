using System.Globalization;
using RVae.Fuzz;
using SharpFuzz;

const int WrongUsage = 64;
const string Usage = """
    rvae-fuzz TARGET [--inputs N] [--seed S]   N mutated inputs (default 1000000), the same for the same seed
    rvae-fuzz TARGET --afl                     one process of an AFL campaign (see fuzz/README.md)
    TARGET is packets, patterns, slip, length or all.
    """;

IReadOnlyList<IFuzzTarget> targets = [.. FuzzTargets.Create().Where(t => args is [var name, ..] && (name == t.Name || name == "all"))];
if (targets.Count == 0)
{
    Console.Error.WriteLine(Usage);
    return WrongUsage;
}

if (args.Contains("--afl"))
{
    if (targets is not [var target])
    {
        Console.Error.WriteLine("An AFL campaign has one target.");
        return WrongUsage;
    }

    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        target.Run(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    });
    return 0;
}

long inputs = Option("--inputs", 1_000_000);
int seed = (int)Option("--seed", 1);
bool failed = false;
Console.WriteLine("target        inputs   seconds   inputs/s   max bytes allocated   failures");
foreach (IFuzzTarget target in targets)
{
    CampaignResult result = Campaign.Run(target, inputs, seed);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name,-8} {result.Inputs,11} {result.Seconds,9:F1} {result.Inputs / result.Seconds,10:F0} {result.MaxAllocated,21} {result.Failures,10}"));
    if (result.FirstFailure is { } first)
    {
        failed = true;
        Console.WriteLine($"  first: {first}");
    }
}

return failed ? 1 : 0;

long Option(string name, long otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length && long.TryParse(args[at + 1], CultureInfo.InvariantCulture, out long value)
        ? value
        : otherwise;
}
