using System.Collections.Immutable;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>The wanted ports of one direction, and what each is connected to. For the one thread that looks at the ports.</summary>
/// <typeparam name="TPort">An open port.</typeparam>
internal abstract class PortSet<TPort>(string direction, ILogger logger)
    where TPort : class, IDisposable
{
    private ImmutableArray<Entry> _entries = [];

    /// <summary>Full names of the open ports. Any thread.</summary>
    public ImmutableArray<string> Open => [.. _entries.Select(entry => entry.Link.Name).OfType<string>()];

    /// <summary>Whether any port is wanted.</summary>
    public bool Any => !_entries.IsEmpty;

    /// <summary>Closes ports that are no longer wanted, and begins to look for new ones.</summary>
    public void Want(ImmutableArray<WantedPort> wantedPorts)
    {
        foreach (Entry entry in _entries.Where(entry => !wantedPorts.Contains(entry.Wanted)))
            Close(entry);
        _entries =
        [
            .. wantedPorts.Select(wanted => _entries.FirstOrDefault(entry => entry.Wanted == wanted) ?? Begin(wanted)),
        ];
    }

    /// <summary>Looks for wanted ports among the ports of the machine.</summary>
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

    /// <summary>Closes all ports.</summary>
    public void Close() => Want([]);

    /// <summary>A port is wanted from now on: makes the link for it.</summary>
    protected abstract PortLink<TPort> Prepare(WantedPort wanted);

    /// <summary>A wanted port has been opened.</summary>
    protected abstract void Connect(WantedPort wanted, TPort port);

    /// <summary>A port has gone: closes it.</summary>
    protected abstract void Disconnect(WantedPort wanted, TPort port);

    /// <summary>A port is no longer wanted: closes it where it is open.</summary>
    protected abstract void Forget(WantedPort wanted, TPort? port);

    // When one of two devices of a kind is unplugged, its name may also fit the other. That one would then get every hit and every clock
    // twice, so a port that is taken is not free. The same name with several offsets is allowed.
    private ImmutableArray<string> Free(ImmutableArray<string> ports, Entry entry) => [.. ports.Where(port => !_entries.Any(other =>
        other.Link.Name == port && !other.Wanted.Name.Equals(entry.Wanted.Name, StringComparison.OrdinalIgnoreCase)))];

    private Entry Begin(WantedPort wanted) => new(wanted, Prepare(wanted));

    private void Close(Entry entry) => Forget(entry.Wanted, entry.Link.Take());

    private sealed record Entry(WantedPort Wanted, PortLink<TPort> Link)
    {
        public bool Awaited { get; set; }
    }
}
