using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/midi/ports</c>.</summary>
/// <param name="Direction"><c>in</c> or <c>out</c>, as the daemon sees it.</param>
/// <param name="Name">Full name, as the system has it.</param>
/// <param name="Open">Whether the daemon has it open.</param>
public sealed record MidiPortSummary(string Direction, string Name, bool Open);

/// <summary>The live MIDI ports, and the address that a controller is learning. The calling thread holds a client's transaction: return at once.</summary>
public interface IMidiService
{
    /// <summary>The ports, as they were found last. Each call makes the service look again. <c>unavailable</c> without RtMidi.</summary>
    Outcome<ImmutableArray<MidiPortSummary>> Ports();

    /// <summary>Names, or parts of names, of the ports to which hits go, separated by commas; empty for none.</summary>
    string Outputs { get; }

    /// <summary>Changes them; the ports are opened as soon as they are there.</summary>
    Fault? SetOutputs(string names);

    /// <summary>Names, or parts of names, of the ports from which MIDI is received, separated by commas; empty for none.</summary>
    string Inputs { get; }

    /// <summary>Changes them; the ports are opened as soon as they are there.</summary>
    Fault? SetInputs(string names);

    /// <summary>Which instrument each note of a device is, when it is recorded: <c>TD-17: roland-td; 40=rim</c>.</summary>
    string Notes { get; }

    /// <summary>Changes these maps from the next note on; <c>bad-arguments</c> names the text that is no map.</summary>
    Fault? SetNotes(string maps);

    /// <summary>Address to which a bridge maps the next control that is moved; empty for none.</summary>
    string Learning { get; set; }
}

/// <summary>A daemon without MIDI ports.</summary>
public sealed class NoMidi : IMidiService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without MIDI ports");

    /// <inheritdoc/>
    public string Outputs => "";

    /// <inheritdoc/>
    public string Inputs => "";

    /// <inheritdoc/>
    public string Notes => "";

    /// <inheritdoc/>
    public string Learning { get; set; } = "";

    /// <inheritdoc/>
    public Outcome<ImmutableArray<MidiPortSummary>> Ports() => Absent;

    /// <inheritdoc/>
    public Fault? SetOutputs(string names) => Absent;

    /// <inheritdoc/>
    public Fault? SetInputs(string names) => Absent;

    /// <inheritdoc/>
    public Fault? SetNotes(string maps) => Absent;
}
