using System.ComponentModel.DataAnnotations;

namespace RVae.Daemon.Startup;

/// <summary>
/// All settings. They come from <c>appsettings.json</c> beside the program, the file that <c>--config</c> names, the environment
/// (<c>RVAE_PORT=9601</c>, <c>RVAE_LOG__LEVEL=Debug</c>) and the command line; a later one wins. The properties have setters, because the
/// configuration binder skips <c>init</c> without a word.
/// </summary>
internal sealed class RVaeOptions
{
    /// <summary>The address that the daemon listens on. Other machines reach it only where this is not loopback.</summary>
    [IpAddress]
    public string Bind { get; set; } = "127.0.0.1";

    /// <summary>The port of OSC over UDP and TCP. With 0 the system chooses one.</summary>
    [Range(0, 65535, ErrorMessage = LogOptions.Between)]
    public int Port { get; set; } = 9600;

    /// <summary>The port of the page and of OSCQuery, over HTTP and WebSocket. With 0 the system chooses one; -1 is none.</summary>
    [Range(-1, 65535, ErrorMessage = LogOptions.Between)]
    public int HttpPort { get; set; } = 9680;

    /// <summary>
    /// The networks and hosts that are let in beside this machine, e.g. <c>192.168.1.0/24 10.0.0.7</c>. Empty for all that can reach
    /// <see cref="Bind"/>.
    /// </summary>
    [Networks]
    public string Allow { get; set; } = "";

    /// <summary>
    /// The secret. A client on another machine proves that it knows it before it is heard, and never sends it. Empty for none. It is set in a
    /// file or as RVAE_SECRET, because every user of the machine can read a command line.
    /// </summary>
    // The attribute compares only the first match with the text, so the pattern takes line breaks, too. It lets an empty text pass by itself.
    [RegularExpression("(?s).{8,}", ErrorMessage = "must be at least 8 characters, or empty for none")]
    public string Secret { get; set; } = "";

    /// <summary>
    /// Whether the join code lets in clients on other machines. With <c>auto</c> it does where there is a secret. With <c>always</c> each such
    /// client shows the join code or proves the secret. With <c>never</c> only the secret counts.
    /// </summary>
    [RegularExpression("(?i:auto|always|never)", ErrorMessage = "must be auto, always or never")]
    public string JoinCode { get; set; } = "auto";

    /// <summary>
    /// Who is heard over UDP: <c>all</c> that are let in, or <c>local</c>, this machine alone. Anybody on a network can forge the sender of a
    /// datagram. With <c>local</c> other machines come over TCP and WebSocket.
    /// </summary>
    [RegularExpression("(?i:all|local)", ErrorMessage = "must be all or local")]
    public string Udp { get; set; } = "all";

    /// <summary>The other web sites whose pages may ask over HTTP, by their origins, e.g. <c>https://example.org</c>.</summary>
    public string Origins { get; set; } = "";

    /// <summary>
    /// Further names of this machine under which it answers over HTTP, e.g. <c>studio.lan</c>. It answers under its own name and
    /// <c>localhost</c> always.
    /// </summary>
    [RegularExpression("[A-Za-z0-9._ ,-]*", ErrorMessage = "must be names of this machine separated by spaces, such as studio.lan")]
    public string Hosts { get; set; } = "";

    /// <summary>Whether a daemon that other machines can reach is announced by mDNS, and answers those who look for daemons.</summary>
    public bool Announce { get; set; } = true;

    /// <summary>The name under which the daemon is found. Empty for the name of the machine.</summary>
    [RegularExpression(@"[^\p{Cc}]{0,64}", ErrorMessage = "must be at most 64 printable characters, or empty for the machine's name")]
    public string Name { get; set; } = "";

    /// <summary>The name under which the daemon is found: <see cref="Name"/>, or that of the machine.</summary>
    public string ShownName() => Name.Length > 0 ? Name : Environment.MachineName;

    /// <summary>The data folder. Empty for the usual place of a user's data on this system.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>The model that deck 1 plays at the start.</summary>
    [PlainName]
    public string Model { get; set; } = "house";

    /// <summary>The tempo at the start, in quarter notes a minute.</summary>
    [Range(20.0, 300.0, ErrorMessage = LogOptions.Between)]
    public double Bpm { get; set; } = 120;

    /// <summary>What leads the tempo: internal for the daemon, midi for the clock of a device at a MIDI input, link for a link session.</summary>
    [RegularExpression("(?i:internal|midi|link)", ErrorMessage = "must be internal, midi or link")]
    public string ClockSource { get; set; } = "internal";

    /// <summary>The room to join at the start. Empty for none.</summary>
    [RegularExpression("[A-Za-z0-9_-]{0,32}", ErrorMessage = "must be letters, digits, - and _, 32 at most, or empty for none")]
    public string Room { get; set; } = "";

    /// <summary>The address of the NATS server of rooms and of the training farm.</summary>
    [RegularExpression("(nats|tls|ws|wss)://.+", ErrorMessage = "must be the address of a NATS server, such as nats://studio.lan:4222")]
    public string Nats { get; set; } = "nats://127.0.0.1:4222";

    /// <summary>The file of credentials for that server: .creds, or .nk for an nkey seed. Empty for none.</summary>
    public string NatsCreds { get; set; } = "";

    /// <summary>Whether the transport plays from the start.</summary>
    public bool AutoPlay { get; set; } = true;

    /// <summary>Whether the daemon goes on where it was when it ended. A setting that has changed since then wins.</summary>
    public bool Restore { get; set; } = true;

    /// <summary>The most clients at once.</summary>
    [Range(1, 1024, ErrorMessage = LogOptions.Between)]
    public int MaxClients { get; set; } = 64;

    /// <summary>The most jobs that wait for their turn.</summary>
    [Range(1, 256, ErrorMessage = LogOptions.Between)]
    public int MaxJobs { get; set; } = 8;

    /// <summary>
    /// The most memory of a training, in megabytes. A training that needs more fails, before the machine swaps and the music stutters. With 0
    /// it is half of the machine's memory.
    /// </summary>
    [Range(0, 1 << 24, ErrorMessage = LogOptions.Between)]
    public int TrainingMemory { get; set; }

    /// <summary>The most TCP connections at once.</summary>
    [Range(1, 1024, ErrorMessage = LogOptions.Between)]
    public int MaxConnections { get; set; } = 64;

    /// <summary>The file to record the session in, for <c>rvae replay</c>. A file that exists is not written over. Empty for none.</summary>
    public string Record { get; set; } = "";

    /// <summary>
    /// The address of an OpenTelemetry collector for figures and traces, e.g. <c>http://127.0.0.1:4317</c>. Where it is empty,
    /// OTEL_EXPORTER_OTLP_ENDPOINT names one, or there is none.
    /// </summary>
    [WebAddress]
    public string Otlp { get; set; } = "";

    /// <summary>The settings of live MIDI.</summary>
    [Microsoft.Extensions.Options.ValidateObjectMembers]
    public MidiOptions Midi { get; set; } = new();

    /// <summary>The settings of the log.</summary>
    [Microsoft.Extensions.Options.ValidateObjectMembers]
    public LogOptions Log { get; set; } = new();
}

/// <summary>The settings of the log: how much is logged, and where to.</summary>
internal sealed class LogOptions
{
    internal const string Between = "must be between {1} and {2}";

    /// <summary>The lowest level that is logged: Verbose, Debug, Information, Warning, Error or Fatal.</summary>
    [RegularExpression(
        "(?i:Verbose|Debug|Information|Warning|Error|Fatal)",
        ErrorMessage = "must be Verbose, Debug, Information, Warning, Error or Fatal")]
    public string Level { get; set; } = "Information";

    /// <summary>A file for the log, beside the terminal: a line of JSON for each event, and a new file each day. Empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>The days that log files are kept.</summary>
    [Range(1, 366, ErrorMessage = LogOptions.Between)]
    public int Days { get; set; } = 14;
}
