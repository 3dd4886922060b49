using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Ports;

/// <summary>The direction of the bytes, seen from the daemon.</summary>
public enum MidiDirection
{
    /// <summary>From a device to the daemon.</summary>
    In,
    /// <summary>From the daemon to a device.</summary>
    Out,
}

/// <summary>The MIDI ports of this machine. One thread at a time; each opened port is used by one thread.</summary>
public interface IMidiSystem : IDisposable
{
    /// <summary>Name of the system's MIDI, e.g. <c>alsa</c>.</summary>
    string Api { get; }

    /// <summary>Full names of the present ports, in the system's order.</summary>
    ImmutableArray<string> Ports(MidiDirection direction);

    /// <summary>Opens the output port of exactly this name; the fault <c>not-found</c> or <c>failed</c> where that does not work.</summary>
    Outcome<IMidiOutput> OpenOutput(string port);

    /// <summary>Makes a port that others connect to; <c>unavailable</c> on Windows.</summary>
    Outcome<IMidiOutput> CreateVirtualOutput(string name);

    /// <summary>Opens the input port of exactly this name; its messages go to the receiver until the port is disposed.</summary>
    Outcome<IMidiInput> OpenInput(string port, IMidiReceiver receiver);

    /// <summary>Makes a port that others connect to; <c>unavailable</c> on Windows.</summary>
    Outcome<IMidiInput> CreateVirtualInput(string name, IMidiReceiver receiver);
}

/// <summary>Takes single MIDI messages on their way out.</summary>
public interface IMidiSink
{
    /// <summary>Sends one whole message now; false where the port would not take it. Does not allocate.</summary>
    bool Send(ReadOnlySpan<byte> message);
}

/// <summary>An open port to a device.</summary>
public interface IMidiOutput : IMidiSink, IDisposable;

/// <summary>An open port from a device.</summary>
public interface IMidiInput : IDisposable;

/// <summary>An open port that another process holds. The port may be lost while the device is still there.</summary>
public interface IHeldElsewhere
{
    /// <summary>Whether that process has lost the port.</summary>
    bool IsLost { get; }
}

/// <summary>Takes what a device sends.</summary>
public interface IMidiReceiver
{
    /// <summary>Takes one whole message, its status byte first. Called on a thread of the MIDI system: never block, allocate or throw.</summary>
    /// <param name="time">When the message came, nanoseconds of the monotonic clock.</param>
    /// <param name="message">Valid during the call.</param>
    void Received(long time, ReadOnlySpan<byte> message);
}
