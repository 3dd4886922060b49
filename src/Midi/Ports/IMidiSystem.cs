using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Ports;

/// <summary>Which way the bytes go, seen from here.</summary>
public enum MidiDirection
{
    /// <summary>From a device to us.</summary>
    In,
    /// <summary>From us to a device.</summary>
    Out,
}

/// <summary>The MIDI ports of this machine. One thread at a time; ports that it opened are used by one thread each.</summary>
public interface IMidiSystem : IDisposable
{
    /// <summary>Name of the system's MIDI, e.g. <c>alsa</c>.</summary>
    string Api { get; }

    /// <summary>Full names of the ports there are now, in the system's order.</summary>
    ImmutableArray<string> Ports(MidiDirection direction);

    /// <summary>Opens the port with exactly this name; <c>not-found</c> or <c>failed</c> where that does not work.</summary>
    Outcome<IMidiOutput> OpenOutput(string port);

    /// <summary>Makes a port that others connect to; <c>unavailable</c> on Windows.</summary>
    Outcome<IMidiOutput> CreateVirtualOutput(string name);

    /// <summary>Opens the port with exactly this name; messages go to the receiver until it is disposed.</summary>
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

/// <summary>An open port that another process holds. It may be lost while the device is still there.</summary>
public interface IHeldElsewhere
{
    /// <summary>Whether that process has it no more.</summary>
    bool IsLost { get; }
}

/// <summary>Takes what a device sends.</summary>
public interface IMidiReceiver
{
    /// <summary>
    /// One whole message, its status byte first. Called on the MIDI system's own thread: never block, allocate or throw.
    /// </summary>
    /// <param name="time">When it came, nanoseconds of the monotonic clock.</param>
    /// <param name="message">Valid during the call.</param>
    void Received(long time, ReadOnlySpan<byte> message);
}
