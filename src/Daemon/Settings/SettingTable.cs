using System.Collections.Immutable;

namespace RVae.Daemon.Settings;

/// <summary>
/// Every setting, in the order in which documents show them. A test holds that each property of the options has its row here, and another
/// that <c>docs/configuration.md</c> and <c>appsettings.json</c> are made of these rows.
/// </summary>
internal static class SettingTable
{
    /// <summary>Every setting, in the order of the documents.</summary>
    public static ImmutableArray<Setting> All { get; } = [.. Network(), .. Playing(), .. Limits(), .. Midi(), .. Watching()];

    /// <summary>The setting of a key, in upper or lower case, or null.</summary>
    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether settings stand within a key.</summary>
    public static bool IsSection(string key) => All.Any(setting => setting.Key.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    /// <summary>The setting that was perhaps meant by a key that is none, or null.</summary>
    public static Setting? Nearest(string key)
    {
        string plain = Plain(key);
        Setting nearest = All.MinBy(setting => Distance(plain, Plain(setting.Key)))!;
        return Distance(plain, Plain(nearest.Key)) <= Math.Max(Math.Min(2, plain.Length - 2), plain.Length / 3) ? nearest : null;
    }

    private static Setting[] Network() =>
    [
        new("Bind", "IP address to listen on. Anything but loopback lets other machines play.") { Option = "--bind" },
        new("Port", "Port of OSC, UDP and TCP; 0 lets the system choose.") { Option = "--port" },
        new("HttpPort", "Port of the page and OSCQuery, HTTP and WebSocket; 0 lets the system choose, -1 is none.") { Option = "--http-port" },
        new("Allow", "Networks and hosts that are let in beside this machine, as in 192.168.1.0/24 10.0.0.7; empty for all.") { Option = "--allow", Reloads = true },
        new("Secret", "At least 8 characters that clients from elsewhere have to prove that they know; empty for none. It never crosses the wire.") { IsSecret = true },
        new("JoinCode", "Whether clients from elsewhere may show the six digits of this start instead of the secret: auto, where there is a secret; always, so that everyone has to show one or the other; or never.") { Option = "--join-code" },
        new("Udp", "Whom OSC over UDP is heard from: all that are let in, or local: this machine alone, while others come over TCP and WebSocket.") { Reloads = true },
        new("Origins", "Origins of web pages of other sites that may ask over HTTP, as in https://example.org.") { Reloads = true },
        new("Hosts", "Names by which this machine may be asked over HTTP, beside its own, that with .local, localhost and addresses.") { Reloads = true },
        new("Announce", "Whether other machines are told by mDNS that it is here, when it is bound wider than loopback, and whether who asks the network is answered."),
        new("Name", "Name under which it is found; empty for the machine's.") { Option = "--name" },
    ];

    private static Setting[] Playing() =>
    [
        new("DataDirectory", "Folder of models, datasets and exports; empty for the system's usual place.") { Option = "--data" },
        new("Model", "Model that deck 1 plays at the start.") { Option = "--model" },
        new("Bpm", "Tempo at the start, quarter notes a minute, 20 to 300.") { Option = "--bpm" },
        new("ClockSource", "Who leads the tempo at the start: internal, midi or link.") { Option = "--clock" },
        new("Room", "Room to join at the start, where daemons of several places play together; empty for none.") { Option = "--room" },
        new("Nats", "NATS server of rooms and of the training farm, as in nats://studio.lan:4222; tls:// or wss:// for encrypted ways.") { Option = "--nats" },
        new("NatsCreds", "File of credentials for that server: .creds, or .nk for an nkey seed; empty for none.") { Option = "--nats-creds" },
        new("AutoPlay", "Whether it plays from the start.") { Option = "--no-play" },
        new("Restore", "Whether it plays on where it was when it ended, and not as configured.") { Option = "--fresh" },
        new("Record", "File to record the session in, for rvae replay; empty for none.") { Option = "--record" },
    ];

    private static Setting[] Limits() =>
    [
        new("MaxClients", "Clients at once. Fewer than there are sends nobody away.") { Reloads = true },
        new("MaxConnections", "TCP connections at once, and WebSockets."),
        new("MaxJobs", "Trainings that run or wait.") { Reloads = true },
        new("TrainingMemory", "Megabytes that a training may use; 0 is half of the machine's. It holds for the next training.") { Reloads = true },
    ];

    private static Setting[] Midi() =>
    [
        new("Midi:Api", "The system's MIDI: auto, alsa, jack, coremidi or winmm.") { Option = "--midi-api" },
        new("Midi:Out", "Ports to play on: names or parts of them, separated by commas; virtual makes one; TR-8@12 is 12 ms later; empty for none.") { Option = "--midi-out", Reloads = true },
        new("Midi:In", "Ports to listen to; empty for none.") { Option = "--midi-in", Reloads = true },
        new("Midi:Profile", "What the pad controller at Midi:In sends, by the name of its profile or a file; empty for no controller.") { Option = "--profile" },
        new("Midi:Notes", "Which instrument a note is that is recorded, as in 40=rim,56=none or TD-17: roland-td; 40=rim.") { Reloads = true },
        new("Midi:GateMilliseconds", "Milliseconds from note-on to note-off, 1 to 5000."),
        new("Midi:GateTicks", "The same in ticks, 24 to a quarter, in place of milliseconds; 0 for milliseconds."),
        new("Midi:Clock", "Whether MIDI clock and transport are sent."),
        new("Midi:Choke", "Whether a closed hat ends an open one."),
    ];

    private static Setting[] Watching() =>
    [
        new("Log:Level", "Verbose, Debug, Information, Warning, Error or Fatal.") { Option = "--log-level", Reloads = true },
        new("Log:File", "File to log to as well, a line of JSON an event, a new file each day; empty for none.") { Option = "--log-file" },
        new("Log:Days", "Days that log files are kept."),
        new("Otlp", "Address of an OpenTelemetry collector that figures and traces are sent to, as in http://127.0.0.1:4317; empty for the one that OTEL_EXPORTER_OTLP_ENDPOINT names, or none."),
    ];

    private static string Plain(string key) => key.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();

    // How many letters have to be put in, left out or exchanged.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
                (row[j], corner) = (Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (left[i - 1] == right[j - 1] ? 0 : 1)), row[j]);
        }

        return row[^1];
    }
}
