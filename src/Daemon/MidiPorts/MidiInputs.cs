using System.Collections.Immutable;
using RVae.Engine.Time;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// Reads what devices send, on one thread, and hands it to those who listen: the clock, the bridge. RtMidi's own threads
/// only write to a ring and knock.
/// </summary>
internal sealed class MidiInputs(IMonotonicClock clock) : IDisposable
{
    private const int LongestSleep = 100;

    // Who listens takes microseconds: whoever is not done by then will not be.
    private const int EndPatience = 1000;

    private readonly AutoResetEvent _knock = new(false);
    private ImmutableArray<PortInbox> _inboxes = [];
    private ImmutableArray<IMidiListener> _listeners = [];
    private Thread? _thread;
    private volatile bool _stopping;

    /// <summary>A new place for a port's messages, read from now on.</summary>
    public PortInbox Add()
    {
        var inbox = new PortInbox(Knock);
        ImmutableInterlocked.Update(ref _inboxes, (all, one) => all.Add(one), inbox);
        return inbox;
    }

    /// <summary>Stops reading a place.</summary>
    public void Remove(PortInbox inbox) => ImmutableInterlocked.Update(ref _inboxes, (all, one) => all.Remove(one), inbox);

    /// <summary>Someone listens from now on.</summary>
    public void Listen(IMidiListener listener) =>
        ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);

    /// <summary>Begins to read.</summary>
    public void Start()
    {
        _thread = new Thread(Run) { Name = "rvae midi in", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Reads what has come, and lets the listeners do what is due.</summary>
    /// <returns>Milliseconds after which to look again though nothing knocks.</returns>
    public int Turn()
    {
        foreach (PortInbox inbox in _inboxes)
        {
            while (inbox.TryRead(out MidiMessage message))
            {
                foreach (IMidiListener listener in _listeners)
                    listener.Take(inbox, message);
            }
        }

        long now = clock.Now, next = long.MaxValue;
        foreach (IMidiListener listener in _listeners)
        {
            listener.Advance(now);
            next = Math.Min(next, listener.NextDue);
        }

        return (int)Math.Clamp((next - now) / 1_000_000, 0, LongestSleep);
    }

    /// <summary>Sleeps until something has come, or so many milliseconds.</summary>
    public void Wait(int milliseconds) => _knock.WaitOne(milliseconds);

    /// <summary>Ends.</summary>
    public void Dispose()
    {
        _stopping = true;
        Knock();
        if (_thread?.Join(EndPatience) != false)
            _knock.Dispose();
    }

    private void Run()
    {
        while (!_stopping)
            Wait(Turn());
    }

    private void Knock()
    {
        try
        {
            _knock.Set();
        }
        catch (ObjectDisposedException)
        {
            // The last message of a port that closes after us.
        }
    }
}
