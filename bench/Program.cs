using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RVae.Bench.Chaos;
using RVae.Bench.Codec;
using RVae.Bench.Decode;
using RVae.Bench.Farm;
using RVae.Bench.Following;
using RVae.Bench.Learning;
using RVae.Bench.Link;
using RVae.Bench.Load;
using RVae.Bench.Page;
using RVae.Bench.Restarting;
using RVae.Bench.Rooms;
using RVae.Bench.Stage;
using RVae.Bench.Timing;
using RVae.Bench.Walks;
using RVae.Engine.Library;
using RVae.Engine.Rhythm;

const string Usage = """
    Measures rvae. Build once with 'dotnet build -c Release', then:
      dotnet run -c Release --project bench -- codec                 parse and write OSC: ns and bytes allocated, beside a plain codec
      dotnet run -c Release --project bench -- decode                a point to a groove: ours beside Torch
      dotnet run -c Release --project bench -- timing [SECONDS] [MOVES] [--ours]
                                                                     lateness at a receiver beside sclang, Pd and Node; gesture to hit
      dotnet run -c Release --project bench -- gestures [MOVES] [KIND]
                                                                     only the latter: gesture to hit; atlas unless another kind is named
      dotnet run -c Release --project bench -- learning [--quick | --once] [--nine] [KIND…] [BARS…]
                                                                     what each kind learns from played bars: quality, map, time
      dotnet run -c Release --project bench -- walks FOLDER [SEED]   ten walks through maps of jazz, funk and rock: MIDI files, their sound by the SuperCollider kit, spectrograms and levels
      dotnet run -c Release --project bench -- follow [KIND]         played bars as MIDI in at 60 to 240 bpm: how much of them the deck that follows plays
      dotnet run -c Release --project bench -- pressure [STEPS]      a small model's training while garbage is collected without end
      dotnet run -c Release --project bench -- load [SECONDS]        50 000 messages a second, 64 subscribers at 300 bpm, round trips beside scsynth and Pd, memory
      dotnet run -c Release --project bench -- page [SECONDS]        the page in Chromium: frames, drawn beside heard, spaces; ticks with 8 browsers and with none
      dotnet run -c Release --project bench -- soak [MINUTES]        clients come, play and go for 10 minutes: the daemon's memory
      dotnet run -c Release --project bench -- stage [SECONDS] [LOAD…] [idle | busy] [realtime | ordinary]
                                                                     ticks lost and late under swaps, floods, trainings; quiet and busy, with and without realtime rights
      dotnet run -c Release --project bench -- hour [MINUTES]        an hour on stage: late ticks beside a control thread on each core, allocations, memory
      dotnet run -c Release --project bench -- chaos [MINUTES] [SEED]
                                                                     messages, malformed packets, kills of every process, full disk, revoked folder …: ticks, states and files
      dotnet run -c Release --project bench -- restart [KILLS]       all processes killed while it plays: time to the first hit of the restored groove
      dotnet run -c Release --project bench -- rooms [SECONDS]       lateness and allocations with and without a room, side by side
      dotnet run -c Release --project bench -- room-sites [COUNT]    a room of so many sites on four continents, in simulated time
      dotnet run -c Release --project bench -- farm [WORKERS] [TRAININGS]
                                                                     a sweep on a farm of which a worker is killed every few seconds: models beside those of a single machine
      dotnet run -c Release --project bench -- link [SECONDS]        phase error in a link session beside sclang's LinkClock: idle, training, busy
      dotnet run -c Release --project bench -- bursts [TIMES]        the first burst of a pad controller at JACK periods of 64, 128 and 256 frames
      dotnet run -c Release --project bench -- link-found [TIMES]    how soon the daemon is in one session with LinkClock, LinkHut and Pd
      dotnet run -c Release --project bench -- link-sound [SECONDS]  the daemon's beats beside the clicks of LinkHut and Pd, as they leave JACK
      dotnet run -c Release --project bench -- link-hour [MINUTES]   an hour in a link session, a tempo change every 10 s from changing peers
    """;

switch (args)
{
    case ["codec"]:
        BenchmarkRunner.Run<CodecBenchmarks>(InThisProcess());
        return 0;
    case ["decode"]:
        DecodeTimes.Run();
        BenchmarkRunner.Run<DecodeBenchmarks>(InThisProcess());
        return 0;
    case ["timing", .. string[] rest] when rest.All(word => word == "--ours" || IsSize(word)):
        int[] numbers = [.. rest.Where(IsSize).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        return TimingHarness.Run(numbers.Length > 0 ? numbers[0] : 20, numbers.Length > 1 ? numbers[1] : 10_000, peers: !rest.Contains("--ours"));
    case ["gestures"]:
        return TimingHarness.Gestures(moves: 10_000);
    case ["gestures", string moves] when IsSize(moves):
        return TimingHarness.Gestures(int.Parse(moves, CultureInfo.InvariantCulture));
    case ["gestures", string moves, string kind] when IsSize(moves) && ModelKinds.Learnable.Contains(kind):
        return TimingHarness.Gestures(int.Parse(moves, CultureInfo.InvariantCulture), kind);
    case ["learning", .. string[] rest] when rest.All(word => word is "--quick" or "--once" or "--nine" || ModelKinds.Learnable.Contains(word) || IsSize(word)):
        return LearningTable.Run(
            rest.Contains("--quick"),
            rest.Contains("--quick") || rest.Contains("--once"),
            rest.Contains("--nine") ? Kit.Nine : Kit.Standard,
            [.. rest.Where(word => ModelKinds.Learnable.Contains(word))],
            [.. rest.Where(IsSize).Select(word => int.Parse(word, CultureInfo.InvariantCulture))]);
    case ["walks", string folder]:
        return await WalkRenders.RunAsync(folder, seed: 1);
    case ["walks", string folder, string seed] when IsSize(seed):
        return await WalkRenders.RunAsync(folder, int.Parse(seed, CultureInfo.InvariantCulture));
    case ["follow"]:
        return FollowHarness.Run("kernel");
    case ["follow", string kind] when ModelKinds.Learnable.Contains(kind):
        return FollowHarness.Run(kind);
    case ["pressure"]:
        return PressureRun.Run(steps: 20_000);
    case ["pressure", string steps] when IsSize(steps):
        return PressureRun.Run(int.Parse(steps, CultureInfo.InvariantCulture));
    case ["load"]:
        return LoadHarness.Run(seconds: 30);
    case ["load", string seconds] when int.TryParse(seconds, out int wanted) && wanted > 0:
        return LoadHarness.Run(wanted);
    case ["page"]:
        return await PageHarness.RunAsync(seconds: 20);
    case ["page", string seconds] when IsSize(seconds):
        return await PageHarness.RunAsync(int.Parse(seconds, CultureInfo.InvariantCulture));
    case ["soak"]:
        return Soak.Run(minutes: 10);
    case ["soak", string minutes] when int.TryParse(minutes, out int wanted) && wanted > 0:
        return Soak.Run(wanted);
    case ["hour"]:
        return Hour.Run(minutes: 60);
    case ["hour", string minutes] when int.TryParse(minutes, out int wanted) && wanted > 0:
        return Hour.Run(wanted);
    case ["stage", .. string[] rest] when rest.All(word => IsSize(word) || StageHarness.Knows(word)):
        return StageHarness.Run(
            rest.Where(IsSize).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).FirstOrDefault(600), [.. rest.Where(word => !IsSize(word))]);
    case ["chaos", .. string[] rest] when rest.Length <= 2 && rest.All(IsSize):
        int[] chosen = [.. rest.Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        return OwnNetwork.Run(args, () => ChaosHarness.Run(
            TimeSpan.FromMinutes(chosen.Length > 0 ? chosen[0] : 60), chosen.Length > 1 ? chosen[1] : 1, mayUnplug: true));
    case ["restart"]:
        return RestartHarness.Run(kills: 50);
    case ["restart", string kills] when IsSize(kills):
        return RestartHarness.Run(int.Parse(kills, CultureInfo.InvariantCulture));
    case ["rooms"]:
        return RoomsHarness.Run(seconds: 30);
    case ["rooms", string seconds] when IsSize(seconds):
        return RoomsHarness.Run(int.Parse(seconds, CultureInfo.InvariantCulture));
    case ["farm"]:
        return FarmHarness.Run(workers: 4, trainings: 20);
    case ["farm", string workers, string trainings] when IsSize(workers) && IsSize(trainings) && int.Parse(trainings, CultureInfo.InvariantCulture) is >= 2 and <= 64:
        return FarmHarness.Run(int.Parse(workers, CultureInfo.InvariantCulture), int.Parse(trainings, CultureInfo.InvariantCulture));
    case ["room-sites"]:
        return ManySites.Run(count: 100);
    case ["room-sites", string count] when IsSize(count):
        return ManySites.Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["link"]:
        return OwnNetwork.Run(args, () => LinkHarness.Run(seconds: 60));
    case ["link", string seconds] when IsSize(seconds):
        return OwnNetwork.Run(args, () => LinkHarness.Run(int.Parse(seconds, CultureInfo.InvariantCulture)));
    case ["bursts"]:
        return FirstBursts.Run(times: 20);
    case ["bursts", string times] when IsSize(times):
        return FirstBursts.Run(int.Parse(times, CultureInfo.InvariantCulture));
    case ["link-found"]:
        return OwnNetwork.Run(args, () => FindingEachOther.Run(times: 20));
    case ["link-found", string times] when IsSize(times):
        return OwnNetwork.Run(args, () => FindingEachOther.Run(int.Parse(times, CultureInfo.InvariantCulture)));
    case ["link-sound"]:
        return OwnNetwork.Run(args, () => SoundOfOthers.Run(seconds: 60));
    case ["link-sound", string seconds] when IsSize(seconds):
        return OwnNetwork.Run(args, () => SoundOfOthers.Run(int.Parse(seconds, CultureInfo.InvariantCulture)));
    case ["link-hour"]:
        return OwnNetwork.Run(args, () => LinkHarness.Hour(minutes: 60));
    case ["link-hour", string minutes] when IsSize(minutes):
        return OwnNetwork.Run(args, () => LinkHarness.Hour(int.Parse(minutes, CultureInfo.InvariantCulture)));
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 64;
}

static bool IsSize(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int bars) && bars > 0;

// In this process: a project generated by the benchmark library would have to restore libtorch and a lock file of its own.
static IConfig InThisProcess() =>
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
