using RVae.Daemon.Hosting;
using RVae.Daemon.MidiPorts;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Bridge;
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

    /// <summary>Walks through; a line of input skips a step.</summary>
    public static Outcome<int> Run(BridgeWishes wishes, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        if (!Ports(wishes).TryGet(out string? ports, out Fault fault))
            return fault;
        var terminal = new BridgeTerminal(output);
        using var inputs = new MidiInputs(SystemMonotonicClock.Instance);
        var learning = new LearningListener();
        inputs.Listen(learning);
        using PortWatch watch = BridgePorts.Watch(wishes.Api, PortWish.ReadList(ports).Value, inputs, terminal);
        watch.Look();
        watch.Start();
        var profile = new DeviceProfile
        {
            Name = wishes.Profile ?? BridgeSession.LearnedName,
            Ports = PortNames.Split(ports),
            Deck = wishes.Deck ?? 1,
        };
        var skips = new Skips(input);
        foreach ((string address, string words) in Steps)
        {
            terminal.Note($"{words} — or press Enter to leave it out");
            if (Step(address, learning, inputs, skips, cancellation) is not { } found)
                continue;
            terminal.Note($"  {found}");
            profile = profile.With(address, found);
        }

        return wishes.Folders.Save(profile).Then(file => Saved(terminal, profile, file));
    }

    private static Outcome<int> Saved(BridgeTerminal terminal, DeviceProfile profile, string file)
    {
        terminal.Note($"written: {file}");
        terminal.Note($"play it with: rvae bridge --profile {profile.Name}");
        return ExitCode.Success;
    }

    private static ControlSource? Step(
        string address, LearningListener learning, MidiInputs inputs, Skips skips, CancellationToken cancellation)
    {
        learning.Learner = new ControlLearner(ProfileLearning.KindFor(address));
        while (learning.Learner.Found is null && !cancellation.IsCancellationRequested)
        {
            inputs.Wait(inputs.Turn());
            if (skips.Taken())
                return null;
        }

        return learning.Learner.Found;
    }

    private static Outcome<string> Ports(BridgeWishes wishes)
    {
        if (wishes.Input is not null)
            return wishes.Input;
        if (!BridgePorts.Create(wishes.Api).TryGet(out IMidiSystem? system, out Fault absent))
            return absent;
        using (system)
        {
            string all = string.Join(", ", system.Ports(MidiDirection.In));
            return new Fault(FaultCode.BadArguments, $"say which port to learn from with --midi-in: {(all.Length > 0 ? all : "there is none")}");
        }
    }

    /// <summary>Lines that are typed, each of which skips one step; a read that nobody answered waits for the next.</summary>
    private sealed class Skips(TextReader input)
    {
        private Task<string?> _line = Task.Run(input.ReadLine);

        public bool Taken()
        {
            if (!_line.IsCompleted)
                return false;
            _line = Task.Run(input.ReadLine);
            return true;
        }
    }

    private sealed class LearningListener : IMidiListener
    {
        public ControlLearner Learner { get; set; } = new(LearnKind.Any);

        public long NextDue => Learner.NextDue;

        public void Take(in MidiMessage message) => Learner.Take(message);

        public void Advance(long now) => Learner.Advance(now);
    }
}
