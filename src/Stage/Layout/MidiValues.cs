using System.Runtime.CompilerServices;
using RVae.Midi.Ports;

namespace RVae.Stage.Layout;

/// <summary>The MIDI ports that are to be open, as one value: the desk finds them, the stage opens and plays them.</summary>
public struct WantedMidi
{
    /// <summary>Most ports, of both directions together.</summary>
    public const int Most = 32;

    private Ports _ports;
    private Text _outputs;
    private Text _inputs;
    private Text _notes;

    /// <summary>The system's MIDI: a <see cref="MidiApi"/>.</summary>
    public int Api { get; set; }

    /// <summary>Milliseconds from note-on to note-off.</summary>
    public double GateMilliseconds { get; set; }

    /// <summary>The gate in ticks; 0: the gate is in milliseconds.</summary>
    public double GateTicks { get; set; }

    /// <summary>Not 0 where clock and transport are sent.</summary>
    public int Clock { get; set; }

    /// <summary>Not 0 where a closed hat ends an open one.</summary>
    public int Choke { get; set; }

    /// <summary>Outputs as somebody wrote them, for the next desk.</summary>
    public string Outputs
    {
        readonly get => SharedText.Read(_outputs);
        set => SharedText.Write(_outputs, value);
    }

    /// <summary>Inputs as somebody wrote them, for the next desk.</summary>
    public string Inputs
    {
        readonly get => SharedText.Read(_inputs);
        set => SharedText.Write(_inputs, value);
    }

    /// <summary>Maps of notes as somebody wrote them, for the next desk.</summary>
    public string Notes
    {
        readonly get => SharedText.Read(_notes);
        set => SharedText.Write(_notes, value);
    }

    /// <summary>A place for a port, from 0.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref SharedPort this[int place] => ref _ports[place];

    [InlineArray(Most)]
    private struct Ports
    {
        private SharedPort _first;
    }

    [InlineArray(2048)]
    private struct Text
    {
        private byte _first;
    }
}

/// <summary>A MIDI port that is to be open.</summary>
public struct SharedPort
{
    private FixedText _name;

    /// <summary>Number of the port, never used again; 0 for an empty place.</summary>
    public long Id { get; set; }

    /// <summary>A <see cref="MidiDirection"/>.</summary>
    public int Direction { get; set; }

    /// <summary>Milliseconds that an output sounds later than due.</summary>
    public double OffsetMilliseconds { get; set; }

    /// <summary>Full name of the port, or <see cref="PortNames.Virtual"/>.</summary>
    public string Name
    {
        readonly get => SharedText.Read(_name);
        set => SharedText.Write(_name, value);
    }

    [InlineArray(512)]
    private struct FixedText
    {
        private byte _first;
    }
}

/// <summary>The ports as the stage has opened them, or could not: each at the same place as the wanted port.</summary>
public struct OpenMidi
{
    private Ports _ports;

    /// <summary>A place for a port, from 0.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref OpenPort this[int place] => ref _ports[place];

    [InlineArray(WantedMidi.Most)]
    private struct Ports
    {
        private OpenPort _first;
    }
}

/// <summary>A MIDI port that the stage has opened, or could not open.</summary>
public struct OpenPort
{
    private FixedText _refusal;

    /// <summary>Number of the port that was wanted.</summary>
    public long Id { get; set; }

    /// <summary>Not 0 when the port is open.</summary>
    public int IsOpen { get; set; }

    /// <summary>Why the port is not open.</summary>
    public string Refusal
    {
        readonly get => SharedText.Read(_refusal);
        set => SharedText.Write(_refusal, value);
    }

    [InlineArray(384)]
    private struct FixedText
    {
        private byte _first;
    }
}

/// <summary>A message that came in at a port.</summary>
/// <param name="Port">Number of the port.</param>
/// <param name="Message">The message, with the moment at which it came.</param>
public readonly record struct HeardMidi(long Port, MidiMessage Message);
