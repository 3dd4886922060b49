using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Hosting;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Monitor;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Bridge;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary><c>rvae bridge</c>: a pad controller plays a daemon, on this machine or another.</summary>
internal static class BridgeCommand
{
    public static Command Create()
    {
        var midiIn = new Option<string?>("--midi-in") { Description = "Port of the controller, or part of its name (default: the profile's).", HelpName = "NAME" };
        var profile = new Option<string?>("--profile") { Description = "What the controller sends: kp2, kp3, kaossilator, nts3, nanopad2, generic, one of your own or a file (default: by its port).", HelpName = "NAME" };
        var to = new Option<string?>("--to") { Description = "The daemon to play (default: this machine, port 9600).", HelpName = "HOST:PORT" };
        var api = new Option<string>("--midi-api") { Description = "auto, alsa, jack, coremidi or winmm.", DefaultValueFactory = _ => "auto", HelpName = "API" };
        var deck = CommandOptions.Number("--deck", 1, 4, "The deck that it plays (default: the profile's).");
        var learn = new Option<bool>("--learn") { Description = "Ask for each control in turn and write a profile." };
        api.AcceptOnlyFromAmong([.. MidiApis.Names]);
        var command = new Command("bridge", "Let a Kaoss Pad or another pad controller play a daemon.") { midiIn, profile, to, api, deck, learn };
        command.SetAction(async (parsed, cancellation) =>
        {
            _ = MidiApis.TryParse(parsed.GetValue(api)!, out MidiApi chosen);
            var wishes = new BridgeWishes(parsed.GetValue(midiIn), parsed.GetValue(profile), chosen, parsed.GetValue(deck));
            TextWriter output = parsed.InvocationConfiguration.Output, error = parsed.InvocationConfiguration.Error;
            Outcome<IPEndPoint> daemon = await MonitorSession.FindAsync(parsed.GetValue(to), cancellation).ConfigureAwait(false);
            Outcome<int> ended = parsed.GetValue(learn)
                ? LearnWalk.Run(wishes, System.Console.In, output, cancellation)
                : daemon.Then(found => Run(wishes, found, output, cancellation));
            return ended.TryGet(out int code, out Fault fault)
                ? code
                : await CommandFault.TellAsync(error, "bridge", fault).ConfigureAwait(false);
        });
        return command;
    }

    private static Outcome<int> Run(BridgeWishes wishes, IPEndPoint daemon, TextWriter output, CancellationToken cancellation)
    {
        if (!wishes.Find().TryGet(out BridgeWishes.Device? device, out Fault fault))
            return fault;
        var log = new BridgeTerminal(output);
        log.Note($"{device.Profile.Device} ({device.Profile.Name}) at {string.Join(", ", device.Ports.Select(port => port.Name))} → {daemon}");
        using var inputs = new MidiInputs(SystemMonotonicClock.Instance);
        using var session = new BridgeSession(new DaemonLink(daemon), device.Profile, wishes.Folders, log);
        inputs.Listen(session);
        using PortWatch watch = BridgePorts.Watch(wishes.Api, device.Ports, inputs, log);
        watch.Start();
        while (!cancellation.IsCancellationRequested)
            inputs.Wait(inputs.Turn());
        return ExitCode.Success;
    }
}

/// <summary>What the command line wants of a bridge.</summary>
/// <param name="Input">Port, or null.</param>
/// <param name="Profile">Profile, or null.</param>
/// <param name="Api">The system's MIDI.</param>
/// <param name="Deck">Deck, or null for the profile's.</param>
internal sealed record BridgeWishes(string? Input, string? Profile, MidiApi Api, int? Deck)
{
    /// <summary>Where profiles are.</summary>
    public ProfileFolders Folders { get; } = CommandOptions.Folders(null).Profiles();

    /// <summary>A controller to listen to.</summary>
    /// <param name="Profile">What it sends.</param>
    /// <param name="Ports">Ports that it may be at.</param>
    public sealed record Device(DeviceProfile Profile, ImmutableArray<PortWish> Ports);

    /// <summary>Finds out which: by the profile, by the port, or by what is plugged in.</summary>
    public Outcome<Device> Find()
    {
        if (!BridgePorts.Create(Api).TryGet(out IMidiSystem? system, out Fault absent))
            return absent;
        using (system)
            return Find(system.Ports(MidiDirection.In));
    }

    private Outcome<Device> Find(ImmutableArray<string> ports)
    {
        Outcome<DeviceProfile> found = Profile is not null
            ? Folders.Read(Profile)
            : Folders.For(Input is not null && PortNames.Find(ports, Input) is { } port ? [port] : ports) is { } known
                ? known
                : Unknown(ports);
        return found.Then(profile => PortsOf(profile).Then(wishes => (Outcome<Device>)new Device(
            Deck is { } deck ? profile with { Deck = deck } : profile, wishes)));
    }

    private Outcome<ImmutableArray<PortWish>> PortsOf(DeviceProfile profile)
    {
        string names = Input ?? string.Join(',', profile.Ports);
        return names.Length > 0
            ? PortWish.ReadList(names)
            : new Fault(FaultCode.BadArguments, $"profile {profile.Name} names no port: say which with --midi-in");
    }

    private Fault Unknown(ImmutableArray<string> ports) => new(
        FaultCode.NotFound,
        $"no controller is recognised among {(ports.IsEmpty ? "no MIDI ports at all" : string.Join(", ", ports))}: "
        + $"name one with --profile ({string.Join(", ", Folders.Names())}) and --midi-in, or learn one with --learn");
}
