using RVae.Daemon.Clients;
using RVae.Daemon.Performance;
using RVae.Protocol.Services;

namespace RVae.Daemon.Watching;

/// <summary>The parts of the daemon that are watched. Any thread.</summary>
internal sealed class WatchedParts(
    ILivePerformance live, DaemonServices services, Sessions sessions, Health health, WatchedProcesses processes, DaemonClock clock, StageLink? stage = null)
{
    /// <summary>The performance whose figures are told.</summary>
    public ILivePerformance Live => live;

    /// <summary>What the addresses call.</summary>
    public DaemonServices Services => services;

    /// <summary>The subscribed clients.</summary>
    public Sessions Sessions => sessions;

    /// <summary>Whether it lives.</summary>
    public Health Health => health;

    /// <summary>The processes whose memory and time are told.</summary>
    public WatchedProcesses Processes => processes;

    /// <summary>Seconds since the daemon started.</summary>
    public double Uptime => clock.SinceStart(clock.Now) / 1e9;

    /// <summary>How many MIDI ports are open, and how many are there and not open.</summary>
    public IEnumerable<(string Direction, string State, long Count)> MidiPorts()
    {
        if (!services.Midi.Ports().TryGet(out var ports, out _))
            ports = [];
        foreach (string direction in (string[])["in", "out"])
        {
            yield return (direction, "open", ports.Count(port => port.Direction == direction && port.Open));
            yield return (direction, "closed", ports.Count(port => port.Direction == direction && !port.Open));
        }
    }

    /// <summary>How often each process was started.</summary>
    public IEnumerable<(string Process, long Count)> Starts() => stage is null ? [("desk", 1)] : Starts(stage);

    private static unsafe (string Process, long Count)[] Starts(StageLink stage) =>
        [("desk", Volatile.Read(ref stage.Memory.Header->Desks)), ("stage", Volatile.Read(ref stage.Memory.Header->Stages))];
}
