using System.Collections.Immutable;
using CsCheck;
using RVae.Daemon.Saved;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>States that a daemon may be in.</summary>
internal static class SomeStates
{
    private static readonly Gen<string> Name = Gen.Char["abcdefghijklmnopqrstuvwxyz-0123456789äé\"\\/ "].Array[0, 12].Select(letters => new string(letters));

    /// <summary>Any state.</summary>
    public static Gen<SavedState> Any { get; } =
        from saved in Gen.Long[0, 3_000_000_000_000]
        from configuration in AnyConfiguration
        from transport in AnyTransport
        from line in AnyLine
        from decks in AnyDeck.Array[PerformanceState.DeckCount]
        from midi in Gen.Select(Name, Name, Name, Name)
        from link in Gen.Select(Gen.Bool, Gen.Bool, Gen.Double[1, 64])
        from port in Gen.Int[1, 65535]
        from clients in AnyClient.Array[0, 12]
        from show in Gen.Select(Name, Gen.Int[-1, 300], Gen.Bool)
        from silenced in Gen.Int[0, 15]
        select new SavedState
        {
            Saved = DateTimeOffset.UnixEpoch.AddMilliseconds(saved),
            Configuration = configuration,
            Transport = transport,
            Line = line,
            Decks = [.. decks],
            Silenced = silenced,
            Midi = new(midi.Item1, midi.Item2, midi.Item3) { Profile = midi.Item4 },
            Link = new(link.Item1, link.Item2, link.Item3),
            Show = new(show.Item1, show.Item2, show.Item3),
            Port = port,
            LastClient = clients.Length + 3,
            Clients = [.. clients],
        };

    /// <summary>One of them.</summary>
    public static SavedState One(double bpm = 140) => Any.Single(static _ => true, seed: "0000KOIPe036") with { Transport = new(bpm, true, nameof(ClockSource.Internal)) };

    private static Gen<SavedConfiguration> AnyConfiguration =>
        from model in Name
        from bpm in Gen.Double[20, 300]
        from source in Gen.Enum<ClockSource>()
        from plays in Gen.Bool
        from midi in Gen.Select(Name, Name, Name, Name)
        select new SavedConfiguration(model, bpm, source.ToString(), plays, midi.Item1, midi.Item2, midi.Item3) { MidiProfile = midi.Item4 };

    private static Gen<SavedTransport> AnyTransport =>
        from bpm in Gen.Double[20, 300]
        from plays in Gen.Bool
        from source in Gen.Enum<ClockSource>()
        select new SavedTransport(bpm, plays, source.ToString());

    private static Gen<SavedLine> AnyLine =>
        from plays in Gen.Bool
        from position in Gen.Long[0, 1L << 40]
        from due in Gen.ULong
        from rate in Gen.Double[8, 120]
        from apart in Gen.Double[-1e9, 1e9]
        from bars in AnyBars(position).Array[PerformanceState.DeckCount]
        select new SavedLine(plays, position, due, rate, apart, [.. bars]);

    private static Gen<SavedBars> AnyBars(long position) =>
        from beats in Gen.Int[1, 32]
        from unit in Gen.Int[0, 5]
        from origin in Gen.Long[0, position]
        from bar in Gen.Int[0, int.MaxValue]
        from chaos in Gen.Int[0, int.MaxValue]
        select new SavedBars(new Meter(beats, 1 << unit).ToString(), origin, bar, chaos);

    private static Gen<SavedDeck> AnyDeck =>
        from model in Name
        from point in Gen.Select(Gen.Float[-9, 9], Gen.Float[-9, 9])
        from controls in AnyControls
        from conditions in Gen.Select(Name, Gen.Float[-1, 1]).Array[0, 4]
        select new SavedDeck(
            model, point.Item1, point.Item2, SavedControls.Of(controls),
            conditions.DistinctBy(pair => pair.Item1).ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2));

    /// <summary>Controls that a deck may have.</summary>
    public static Gen<DeckControls> AnyControls =>
        from levels in Gen.Float[0, 1].Array[6]
        from thresholds in Gen.Float[-1, 1].Array[Instruments.Most]
        from flags in Gen.Bool.Array[(2 * Instruments.Most) + 3]
        from notes in Gen.Int[0, 127].Array[Instruments.Most]
        from numbers in Gen.Select(Gen.Int, Gen.Int[0, 48], Gen.Int[1, 16])
        from quantize in Gen.Enum<Quantize>()
        from kind in Gen.Enum<WalkKind>()
        from path in Gen.Select(Gen.Float[-3, 3], Gen.Float[-3, 3]).Array[0, PathPoints.Most]
        from reals in Gen.Float[0, 1].Array[3 * Instruments.Most]
        from shifts in Gen.Float[-DeckControls.MostShift, DeckControls.MostShift].Array[Instruments.Most]
        from ticks in Gen.Int[0, DeckControls.MostTicks].Array[2 * Instruments.Most]
        from pins in Gen.Select(Gen.Enum<Instrument>(), Gen.Int[0, Pin.LastTick], Gen.Int[0, 127], Gen.Float[-Pin.MostOffset, Pin.MostOffset])
            .Array[0, PinTable.MostOfInstrument]
        from rate in Gen.Int[0, 2].Select(power => 0.5f * (1 << power))
        select new DeckControls
        {
            Pins = pins.Aggregate(default(PinTable), (table, pin) => table.With(new Pin(pin.Item1, pin.Item2, pin.Item3, pin.Item4)).Value),
            Rate = rate,
            Freezes = new PerInstrument<bool>([.. flags[1..(Instruments.Most + 1)]]),
            Lengths = new PerInstrument<int>([.. ticks[..Instruments.Most]]),
            Rotations = new PerInstrument<int>([.. ticks[Instruments.Most..].Select((each, i) => i % 2 == 0 ? each : -each)]),
            Shifts = new PerInstrument<float>([.. shifts]),
            Velocities = new PerInstrument<float>([.. reals[..Instruments.Most]]),
            Densities = new PerInstrument<float>([.. reals[Instruments.Most..(2 * Instruments.Most)]]),
            Probabilities = new PerInstrument<float>([.. reals[(2 * Instruments.Most)..]]),
            Threshold = levels[0],
            Density = levels[1],
            Chaos = levels[2],
            Noise = levels[3],
            Swing = levels[4],
            Level = levels[5],
            Thresholds = new PerInstrument<float>([.. thresholds]),
            Mutes = new PerInstrument<bool>([.. flags[..Instruments.Most]]),
            Solos = new PerInstrument<bool>([.. flags[Instruments.Most..(2 * Instruments.Most)]]),
            ChaosLock = flags[^1],
            Freeze = flags[^2],
            Mute = flags[^3],
            Notes = new PerInstrument<int>([.. notes]),
            NoiseSeed = numbers.Item1,
            Gap = numbers.Item2,
            Channel = numbers.Item3,
            Quantize = quantize,
            Walk = new Walk(kind, 4, 1) { Points = PathPoints.Of([.. path.Select(pair => new LatentPoint(pair.Item1, pair.Item2))]) },
        };

    private static Gen<SavedClient> AnyClient =>
        from id in Gen.Int[1, 1000]
        from name in Name
        from ports in Gen.Select(Gen.Int[1, 65535], Gen.Int[1, 65535])
        from times in Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 600_000_000_000])
        from claims in Name.Array[0, 3]
        select new SavedClient
        {
            Id = id,
            Name = name,
            Host = "127.0.0.1",
            SourcePort = ports.Item1,
            Port = ports.Item2,
            Delivery = 0,
            Latency = times.Item1,
            Events = 3,
            Lease = times.Item2,
            Claims = [.. claims],
        };
}
