using System.Collections.Immutable;
using RVae.Engine;
using RVae.Midi.Kits;
using RVae.Midi.Ports;
using RVae.Protocol.Services;

namespace RVae.Daemon.MidiPorts;

/// <summary>Live MIDI as the protocol and the host see it.</summary>
internal sealed class MidiPortService : IMidiService, IHostedService, IDisposable
{
    private readonly PortWatch _watch;
    private readonly MidiInputs _inputs;
    private readonly Lock _changing = new();
    private ImmutableArray<WantedPort> _wantedOutputs = [];
    private ImmutableArray<WantedPort> _wantedInputs = [];
    private volatile DeviceMaps _maps = DeviceMaps.GeneralMidi;
    private readonly Action<MidiPortService> _changed = static _ => { };
    private bool _disposed;

    /// <summary>Makes a service over a watch. It wants the configured ports.</summary>
    public MidiPortService(PortWatch watch, MidiInputs inputs, string outputs, string inputNames, string notes)
    {
        _watch = watch;
        _inputs = inputs;
        // The configured ports were checked with the options.
        SetOutputs(outputs);
        SetInputs(inputNames);
        SetNotes(notes);
    }

    /// <summary>Called with this service now, and again each time the wanted ports change.</summary>
    public Action<MidiPortService> Changed
    {
        get => _changed;
        init
        {
            _changed = value;
            value(this);
        }
    }

    /// <summary>Called when the service begins to look for ports.</summary>
    public Action Looks { get; init; } = static () => { };

    /// <inheritdoc/>
    public string Outputs { get; private set; } = "";

    /// <inheritdoc/>
    public string Inputs { get; private set; } = "";

    /// <inheritdoc/>
    public string Notes => _maps.Text;

    /// <summary>The drum map of each device. Any thread.</summary>
    public DeviceMaps Maps => _maps;

    /// <inheritdoc/>
    public string Learning { get; set; } = "";

    /// <inheritdoc/>
    public Outcome<ImmutableArray<MidiPortSummary>> Ports()
    {
        _watch.LookNow();
        if (_watch.Absence is { } absence)
            return absence;
        PortWatch.Seen seen = _watch.Ports;
        return ImmutableArray.CreateRange(
            seen.Outputs.Select(name => new MidiPortSummary("out", name, _watch.IsOpen(MidiDirection.Out, name)))
                .Concat(seen.Inputs.Select(name => new MidiPortSummary("in", name, _watch.IsOpen(MidiDirection.In, name)))));
    }

    /// <inheritdoc/>
    public Fault? SetOutputs(string names)
    {
        if (!WantedPort.ReadList(names).TryGet(out ImmutableArray<WantedPort> wantedPorts, out Fault fault))
            return fault;
        lock (_changing)
        {
            (Outputs, _wantedOutputs) = (names, wantedPorts);
            _watch.Want(_wantedOutputs, _wantedInputs);
            _changed(this);
        }

        return null;
    }

    /// <inheritdoc/>
    public Fault? SetInputs(string names)
    {
        if (!WantedPort.ReadList(names).TryGet(out ImmutableArray<WantedPort> wantedPorts, out Fault fault))
            return fault;
        lock (_changing)
        {
            (Inputs, _wantedInputs) = (names, wantedPorts);
            _watch.Want(_wantedOutputs, _wantedInputs);
            _changed(this);
        }

        return null;
    }

    /// <inheritdoc/>
    public Fault? SetNotes(string maps)
    {
        if (!DeviceMaps.Parse(maps).TryGet(out DeviceMaps? read, out Fault fault))
            return fault;
        _maps = read;
        _changed(this);
        return null;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _inputs.Start();
        _watch.Start();
        Looks();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _watch.Dispose();
        _inputs.Dispose();
    }
}
