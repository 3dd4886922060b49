using System.Globalization;
using RVae.Fuzz.Wire;
using SharpFuzz;

namespace RVae.Fuzz;

/// <summary>The command line: a campaign, one process of AFL's, seeds for AFL, or one input again.</summary>
internal static class FuzzCommand
{
    private const int WrongUsage = 64;
    private const int SeedFiles = 64;

    private const string Usage = """
        rvae-fuzz TARGET [--inputs N] [--seed S]   N mutated inputs (default 1000000), the same for the same seed
        rvae-fuzz TARGET --replay FILE             one input, as AFL keeps it
        rvae-fuzz TARGET --seeds FOLDER            well-formed inputs for AFL to begin with
        rvae-fuzz TARGET --afl                     one process of an AFL campaign (see fuzz/README.md)
        rvae-fuzz wire TRANSPORT --port P --http-port H [--pid PID] [--inputs N] [--seed S]
                                                   a daemon that runs; TRANSPORT is udp, tcp, slip, ws or http
        TARGET is packets, patterns, slip or length, midi-in, or of files: midi-files, tabs, safetensors, cards, tfjs,
        profiles, or of what a daemon keeps and shares: states, scenes, orders, positions, gestures, jobs, shared; for a
        campaign also all.
        """;

    public static int Run(string[] args)
    {
        if (args is ["wire", var transport, .. var rest])
            return RunWire(transport, rest);
        string name = args.FirstOrDefault("");
        Func<IFuzzTarget>? make = FuzzTargets.ByName.GetValueOrDefault(name);
        IEnumerable<Func<IFuzzTarget>> asked = name == "all" ? FuzzTargets.ByName.Values : make is null ? [] : [make];
        return args[Math.Min(1, args.Length)..] switch
        {
            ["--afl"] when make is not null => RunUnderAfl(make),
            ["--replay", var file] when make is not null => Replay(make(), file),
            ["--seeds", var folder] when make is not null => WriteSeeds(make(), folder),
            var options when asked.Any() && TryReadOptions(options, out long inputs, out int seed) =>
                RunCampaigns(asked.Select(m => m()), inputs, seed),
            _ => Refuse(),
        };
    }

    private static int RunCampaigns(IEnumerable<IFuzzTarget> targets, long inputs, int seed)
    {
        long failures = 0;
        Console.WriteLine("target         inputs   seconds   inputs/s   max bytes allocated   slowest ms   failures");
        foreach (IFuzzTarget target in targets)
        {
            CampaignResult result = Campaign.Run(target, inputs, seed);
            failures += result.Failures;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name,-11} {result.Inputs,9} {result.Seconds,9:F1} {result.Inputs / result.Seconds,10:F0} "
                + $"{result.MaxAllocated,21} {result.SlowestMilliseconds,12} {result.Failures,10}"));
            if (result.FirstFailure is { } first)
            {
                Console.WriteLine($"  first: {first}");
            }
        }

        return failures == 0 ? 0 : 1;
    }

    private static int RunUnderAfl(Func<IFuzzTarget> make)
    {
        using var bytes = new MemoryStream();
        IFuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            bytes.SetLength(0);
            stream.CopyTo(bytes);
            target ??= make();
            target.Run(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        });
        return 0;
    }

    private static int Replay(IFuzzTarget target, string file)
    {
        target.Run(File.ReadAllBytes(file));
        Console.WriteLine("Everything holds for this input.");
        return 0;
    }

    private static int WriteSeeds(IFuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        byte[] buffer = new byte[target.MaxInput];
        for (int seed = 0; seed < SeedFiles; seed++)
        {
            int length = target.WriteSeed(new Random(seed), buffer);
            File.WriteAllBytes(Path.Combine(folder, $"{target.Name}-{seed}"), buffer[..length]);
        }

        return 0;
    }

    private static bool TryReadOptions(string[] options, out long inputs, out int seed)
    {
        (inputs, seed) = (1_000_000, 1);
        bool readable = options.Length % 2 == 0;
        for (int i = 0; readable && i < options.Length; i += 2)
        {
            readable = options[i] switch
            {
                "--inputs" => long.TryParse(options[i + 1], CultureInfo.InvariantCulture, out inputs) && inputs > 0,
                "--seed" => int.TryParse(options[i + 1], CultureInfo.InvariantCulture, out seed),
                _ => false,
            };
        }

        return readable;
    }

    private static int RunWire(string transport, string[] options)
    {
        var given = new Dictionary<string, long> { ["--port"] = 0, ["--http-port"] = 0, ["--pid"] = 0, ["--inputs"] = 1_000_000, ["--seed"] = 1 };
        bool readable = WireCampaign.Names.Contains(transport) && options.Length % 2 == 0;
        for (int i = 0; readable && i < options.Length; i += 2)
        {
            readable = given.ContainsKey(options[i]) && long.TryParse(options[i + 1], CultureInfo.InvariantCulture, out _);
            if (readable)
                given[options[i]] = long.Parse(options[i + 1], CultureInfo.InvariantCulture);
        }

        return readable && given["--port"] > 0
            ? WireCampaign.Run(
                transport, (int)given["--port"], (int)given["--http-port"], (int)given["--pid"], given["--inputs"], (int)given["--seed"])
            : Refuse();
    }

    private static int Refuse()
    {
        Console.Error.WriteLine(Usage);
        return WrongUsage;
    }
}
