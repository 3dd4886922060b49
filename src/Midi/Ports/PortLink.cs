using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Ports;

/// <summary>What a look at the ports has changed for one port.</summary>
public enum PortChange
{
    /// <summary>Nothing has changed.</summary>
    None,
    /// <summary>The port was opened.</summary>
    Opened,
    /// <summary>The port has gone. It is opened again when it comes back.</summary>
    Lost,
    /// <summary>The port is there and refused to open. This is told once, and tried again later.</summary>
    Refused,
}

/// <summary>
/// Keeps one wanted port open as long as it is there: opens it when it appears, gives it up when it vanishes, and waits longer and longer after
/// refusals. A virtual port is always there. Used by the one thread that watches the ports.
/// </summary>
/// <typeparam name="TPort">An open port.</typeparam>
/// <param name="wanted">Name of the port, or part of it.</param>
/// <param name="open">Opens the port of a full name.</param>
public sealed class PortLink<TPort>(string wanted, Func<string, Outcome<TPort>> open)
    where TPort : class, IDisposable
{
    /// <summary>Pause after the first refusal, nanoseconds; each later pause is twice as long.</summary>
    public const long FirstPause = 1_000_000_000;

    /// <summary>Longest pause between two tries, nanoseconds.</summary>
    public const long LongestPause = 30_000_000_000;

    private long _pause;
    private long _nextTry;

    /// <summary>The wanted name, or part of it.</summary>
    public string Wanted { get; } = wanted;

    private bool IsVirtual => Wanted.Equals(PortNames.Virtual, StringComparison.OrdinalIgnoreCase);

    /// <summary>Full name of the open port, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>The open port, or null. It must not be used after <see cref="PortChange.Lost"/>.</summary>
    public TPort? Port { get; private set; }

    /// <summary>Why the port refused last.</summary>
    public Fault? Refusal { get; private set; }

    /// <summary>Looks at the present ports. A lost port is handed back, and the caller closes it.</summary>
    public PortChange Look(ImmutableArray<string> ports, long now, out TPort? lost)
    {
        lost = null;
        if (Port is not null)
        {
            if ((IsVirtual || ports.Contains(Name!)) && Port is not IHeldElsewhere { IsLost: true })
                return PortChange.None;
            (lost, Port, Name) = (Port, null, null);
            (_pause, _nextTry) = (0, 0);
            return PortChange.Lost;
        }

        string? name = IsVirtual ? Wanted : PortNames.Find(ports, Wanted);
        return name is not null && now >= _nextTry ? Open(name, now) : PortChange.None;
    }

    /// <summary>Takes out the open port, which the caller closes. The next look opens it anew.</summary>
    public TPort? Take()
    {
        TPort? port = Port;
        (Port, Name) = (null, null);
        return port;
    }

    private PortChange Open(string name, long now)
    {
        if (open(name).TryGet(out TPort? port, out Fault fault))
        {
            (Port, Name, Refusal, _pause) = (port, name, null, 0);
            return PortChange.Opened;
        }

        bool first = _pause == 0;
        _pause = first ? FirstPause : Math.Min(_pause * 2, LongestPause);
        _nextTry = now + _pause;
        Refusal = fault;
        return first ? PortChange.Refused : PortChange.None;
    }
}
