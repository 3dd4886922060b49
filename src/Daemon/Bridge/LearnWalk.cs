using System.Collections.Immutable;
using RVae.Daemon.MidiPorts;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Controllers;
using RVae.Midi.Ports;

namespace RVae.Daemon.Bridge;

/// <summary><c>rvae bridge --learn</c>: asks for each control in turn and writes a profile.</summary>
internal static class LearnWalk
{
    private static readonly (string Address, string Words)[] Steps =
    [
        (ProfileLearning.X, "move a finger from left to right (X)"),
        (ProfileLearning.Y, "move a finger up (Y)"),
        (ProfileLearning.Touch, "touch and let go"),
        ("/rvae/threshold", "turn the knob for the threshold"),
        ("/rvae/noise", "turn the knob for the noise"),
        ("/rvae/freeze", "press the button for freeze"),
        ("/rvae/latent/recall/1", "press the button for position 1"),
        ("/rvae/latent/recall/2", "press the button for position 2"),
        ("/rvae/latent/recall/3", "press the button for position 3"),
        ("/rvae/latent/recall/4", "press the button for position 4"),
        ("/rvae/model", "send a program change, for the models"),
    ];

    /// <summary>
    /// Runs the walk. A line of input skips a step. Each control is written to the file as soon as it is known, so that a walk that is
    /// ended early is not lost. Nothing is written where nothing was learned.
    /// </summary>
    public static Outcome<int> Run(BridgeOptions options, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        if (!Ports(options).TryGet(out string? ports, out Fault fault)
            || !WantedPort.ReadList(ports).TryGet(out ImmutableArray<WantedPort> wanted, out fault))
        {
            return fault;
        }

        var terminal = new BridgeTerminal(output);
        using var inputs = new MidiInputs(SystemMonotonicClock.Instance, failure => MidiPortLog.Unheard(terminal, failure));
        var moved = new MovedControls();
        inputs.Listen(moved);
        using PortWatch watch = BridgePorts.Watch(options.Api, wanted, inputs, terminal);
        watch.Look();
        watch.Start();
        var profile = new DeviceProfile
        {
            Name = options.Profile ?? BridgeSession.LearnedName,
            Ports = PortNames.Split(ports),
            Deck = options.Deck ?? 1,
        };
        var asking = new Asking(inputs, moved, new SkippedSteps(input), terminal, cancellation);
        return Learn(profile, asking.For, options.Folders).Then(file => Told(terminal, profile.Name, file, cancellation.IsCancellationRequested));
    }

    /// <summary>Asks for every control, and saves the profile with each that is answered.</summary>
    /// <param name="profile">The profile of the device so far.</param>
    /// <param name="ask">Asks for the control of an address, in words; null where it is left out, or the walk has ended.</param>
    /// <param name="folders">The folders in which the profile is saved.</param>
    /// <returns>The profile's file, or null where nothing was learned.</returns>
    internal static Outcome<string?> Learn(DeviceProfile profile, Func<string, string, ControlSource?> ask, ProfileFolders folders)
    {
        string? file = null;
        foreach ((string address, string words) in Steps)
        {
            if (ask(address, words) is not { } found)
                continue;
            profile = profile.With(address, found);
            if (!folders.Save(profile).TryGet(out file, out Fault fault))
                return fault;
        }

        return file;
    }

    private static Outcome<int> Told(BridgeTerminal terminal, string name, string? file, bool endedEarly)
    {
        if (file is not null)
        {
            terminal.Note($"written: {file}");
            terminal.Note($"play it with: rvae bridge --profile {name}");
        }

        if (endedEarly)
            return ExitCode.Interrupted;
        return file is not null
            ? ExitCode.Success
            : new Fault(FaultCode.NotFound, "nothing was learned, so no profile was written: check that the port is the controller's");
    }

    private static Outcome<string> Ports(BridgeOptions options)
    {
        if (options.Input is not null)
            return options.Input;
        if (!BridgePorts.Create(options.Api).TryGet(out IMidiSystem? system, out Fault absent))
            return absent;
        using (system)
        {
            string all = string.Join(", ", system.Ports(MidiDirection.In));
            return new Fault(FaultCode.BadArguments, $"name the port to learn from with --midi-in. Ports: {(all.Length > 0 ? all : "there are none")}");
        }
    }
}
