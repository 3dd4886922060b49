using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RVae.Engine;
using RVae.Engine.Time;
using RVae.Midi.Ports.Jack;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>The machine's ports through RtMidi.</summary>
public sealed class RtMidiSystem : IMidiSystem
{
    private readonly RtMidiLibrary _library;
    private readonly int _api;
    private readonly string _client;
    private readonly IMonotonicClock _clock;
    private RtMidiHandle? _inputs;
    private RtMidiHandle? _outputs;
    private JackPulse? _pulse;

    private RtMidiSystem(RtMidiLibrary library, int api, string client, IMonotonicClock clock)
    {
        _library = library;
        _api = api;
        _client = client;
        _clock = clock;
        Api = NativeApi.Name(api);
    }

    /// <inheritdoc/>
    public string Api { get; }

    /// <summary>Name of the library file, for <c>rvae doctor</c>.</summary>
    public string Library => _library.File;

    /// <summary>Loads RtMidi and chooses an interface; the fault <c>unavailable</c> says what to install or start.</summary>
    /// <param name="api">The interface to use, or the first that works.</param>
    /// <param name="client">Name under which the daemon's ports appear to other programs.</param>
    /// <param name="clock">The clock that stamps incoming messages.</param>
    public static Outcome<RtMidiSystem> Create(MidiApi api, string client, IMonotonicClock clock)
    {
        if (!RtMidiLibrary.Load().TryGet(out RtMidiLibrary? library, out Fault missing))
            return missing;
        ImmutableArray<int> compiled = NativeApi.Compiled(library);
        foreach (int candidate in NativeApi.Candidates(api))
        {
            if (!compiled.Contains(candidate) || !NativeApi.IsThere(candidate))
                continue;
            var system = new RtMidiSystem(library, candidate, client, clock);
            if (system.Joined() is not null || system.Scanner(MidiDirection.Out) is not null)
                return system;
            system.Dispose();
        }

        return new Fault(FaultCode.Unavailable, NativeApi.Advice(api, library.File));
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Ports(MidiDirection direction)
    {
        // Do not use RtMidi's scanner with JACK: it is a client with a thread for which the server waits in each cycle.
        if (Joined() is { } pulse)
            return pulse.Ports(direction);
        ImmutableArray<string> ports = Scanner(direction) is { } scanner ? [.. scanner.Ports()] : [];
        // A scanner whose server died (JACK) never lists anything again: the next call makes a new one.
        if (ports.IsEmpty)
            DropScanner(direction);
        return ports;
    }

    /// <inheritdoc/>
    public Outcome<IMidiOutput> OpenOutput(string port) => Output(handle => handle.Open(port, "out"), port);

    /// <inheritdoc/>
    public Outcome<IMidiOutput> CreateVirtualOutput(string name) =>
        NativeApi.NoVirtual(_api) is { } none ? none : Output(handle => handle.OpenVirtual(name), name);

    /// <inheritdoc/>
    public Outcome<IMidiInput> OpenInput(string port, IMidiReceiver receiver) =>
        Input(handle => handle.Open(port, "in"), port, receiver);

    /// <inheritdoc/>
    public Outcome<IMidiInput> CreateVirtualInput(string name, IMidiReceiver receiver) =>
        NativeApi.NoVirtual(_api) is { } none ? none : Input(handle => handle.OpenVirtual(name), name, receiver);

    /// <inheritdoc/>
    public void Dispose()
    {
        DropScanner(MidiDirection.In);
        DropScanner(MidiDirection.Out);
        Leave();
    }

    private Outcome<IMidiOutput> Output(Func<RtMidiHandle, bool> open, string port)
    {
        if (!TryCreate(MidiDirection.Out, _client, out RtMidiHandle? handle))
            return Refused(port);
        if (open(handle))
        {
            Settle();
            return new RtMidiOutput(_library, handle, _pulse is { } pulse ? new JackFlow(pulse, _clock) : null);
        }

        handle.Dispose();
        return Refused(port);
    }

    private Outcome<IMidiInput> Input(Func<RtMidiHandle, bool> open, string port, IMidiReceiver receiver)
    {
        if (!TryCreate(MidiDirection.In, _client, out RtMidiHandle? handle))
            return Refused(port);
        if (RtMidiInput.Listen(_library, handle, receiver, _clock) is not { } input)
        {
            handle.Dispose();
            return new Fault(FaultCode.TooMany, $"MIDI input \"{port}\" was not opened: too many are open; close some");
        }

        if (open(handle))
        {
            Settle();
            return input;
        }

        input.Dispose();
        return Refused(port);
    }

    private Fault Refused(string port) => new(
        FaultCode.Failed,
        $"MIDI port \"{port}\" could not be opened through {Api}: check that it is still connected, and that no other program uses it");

    private RtMidiHandle? Scanner(MidiDirection direction)
    {
        ref RtMidiHandle? scanner = ref direction == MidiDirection.In ? ref _inputs : ref _outputs;
        if (scanner is null && NativeApi.IsThere(_api))
            _ = TryCreate(direction, _client + "-scan", out scanner);
        return scanner;
    }

    // A resting JACK server would let us wait for its answer without end.
    private bool TryCreate(MidiDirection direction, string client, [NotNullWhen(true)] out RtMidiHandle? handle)
    {
        handle = null;
        if (Joined()?.Beats(1) != false)
            handle = RtMidiHandle.Create(_library, _api, direction, client, _pulse);
        return handle is not null;
    }

    // Our own client of the running JACK server; null for another interface, and where there is no server.
    private JackPulse? Joined()
    {
        if (_pulse?.IsGone == true)
            Leave();
        return _pulse ??= NativeApi.IsJack(_api) && NativeApi.IsThere(_api) ? JackPulse.Join(_client + "-pulse") : null;
    }

    // JACK makes a connection between two cycles: messages that are sent in the present cycle would be lost.
    private void Settle() => _ = _pulse?.Beats(2);

    private void Leave()
    {
        _pulse?.Dispose();
        _pulse = null;
    }

    private void DropScanner(MidiDirection direction)
    {
        ref RtMidiHandle? scanner = ref direction == MidiDirection.In ? ref _inputs : ref _outputs;
        scanner?.Dispose();
        scanner = null;
    }
}
