using System.Collections.Immutable;
using RVae.Engine;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

/// <summary>A machine whose devices a test plugs in and out. A port that is closed takes nothing.</summary>
internal sealed class FakeMidiSystem : IMidiSystem
{
    private readonly HashSet<(int Channel, int Note)> _sounding = [];

    public List<string> Outputs { get; } = [];

    public List<string> Inputs { get; } = [];

    /// <summary>Everything in order: what was opened, sent and closed.</summary>
    public List<string> Happened { get; } = [];

    /// <summary>Where to say what a device sends, by port.</summary>
    public Dictionary<string, IMidiReceiver> Receivers { get; } = [];

    /// <summary>Notes that sound on the devices.</summary>
    public int Sounding => _sounding.Count;

    public string Api => "fake";

    public ImmutableArray<string> Ports(MidiDirection direction) => [.. direction == MidiDirection.Out ? Outputs : Inputs];

    public Outcome<IMidiOutput> OpenOutput(string port)
    {
        Happened.Add($"open {port}");
        return new Output(this, port);
    }

    public Outcome<IMidiOutput> CreateVirtualOutput(string name) => OpenOutput($"virtual {name}");

    public Outcome<IMidiInput> OpenInput(string port, IMidiReceiver receiver)
    {
        Happened.Add($"open {port}");
        Receivers[port] = receiver;
        return new Input(this, port);
    }

    public Outcome<IMidiInput> CreateVirtualInput(string name, IMidiReceiver receiver) => OpenInput($"virtual {name}", receiver);

    public void Dispose()
    {
    }

    private sealed class Output(FakeMidiSystem system, string port) : IMidiOutput
    {
        private bool _closed;

        public bool Send(ReadOnlySpan<byte> message)
        {
            _closed.ShouldBeFalse("a closed port was sent to");
            system.Happened.Add($"{port} {Convert.ToHexString(message)}");
            MidiMessage.TryRead(0, message, out MidiMessage read).ShouldBeTrue();
            if (read.Kind == MidiMessage.NoteOn)
                system._sounding.Add((read.Channel, read.Data1));
            else if (read.Kind == MidiMessage.NoteOff)
                system._sounding.Remove((read.Channel, read.Data1));
            return true;
        }

        public void Dispose()
        {
            _closed = true;
            system.Happened.Add($"close {port}");
        }
    }

    private sealed class Input(FakeMidiSystem system, string port) : IMidiInput
    {
        public void Dispose()
        {
            system.Receivers.Remove(port);
            system.Happened.Add($"close {port}");
        }
    }
}
