using System.CommandLine;
using System.Net;
using RVae.Daemon.MidiPorts;
using RVae.Daemon.Monitor;
using RVae.Daemon.Startup;
using RVae.Daemon.Subscribing;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary><c>rvae bridge</c>: a pad controller plays a daemon, on this machine or another.</summary>
internal static class BridgeCommand
{
    public static Command Create()
    {
        Option<string?> midiIn = Text("--midi-in", "NAME", "Port of the controller, or part of its name (default: the profile's).");
        Option<string?> profile = Text("--profile", "NAME", "What the controller sends: kp2, kp3, kpv, kaossilator, nts3, nanopad2, "
            + "steps, generic, one of your own or a file (default: by its port).");
        Option<string?> to = Text("--to", "HOST:PORT", "The daemon to play (default: this machine, port 9600).");
        Option<string?> api = Text("--midi-api", "API", "The system's MIDI: auto (default), alsa, jack, coremidi or winmm.");
        var deck = CommandOptions.Number("--deck", 1, 4, "The deck that it plays (default: the profile's).");
        Option<int?> code = CommandOptions.JoinCode();
        var learn = new Option<bool>("--learn") { Description = "Ask for each control in turn and write a profile." };
        api.AcceptOnlyFromAmong([.. MidiApis.Names]);
        var command = new Command("bridge", "Let a Kaoss Pad or another pad controller play a daemon.") { midiIn, profile, to, api, deck, code, learn };
        command.SetAction(async (parsed, cancellation) =>
        {
            _ = MidiApis.TryParse(parsed.GetValue(api) ?? "", out MidiApi chosen);
            var options = new BridgeOptions(parsed.GetValue(midiIn), parsed.GetValue(profile), chosen, parsed.GetValue(deck));
            SubscriptionOptions subscription = BridgeSession.Options(CommandOptions.Configured(nameof(RVaeOptions.Secret)), parsed.GetValue(code) ?? 0);
            TextWriter output = parsed.InvocationConfiguration.Output, error = parsed.InvocationConfiguration.Error;
            using var ending = new Interruption(cancellation);
            try
            {
                Outcome<IPEndPoint> daemon = await MonitorSession.FindAsync(parsed.GetValue(to), ending.Token).ConfigureAwait(false);
                Outcome<int> ended = parsed.GetValue(learn)
                    ? LearnWalk.Run(options, System.Console.In, output, ending.Token)
                    : daemon.Then(found => Run(options, found, subscription, output, ending.Token));
                return ended.TryGet(out int status, out Fault fault)
                    ? status
                    : await CommandFault.TellAsync(error, "bridge", fault).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
            {
                // While the host's address was asked for.
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static Outcome<int> Run(
        BridgeOptions options, IPEndPoint daemon, SubscriptionOptions subscription, TextWriter output, CancellationToken cancellation)
    {
        if (!options.Find().TryGet(out BridgeOptions.Device? device, out Fault fault))
            return fault;
        var log = new BridgeTerminal(output);
        log.Note($"{device.Profile.Device} ({device.Profile.Name}) at {string.Join(", ", device.Ports.Select(port => port.Name))} → {daemon}");
        using var inputs = new MidiInputs(SystemMonotonicClock.Instance, failure => MidiPortLog.Unheard(log, failure));
        var link = new DaemonLink(daemon, subscription);
        using var session = new BridgeSession(link, device.Profile, options.Folders, log);
        inputs.Listen(session);
        using PortWatch watch = BridgePorts.Watch(options.Api, device.Ports, inputs, log);
        watch.Start();
        while (!cancellation.IsCancellationRequested)
            inputs.Wait(inputs.Round());
        return ExitCode.Success;
    }
}
