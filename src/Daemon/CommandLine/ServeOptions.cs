using System.CommandLine;
using System.Globalization;
using RVae.Daemon.Settings;
using RVae.Daemon.Startup;

namespace RVae.Daemon.CommandLine;

/// <summary>The options of the daemon. The commands that run it have them, and those that print its settings.</summary>
internal sealed class ServeOptions
{
    private readonly Option<FileInfo?> _config = new("--config")
    {
        Description = "Configuration file (JSON, the keys of appsettings.json).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noPlay = new("--no-play") { Description = "Wait for /rvae/play instead of playing at once." };

    private readonly Option<bool> _fresh = new("--fresh") { Description = "Start as configured, not where the daemon was when it ended." };

    /// <summary>Adds the options to a command.</summary>
    public ServeOptions(Command command)
    {
        command.Options.Add(_config);
        foreach (ConfiguredOption value in Values)
            command.Options.Add(value.Option);
        command.Options.Add(_noPlay);
        command.Options.Add(_fresh);
    }

    /// <summary>The options that set one setting each.</summary>
    public IReadOnlyList<ConfiguredOption> Values { get; } =
    [
        new(nameof(RVaeOptions.Bind), "--bind", "ADDRESS", "IP address to listen on (default 127.0.0.1: this machine only)."),
        new(nameof(RVaeOptions.Port), "--port", "PORT", "OSC port, UDP and TCP (default 9600; 0 lets the system choose)."),
        new(nameof(RVaeOptions.HttpPort), "--http-port", "PORT", "Port of the page and OSCQuery, HTTP and WebSocket (default 9680; 0 lets the system choose, -1 is none)."),
        new(nameof(RVaeOptions.JoinCode), "--join-code", "WHEN", "Whether a six-digit code lets in clients of other machines: auto, always or never (default auto: where there is a secret)."),
        new(nameof(RVaeOptions.Name), "--name", "NAME", "Name under which it is found (default: the machine's)."),
        new(nameof(RVaeOptions.Allow), "--allow", "NETWORKS", "Networks let in beside this machine, e.g. 192.168.1.0/24 (default all)."),
        new(nameof(RVaeOptions.DataDirectory), "--data", "FOLDER", "Folder of models, datasets and exports."),
        new(nameof(RVaeOptions.Model), "--model", "NAME", "Model that deck 1 plays at the start."),
        new(nameof(RVaeOptions.Bpm), "--bpm", "BPM", "Tempo at the start, 20 to 300."),
        new(nameof(RVaeOptions.ClockSource), "--clock", "SOURCE", "Who leads the tempo: internal (default), midi: the clock of a device at --midi-in, or link: the session of the network."),
        new(nameof(RVaeOptions.Room), "--room", "NAME", "Room to join, where daemons of several places play together."),
        new(nameof(RVaeOptions.Nats), "--nats", "URL", "NATS server of rooms and of the training farm (default nats://127.0.0.1:4222)."),
        new(nameof(RVaeOptions.NatsCreds), "--nats-creds", "FILE", "Credentials for that server: .creds, or .nk for an nkey seed."),
        new("Midi:Out", "--midi-out", "NAMES", "MIDI ports to play on: names or parts of them, separated by commas; 'virtual' makes one."),
        new("Midi:In", "--midi-in", "NAMES", "MIDI ports to listen to."),
        new("Midi:Profile", "--profile", "NAME", "What the pad controller at --midi-in sends: kp3, nanopad2 …"),
        new("Midi:Api", "--midi-api", "API", "The system's MIDI: auto (default), alsa, jack, coremidi or winmm."),
        new(nameof(RVaeOptions.Record), "--record", "FILE", "Record the session: 'rvae replay FILE' plays it once more, hit by hit."),
        new("Log:Level", "--log-level", "LEVEL", "How much is logged: Verbose, Debug, Information, Warning, Error or Fatal (default Information)."),
        new("Log:File", "--log-file", "FILE", "Log to this file as well."),
    ];

    /// <summary>The settings that a command line sets, and the configuration file that it names.</summary>
    public SettingSources Sources(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>();
        foreach (ConfiguredOption value in Values)
        {
            if (parsed.GetValue(value.Option) is { } text)
                given[value.Key] = text;
        }

        if (parsed.GetValue(_noPlay))
            given[nameof(RVaeOptions.AutoPlay)] = false.ToString(CultureInfo.InvariantCulture);
        if (parsed.GetValue(_fresh))
            given[nameof(RVaeOptions.Restore)] = false.ToString(CultureInfo.InvariantCulture);
        return new SettingSources(parsed.GetValue(_config)?.FullName, given);
    }
}
