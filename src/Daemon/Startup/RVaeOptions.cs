using System.ComponentModel.DataAnnotations;

namespace RVae.Daemon.Startup;

/// <summary>
/// Everything that can be configured, from (later wins): <c>appsettings.json</c> beside the program, the file named by
/// <c>--config</c>, the environment (<c>RVAE_PORT=9601</c>, <c>RVAE_LOG__LEVEL=Debug</c>), the command line.
/// The properties have setters because the configuration binder silently skips <c>init</c>.
/// </summary>
internal sealed class RVaeOptions
{
    /// <summary>Address that the daemon listens on; loopback unless it is meant to be reached from elsewhere.</summary>
    [IpAddress]
    public string Bind { get; set; } = "127.0.0.1";

    /// <summary>Port of OSC over UDP and TCP; 0 lets the system choose one.</summary>
    [Range(0, 65535, ErrorMessage = LogOptions.Between)]
    public int Port { get; set; } = 9600;

    /// <summary>Port of OSCQuery over HTTP and WebSocket; 0 lets the system choose one, -1 is none.</summary>
    [Range(-1, 65535, ErrorMessage = LogOptions.Between)]
    public int HttpPort { get; set; } = 9680;

    /// <summary>
    /// Networks and hosts that are let in beside this machine, e.g. <c>192.168.1.0/24 10.0.0.7</c>; empty for all that
    /// can reach <see cref="Bind"/>.
    /// </summary>
    [Networks]
    public string Allow { get; set; } = "";

    /// <summary>
    /// What clients from elsewhere have to show that they know before they are heard; empty for nothing. It never goes
    /// over the wire. Set it in a file or as RVAE_SECRET: a command line is there for all to see.
    /// </summary>
    // The rule looks at the first match alone, and lets an empty text pass by itself.
    [RegularExpression("(?s).{8,}", ErrorMessage = "must be at least 8 characters, or empty for none")]
    public string Secret { get; set; } = "";

    /// <summary>
    /// Whether clients from elsewhere may show the six digits of this start instead: <c>auto</c> where there is a secret, <c>always</c>
    /// so that everyone from elsewhere has to show one or the other, <c>never</c> for the secret alone.
    /// </summary>
    [RegularExpression("(?i:auto|always|never)", ErrorMessage = "must be auto, always or never")]
    public string JoinCode { get; set; } = "auto";

    /// <summary>
    /// Whom OSC over UDP is heard from: <c>all</c> that are let in, or <c>local</c>, this machine alone, because anybody on a network
    /// can write the sender's address of a datagram; others then come over TCP and WebSocket.
    /// </summary>
    [RegularExpression("(?i:all|local)", ErrorMessage = "must be all or local")]
    public string Udp { get; set; } = "all";

    /// <summary>Origins of web pages of other sites that may ask over HTTP, e.g. <c>https://example.org</c>.</summary>
    public string Origins { get; set; } = "";

    /// <summary>
    /// Names of this machine, beside its own and <c>localhost</c>, by which it may be asked over HTTP, e.g.
    /// <c>studio.lan</c>.
    /// </summary>
    [RegularExpression("[A-Za-z0-9._ ,-]*", ErrorMessage = "must be names of this machine separated by spaces, such as studio.lan")]
    public string Hosts { get; set; } = "";

    /// <summary>Whether other machines are told by mDNS that it is here, when it is bound wider than loopback, and whether who asks is answered.</summary>
    public bool Announce { get; set; } = true;

    /// <summary>Name under which it is found; empty for the machine's.</summary>
    [RegularExpression(@"[^\p{Cc}]{0,64}", ErrorMessage = "must be at most 64 printable characters, or empty for the machine's name")]
    public string Name { get; set; } = "";

    /// <summary>The name under which it is found.</summary>
    public string ShownName() => Name.Length > 0 ? Name : Environment.MachineName;

    /// <summary>Folder of models, datasets and exports; empty means the system's usual place for a user's data.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Model that deck 1 plays at the start.</summary>
    [PlainName]
    public string Model { get; set; } = "house";

    /// <summary>Tempo at the start, quarter notes a minute.</summary>
    [Range(20.0, 300.0, ErrorMessage = LogOptions.Between)]
    public double Bpm { get; set; } = 120;

    /// <summary>What leads the tempo: internal, midi for the clock of a device at a MIDI input, or link for the session of the network.</summary>
    [RegularExpression("(?i:internal|midi|link)", ErrorMessage = "must be internal, midi or link")]
    public string ClockSource { get; set; } = "internal";

    /// <summary>Room to join at the start; empty for none.</summary>
    [RegularExpression("[A-Za-z0-9_-]{0,32}", ErrorMessage = "must be letters, digits, - and _, 32 at most, or empty for none")]
    public string Room { get; set; } = "";

    /// <summary>Address of the NATS server of rooms and of the training farm.</summary>
    [RegularExpression("(nats|tls|ws|wss)://.+", ErrorMessage = "must be the address of a NATS server, such as nats://studio.lan:4222")]
    public string Nats { get; set; } = "nats://127.0.0.1:4222";

    /// <summary>File of credentials for that server (.creds, or .nk for an nkey seed); empty for none.</summary>
    public string NatsCreds { get; set; } = "";

    /// <summary>Whether the transport runs from the start.</summary>
    public bool AutoPlay { get; set; } = true;

    /// <summary>Whether it plays on where it was when it ended; what is configured differently since wins.</summary>
    public bool Restore { get; set; } = true;

    /// <summary>Clients served at once.</summary>
    [Range(1, 1024, ErrorMessage = LogOptions.Between)]
    public int MaxClients { get; set; } = 64;

    /// <summary>Trainings that may wait for their turn.</summary>
    [Range(1, 256, ErrorMessage = LogOptions.Between)]
    public int MaxJobs { get; set; } = 8;

    /// <summary>
    /// Memory that a training may use, in megabytes, so that it fails by itself before the machine swaps and the
    /// performance stutters; 0 means half of the machine's memory.
    /// </summary>
    [Range(0, 1 << 24, ErrorMessage = LogOptions.Between)]
    public int TrainingMemory { get; set; }

    /// <summary>TCP connections served at once.</summary>
    [Range(1, 1024, ErrorMessage = LogOptions.Between)]
    public int MaxConnections { get; set; } = 64;

    /// <summary>File to record the session in, for <c>rvae replay</c>; empty for none. One that is there is not written over.</summary>
    public string Record { get; set; } = "";

    /// <summary>
    /// Address of an OpenTelemetry collector that figures and traces are sent to, e.g. <c>http://127.0.0.1:4317</c>; empty for the one
    /// that OTEL_EXPORTER_OTLP_ENDPOINT names, or none.
    /// </summary>
    [WebAddress]
    public string Otlp { get; set; } = "";

    /// <summary>Settings of live MIDI.</summary>
    [Microsoft.Extensions.Options.ValidateObjectMembers]
    public MidiOptions Midi { get; set; } = new();

    /// <summary>Where the log goes and how much of it.</summary>
    [Microsoft.Extensions.Options.ValidateObjectMembers]
    public LogOptions Log { get; set; } = new();
}

/// <summary>Where the log goes and how much of it.</summary>
internal sealed class LogOptions
{
    internal const string Between = "must be between {1} and {2}";

    /// <summary>Verbose, Debug, Information, Warning, Error or Fatal.</summary>
    [RegularExpression(
        "(?i:Verbose|Debug|Information|Warning|Error|Fatal)",
        ErrorMessage = "must be Verbose, Debug, Information, Warning, Error or Fatal")]
    public string Level { get; set; } = "Information";

    /// <summary>File to write to as well, as one line of JSON an event, a new one each day; empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>Days that log files are kept.</summary>
    [Range(1, 366, ErrorMessage = LogOptions.Between)]
    public int Days { get; set; } = 14;
}
