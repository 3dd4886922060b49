using System.Collections.Immutable;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Monitor;

/// <summary>What the terminal shows: everything it knows of the daemon, learned from messages alone.</summary>
internal sealed record MonitorState
{
    public bool Connected { get; init; }
    public string Version { get; init; } = "";
    public bool Playing { get; init; }
    public float Bpm { get; init; }
    public int Bar { get; init; }
    public int Tick { get; init; }
    public LatentPoint Point { get; init; }
    public float Range { get; init; } = 3;
    public float Threshold { get; init; }
    public float Noise { get; init; }
    public bool Freeze { get; init; }
    public string Model { get; init; } = "";
    public ImmutableArray<string> Models { get; init; } = [];
    public ImmutableArray<string> ModelsArriving { get; init; } = [];
    public PerInstrument<bool> Mutes { get; init; } = new(false);
    public ImmutableArray<ImmutableArray<int>> Pattern { get; init; } =
        [.. Instruments.All.Select(_ => ImmutableArray<int>.Empty)];
    public string Word { get; init; } = "";

    /// <summary>The state after one message.</summary>
    public MonitorState After(MonitorMessage message) => message.Address switch
    {
        "/rvae/welcome" => this with { Connected = true, Version = message.Text(2) },
        "/rvae/playing" => this with { Playing = message.Int(0) != 0 },
        "/rvae/status" => this with
        {
            Playing = message.Int(0) != 0,
            Bpm = message.Float(1),
            Model = message.Text(3),
        },
        "/rvae/tempo" => this with { Bpm = message.Float(0) },
        "/rvae/beat" => this with { Bar = message.Int(1), Bpm = message.Float(2), Playing = true },
        "/rvae/tick" => this with { Tick = message.Int(0), Bar = message.Int(1), Playing = true },
        "/rvae/latent" => this with { Point = new LatentPoint(message.Float(0), message.Float(1)) },
        "/rvae/threshold" => this with { Threshold = message.Float(0) },
        "/rvae/noise" => this with { Noise = message.Float(0) },
        "/rvae/freeze" => this with { Freeze = message.Int(0) != 0 },
        "/rvae/model" => this with { Model = message.Text(0) },
        "/rvae/pattern" => AfterPattern(message),
        "/rvae/models/item" => this with { ModelsArriving = ModelsArriving.Add(message.Text(0)) },
        "/rvae/models/end" => this with { Models = ModelsArriving, ModelsArriving = [] },
        "/rvae/fail" => this with { Word = $"{message.Text(0)}: {message.Text(2)}" },
        "/rvae/done" => this with { Word = $"done: {message.Text(0)} {message.Text(1)}".TrimEnd() },
        _ => AfterMute(message),
    };

    private MonitorState AfterPattern(MonitorMessage message)
    {
        int instrument = message.Int(1);
        if (message.Int(0) != 1 || instrument is < 0 or >= Instruments.Count)
            return this;
        ImmutableArray<int> velocities = [.. Enumerable.Range(2, Math.Max(0, message.Count - 2)).Select(message.Int)];
        return this with { Pattern = Pattern.SetItem(instrument, velocities) };
    }

    private MonitorState AfterMute(MonitorMessage message)
    {
        const string Prefix = "/rvae/mute/";
        if (!message.Address.StartsWith(Prefix, StringComparison.Ordinal))
            return this;
        int instrument = Instruments.Names.IndexOf(message.Address[Prefix.Length..]);
        return instrument < 0 ? this : this with { Mutes = Mutes.With((Instrument)instrument, message.Int(0) != 0) };
    }
}
