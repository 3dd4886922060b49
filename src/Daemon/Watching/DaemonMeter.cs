using System.Diagnostics.Metrics;
using RVae.Daemon.Clients;
using RVae.Protocol.Services;

namespace RVae.Daemon.Watching;

/// <summary>
/// The figures of the daemon as OpenTelemetry instruments, under the standard names where there are any. Most of them are read when a
/// collector asks, so that nothing that plays has to count.
/// </summary>
internal sealed class DaemonMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "rvae";

    private readonly Meter _meter = new(Name);
    private readonly WatchedParts _parts;
    private readonly PlayedFigures _figures;
    private readonly TallyFeed[] _feeds;
    private readonly Histogram<double> _gestures;

    /// <summary>Makes the instruments for the daemon's parts.</summary>
    public DaemonMeter(WatchedParts parts)
    {
        (_parts, _figures) = (parts, new PlayedFigures(parts.Services.Performance));
        // Made first: collecting the other instruments feeds these.
        _feeds =
        [
            new TallyFeed(() => parts.Live.Lateness, Seconds("rvae.event.lateness", "How late events were told after they were due.")),
            new TallyFeed(() => parts.Live.Decodes, Seconds("rvae.decode.duration", "How long a groove took to decode.")),
        ];
        _gestures = Seconds("rvae.gesture.duration", "Time from the packet of a traced gesture to the tick at which it is heard.");
        AddPlaying();
        AddThreads();
        AddClients();
        AddWork();
        AddProcesses();
    }

    /// <summary>
    /// Feeds the histograms with what was counted since the last call. Called at least every few seconds, so that it is never much at once.
    /// </summary>
    public void Feed()
    {
        foreach (TallyFeed feed in _feeds)
            feed.Feed();
    }

    /// <summary>A traced gesture was heard after so many nanoseconds.</summary>
    public void Heard(long nanoseconds) => _gestures.Record(nanoseconds / 1e9);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static Measurement<long> Measured(long value, string name, string word) => new(value, Tag(name, word));

    private Histogram<double> Seconds(string name, string description) => _meter.CreateHistogram(
        name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = TallyFeed.Bounds });

    private void Count(string name, string unit, string description, Func<long> read) =>
        _meter.CreateObservableCounter(name, read, unit, description);

    private void Show(string name, string unit, string description, Func<double> read) =>
        _meter.CreateObservableGauge(name, read, unit, description);

    private void AddPlaying()
    {
        _meter.CreateObservableCounter("rvae.ticks", () => Fed(_figures.Ticks), "{tick}", "Ticks played.");
        Count("rvae.ticks.missed", "{tick}", "Ticks that were worked out too late to be played in time.", () => _figures.Missed);
        Count("rvae.hits", "{hit}", "Hits handed out.", () => _parts.Live.Figures.Hits);
        Count("rvae.events.dropped", "{event}", "Events left out: too late, or an output did not keep up.", () => _figures.Dropped);
        Show("rvae.event.lateness.p99", "s", "Lateness that 99 of 100 recent events stayed within.", () => _figures.LateP99);
        Show("rvae.playing", "", "1 while the transport runs.", () => _parts.Live.Playhead.Playing ? 1 : 0);
        Show("rvae.tempo", "{bpm}", "Tempo, quarter notes a minute.", () => _parts.Live.Playhead.Bpm);
        Show("rvae.alive", "", "1 while the daemon gives the signs of life that the watchdog is fed for.", () => _parts.Health.NotLive is null ? 1 : 0);
        Show("rvae.realtime", "", "1 where the tick thread has realtime priority.", () => _parts.Live.Figures.Realtime ? 1 : 0);
    }

    // Each time figures are collected, the histograms are fed first.
    private long Fed(long value)
    {
        Feed();
        return value;
    }

    private void AddThreads()
    {
        _meter.CreateObservableCounter("rvae.allocated", () => _figures.Allocated.Select(item => Measured(item.Bytes, "rvae.thread", item.Thread)),
            "By", "Bytes allocated by threads that should allocate none in the steady state.");
        Count("rvae.stage.gc.collections", "{collection}", "Garbage collections in the process that plays.", () => _figures.Collections);
        _meter.CreateObservableCounter("rvae.stage.gc.pause.time", () => _figures.Paused, "s", "Time that the process that plays stood still for them.");
        _meter.CreateObservableGauge("rvae.figure", () => _figures.Others.Select(item => Measured(item.Value, "rvae.figure.name", item.Name)),
            "", "Figures of /rvae/figures that have no instrument of their own.");
    }

    private void AddClients()
    {
        Sessions sessions = _parts.Sessions;
        _meter.CreateObservableCounter(
            "rvae.packets", () => sessions.Packets.List().Select(item => new Measurement<long>(
                item.Count, Tag("rvae.transport", item.Transport), Tag("rvae.packet.kind", item.Kind))),
            "{packet}", "Packets that came in.");
        _meter.CreateObservableCounter("rvae.drops", () => sessions.Drops.List().Select(drop => Measured(drop.Count, "rvae.cause", drop.What)),
            "{item}", "What was given up, by its cause.");
        _meter.CreateObservableGauge("rvae.clients", () => ClientCounts.ByTransport(sessions.Registry)
            .Select(item => Measured(item.Count, "rvae.transport", item.What)), "{client}", "Clients that are joined.");
        _meter.CreateObservableGauge("rvae.subscriptions", () => ClientCounts.ByEvents(sessions.Registry)
            .Select(item => Measured(item.Count, "rvae.events", item.What)), "{client}", "Clients that want a class of events.");
        _meter.CreateObservableGauge("rvae.midi.ports", () => _parts.MidiPorts().Select(item => new Measurement<long>(
            item.Count, Tag("rvae.direction", item.Direction), Tag("rvae.state", item.State))), "{port}", "MIDI ports of this machine.");
        Show("rvae.link.peers", "{peer}", "Others in the link session.", () => _parts.Services.Link.Peers);
    }

    private void AddWork()
    {
        ITrainingService training = _parts.Services.Training;
        _meter.CreateObservableGauge("rvae.jobs", () => JobCounts.ByState(training.Jobs())
            .Select(item => Measured(item.Count, "rvae.state", item.State)), "{job}", "Trainings that are remembered, by their state.");
        Show("rvae.job.progress", "", "How far the training that runs has come; 0 while none runs.", () => JobCounts.Progress(training.Jobs()));
        _meter.CreateObservableCounter("rvae.starts", () => _parts.Starts().Select(item => Measured(item.Count, "rvae.process", item.Process)),
            "{start}", "Times that a process was started: more than 1 where it has ended and was started again.");
    }

    private void AddProcesses()
    {
        WatchedProcesses processes = _parts.Processes;
        _meter.CreateObservableUpDownCounter("process.memory.usage", () => processes.Look().Select(use => Measured(use.Memory, "rvae.process", use.Role)),
            "By", "Memory that is resident, by process; what two share is counted in both.");
        _meter.CreateObservableCounter("process.cpu.time", () => processes.Look().Select(use => new Measurement<double>(
            use.Processor, Tag("rvae.process", use.Role))), "s", "Processor time, by process.");
        _meter.CreateObservableUpDownCounter("process.thread.count", () => processes.Look().Select(use => Measured(use.Threads, "rvae.process", use.Role)),
            "{thread}", "Threads, by process.");
        Show("process.uptime", "s", "Time since the daemon started.", () => _parts.Uptime);
    }
}
