using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Monitor;

/// <summary>What the terminal shows: everything that messages have told of the daemon.</summary>
internal sealed record MonitorState
{
    private const int MostTicks = 1 << 16;
    private const float UsualRange = 3;

    private static readonly ImmutableArray<string> Nine = [.. Instruments.Names[..Instruments.Usual]];

    public bool Connected { get; init; }
    public string Refusal { get; init; } = "";
    public string Version { get; init; } = "";
    public bool Playing { get; init; }
    public float Bpm { get; init; }

    /// <summary>Whether the daemon takes part in a link session, and with how many others.</summary>
    public bool Link { get; init; }
    public int LinkPeers { get; init; }

    /// <summary>The room that is played with, empty for none; and how that goes: <c>joining</c>, <c>in</c> or <c>cut</c>.</summary>
    public string Room { get; init; } = "";
    public string RoomState { get; init; } = "";

    /// <summary>The scene that was recalled or stored last.</summary>
    public string Scene { get; init; } = "";

    /// <summary>How far deck 1 follows what is played, 0–1.</summary>
    public float Follow { get; init; }

    /// <summary>The deck from which deck 2 is faded in, 0 for none, and how far.</summary>
    public int FadeWith { get; init; }
    public float Fade { get; init; }

    /// <summary>The gesture that is recorded, and those that play; empty for none.</summary>
    public string Recording { get; init; } = "";
    public string Gestures { get; init; } = "";

    /// <summary>The join code for clients of other machines; 0 for none.</summary>
    public int JoinCode { get; init; }

    public int Bar { get; init; }
    public int Tick { get; init; }
    public LatentPoint Point { get; init; }

    /// <summary>How far the plane goes from 0 to each side: 3, or as far as the model that plays has been taken.</summary>
    public float Range { get; init; } = UsualRange;
    public float Threshold { get; init; }
    public float Noise { get; init; }
    public bool Freeze { get; init; }
    public string Model { get; init; } = "";
    public ImmutableArray<string> Models { get; init; } = [];
    public ImmutableArray<string> ModelsArriving { get; init; } = [];
    public ImmutableDictionary<string, Meter> Meters { get; init; } = ImmutableDictionary<string, Meter>.Empty;
    public PerInstrument<bool> Mutes { get; init; } = new(false);

    /// <summary>Names of the instruments of deck 1's kit.</summary>
    public ImmutableArray<string> Kit { get; init; } = Nine;

    public ImmutableArray<ImmutableArray<int>> Pattern { get; init; } =
        [.. Instruments.All.Select(_ => ImmutableArray<int>.Empty)];
    public string Word { get; init; } = "";

    /// <summary>Ticks of the groove, 24 to a quarter, before it begins again; 0 while nothing plays.</summary>
    /// <remarks>Rows that only an earlier kit had stay as long as they were told last.</remarks>
    public int LoopTicks => Pattern.Take(Kit.Length).Select(row => row.Length).DefaultIfEmpty().Max();

    /// <summary>Ticks of a bar of what plays.</summary>
    public int TicksPerBar => Meters.GetValueOrDefault(Model, Meter.FourFour).TicksPerBar(Grid.DefaultTicksPerQuarter);

    /// <summary>The tick of the groove that plays now. Bars are counted on, and a groove of several bars repeats.</summary>
    public int Playhead => LoopTicks == 0
        ? 0
        : ((Bar % Math.Max(1, LoopTicks / TicksPerBar) * TicksPerBar) + Tick) % LoopTicks;

    /// <summary>The state after one message.</summary>
    public MonitorState After(MonitorMessage message) => message.Address switch
    {
        // A snapshot leaves out values that nobody has set.
        "/rvae/welcome" => this with { Version = message.Text(2), Kit = Nine, Mutes = new(false), ModelsArriving = [], Follow = 0, Fade = 0, FadeWith = 0, Recording = "", Gestures = "", Room = "", RoomState = "" },
        "/rvae/playing" => this with { Playing = message.Int(0) != 0 },
        "/rvae/status" => this with
        {
            Playing = message.Int(0) != 0,
            Bpm = message.Float(1),
            Model = message.Text(3),
        },
        "/rvae/tempo" => this with { Bpm = message.Float(0) },
        "/rvae/link/enable" => this with { Link = message.Int(0) != 0 },
        "/rvae/link/peers" => this with { LinkPeers = message.Int(0) },
        "/rvae/room/name" => this with { Room = message.Text(0) },
        "/rvae/room/state" => this with { RoomState = message.Text(0) },
        "/rvae/room/coming" => message.Int(2) == 0 ? this : this with { Word = string.Create(CultureInfo.InvariantCulture, $"{message.Text(0)}: heard in {message.Int(2)} bars") },
        "/rvae/join/code" => this with { JoinCode = message.Int(0) },
        "/rvae/scene/current" => this with { Scene = message.Text(0) },
        "/rvae/follow" => this with { Follow = message.Float(0) },
        "/rvae/deck/2/fade" => this with { Fade = message.Float(0) },
        "/rvae/deck/2/fade/with" => this with { FadeWith = message.Int(0) },
        "/rvae/gesture/recording" => this with { Recording = message.Text(0) },
        "/rvae/gesture/playing" => this with { Gestures = message.Text(0) },
        "/rvae/encoded" => this with { Word = string.Create(CultureInfo.InvariantCulture, $"found at {message.Float(0):0.00} {message.Float(1):0.00}: {message.Float(2):P0} of it sounds there. E goes there") },
        "/rvae/beat" => this with { Bar = message.Int(1), Bpm = message.Float(2), Playing = true },
        "/rvae/tick" => this with { Tick = message.Int(0), Bar = message.Int(1), Playing = true },
        "/rvae/latent" => AfterMove(new LatentPoint(message.Float(0), message.Float(1))),
        "/rvae/threshold" => this with { Threshold = message.Float(0) },
        "/rvae/noise" => this with { Noise = message.Float(0) },
        "/rvae/freeze" => this with { Freeze = message.Int(0) != 0 },
        "/rvae/model" => this with { Model = message.Text(0), Range = RangeOf(Point) },
        "/rvae/kit" => this with { Kit = [.. message.Text(1).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Instruments.Most)] },
        "/rvae/pattern" => AfterPattern(message),
        "/rvae/pattern/part" => AfterPart(message),
        "/rvae/models/item" => AfterModel(message),
        // A list of which a datagram was lost does not count.
        "/rvae/models/end" => this with
        {
            Models = message.Int(0) == ModelsArriving.Length ? ModelsArriving : Models,
            ModelsArriving = [],
        },
        "/rvae/fail" => this with { Word = $"{message.Text(0)}: {message.Text(2)}" },
        "/rvae/done" => this with { Word = $"done: {message.Text(0)} {message.Text(1)}".TrimEnd() },
        _ => AfterMute(message),
    };

    private MonitorState AfterMove(LatentPoint point) => this with { Point = point, Range = MathF.Max(Range, RangeOf(point)) };

    // The range is the model's, and not told with the point. A point that is further out than usual shows that it is wider.
    private static float RangeOf(LatentPoint point) => MathF.Max(UsualRange, MathF.Ceiling(MathF.Max(MathF.Abs(point.X), MathF.Abs(point.Y))));

    private MonitorState AfterPattern(MonitorMessage message)
    {
        int instrument = message.Int(1);
        if (message.Int(0) != 1 || instrument is < 0 or >= Instruments.Most)
            return this;
        return this with { Pattern = Pattern.SetItem(instrument, Velocities(message, 2)) };
    }

    // A long groove comes in parts. A part that has not come yet keeps its old hits, or is silent.
    private MonitorState AfterPart(MonitorMessage message)
    {
        int instrument = message.Int(1), ticks = message.Int(2), from = message.Int(3);
        ImmutableArray<int> part = Velocities(message, 4);
        bool fits = ticks is > 0 and <= MostTicks && from >= 0 && from <= ticks - part.Length;
        if (message.Int(0) != 1 || instrument is < 0 or >= Instruments.Most || !fits)
            return this;
        ImmutableArray<int> row = Pattern[instrument].Length == ticks ? Pattern[instrument] : [.. new int[ticks]];
        return this with { Pattern = Pattern.SetItem(instrument, [.. row[..from], .. part, .. row[(from + part.Length)..]]) };
    }

    private static ImmutableArray<int> Velocities(MonitorMessage message, int first) =>
        [.. Enumerable.Range(first, Math.Max(0, message.Count - first)).Select(message.Int)];

    private MonitorState AfterModel(MonitorMessage message) => this with
    {
        ModelsArriving = ModelsArriving.Add(message.Text(0)),
        Meters = Meter.TryParse(message.Text(4), out Meter meter) ? Meters.SetItem(message.Text(0), meter) : Meters,
    };

    private MonitorState AfterMute(MonitorMessage message)
    {
        const string Prefix = "/rvae/mute/";
        if (!message.Address.StartsWith(Prefix, StringComparison.Ordinal))
            return this;
        string name = message.Address[Prefix.Length..];
        int instrument = Instruments.AtPlace(Encoding.UTF8.GetBytes(name)) is { } place ? (int)place : Instruments.Names.IndexOf(name);
        return instrument < 0 ? this : this with { Mutes = Mutes.With((Instrument)instrument, message.Int(0) != 0) };
    }
}
