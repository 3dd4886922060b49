using System.Collections.Immutable;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// The ports of one direction that are wanted, and what each is connected to. One thread: the one that looks at the ports.
/// </summary>
/// <typeparam name="TPort">An open port.</typeparam>
internal abstract class PortSet<TPort>(string direction, ILogger logger)
    where TPort : class, IDisposable
{
    private ImmutableArray<Entry> _entries = [];

    /// <summary>Full names of those that are open. Any thread.</summary>
    public ImmutableArray<string> Open => [.. _entries.Select(entry => entry.Link.Name).OfType<string>()];

    /// <summary>Whether any is wanted.</summary>
    public bool Any => !_entries.IsEmpty;

    /// <summary>Lets go of those that are no longer wanted and begins to look for the new ones.</summary>
    public void Want(ImmutableArray<WantedPort> wantedPorts)
    {
        foreach (Entry entry in _entries.Where(entry => !wantedPorts.Contains(entry.Wanted)))
            Close(entry);
        _entries =
        [
            .. wantedPorts.Select(wanted => _entries.FirstOrDefault(entry => entry.Wanted == wanted) ?? Begin(wanted)),
        ];
    }

    /// <summary>Looks for them among the ports that there are.</summary>
    public void Look(ImmutableArray<string> ports, long now)
    {
        foreach (Entry entry in _entries)
        {
            PortChange change = entry.Link.Look(Free(ports, entry), now, out TPort? lost);
            if (change == PortChange.Opened)
                MidiPortLog.Opened(logger, direction, entry.Link.Name!);
            else if (change == PortChange.Lost)
                MidiPortLog.Lost(logger, direction, entry.Wanted.Name);
            else if (change == PortChange.Refused)
                MidiPortLog.Refused(logger, entry.Link.Refusal!.Value.Message);
            else if (!entry.Awaited && entry.Link.Port is null)
                MidiPortLog.Awaited(logger, direction, entry.Wanted.Name);
            entry.Awaited = true;
            if (change == PortChange.Opened)
                Connect(entry.Wanted, entry.Link.Port!);
            if (lost is not null)
                Disconnect(entry.Wanted, lost);
        }
    }

    /// <summary>Lets go of all of them.</summary>
    public void Close() => Want([]);

    /// <summary>A port is wanted from now on: makes what it will be connected to.</summary>
    protected abstract PortLink<TPort> Prepare(WantedPort wanted);

    /// <summary>A wanted port has been opened.</summary>
    protected abstract void Connect(WantedPort wanted, TPort port);

    /// <summary>A port has gone: closes it.</summary>
    protected abstract void Disconnect(WantedPort wanted, TPort port);

    /// <summary>It is no longer wanted; closes its port if it has one.</summary>
    protected abstract void Forget(WantedPort wanted, TPort? port);

    // Of two devices of a kind, one that was plugged out would be found in the other, which would get every hit and every clock twice.
    // One name with several offsets is meant so.
    private ImmutableArray<string> Free(ImmutableArray<string> ports, Entry entry) => [.. ports.Where(port => !_entries.Any(other =>
        other.Link.Name == port && !other.Wanted.Name.Equals(entry.Wanted.Name, StringComparison.OrdinalIgnoreCase)))];

    private Entry Begin(WantedPort wanted) => new(wanted, Prepare(wanted));

    private void Close(Entry entry) => Forget(entry.Wanted, entry.Link.Take());

    private sealed record Entry(WantedPort Wanted, PortLink<TPort> Link)
    {
        public bool Awaited { get; set; }
    }
}
