using System.Collections.Concurrent;
using System.Collections.Immutable;
using RVae.Engine.Time;
using RVae.Midi.Ports;

namespace RVae.Daemon.MidiPorts;

/// <summary>
/// Reads what devices send, on one thread, and hands it to the listeners: the clock, the bridge. RtMidi's own threads only write into a
/// ring and set a signal. A listener that fails on a message loses that message; the others get it.
/// </summary>
/// <param name="clock">The monotonic clock.</param>
/// <param name="failed">Told of the first failure of a listener.</param>
internal sealed class MidiInputs(IMonotonicClock clock, Action<Exception> failed) : IDisposable
{
    private const int LongestSleep = 100;

    // Milliseconds. A listener takes microseconds; one that is not done by then will never be.
    private const int EndPatience = 1000;

    private readonly AutoResetEvent _knock = new(false);
    private readonly ConcurrentQueue<PortInbox> _left = new();
    private ImmutableArray<PortInbox> _inboxes = [];
    private ImmutableArray<IMidiListener> _listeners = [];
    private Thread? _thread;
    private volatile bool _stopping;
    private bool _failureTold;

    /// <summary>A new inbox for the messages of a port, which is read from now on.</summary>
    public PortInbox Add()
    {
        var inbox = new PortInbox(Knock);
        ImmutableInterlocked.Update(ref _inboxes, (all, one) => all.Add(one), inbox);
        return inbox;
    }

    /// <summary>Stops reading an inbox.</summary>
    public void Remove(PortInbox inbox)
    {
        ImmutableInterlocked.Update(ref _inboxes, (all, one) => all.Remove(one), inbox);
        Leave(inbox);
    }

    /// <summary>The device of an inbox has gone. The listeners are told in the next round.</summary>
    public void Leave(PortInbox inbox)
    {
        _left.Enqueue(inbox);
        Knock();
    }

    /// <summary>Whether a port with such a name is listened to, or wanted and not there. Any thread.</summary>
    public bool Has(Func<string, bool> isSuch) => _inboxes.Any(inbox => isSuch(inbox.Port));

    /// <summary>Adds a listener.</summary>
    public void Listen(IMidiListener listener) =>
        ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);

    /// <summary>Begins to read.</summary>
    public void Start()
    {
        _thread = new Thread(Run) { Name = "rvae midi in", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Reads the messages that have come, and lets the listeners do what is due.</summary>
    /// <returns>Milliseconds until the next look, if no signal comes before.</returns>
    public int Round()
    {
        foreach (PortInbox inbox in _inboxes)
        {
            while (inbox.TryRead(out MidiMessage message))
            {
                foreach (IMidiListener listener in _listeners)
                    Hand(listener, inbox, message);
            }
        }

        while (_left.TryDequeue(out PortInbox? left))
        {
            foreach (IMidiListener listener in _listeners)
                Hand(listener, left);
        }

        long now = clock.Now, next = long.MaxValue;
        foreach (IMidiListener listener in _listeners)
            next = Math.Min(next, Advance(listener, now));

        return (int)Math.Clamp((next - now) / 1_000_000, 0, LongestSleep);
    }

    /// <summary>Sleeps until a message has come, or for so many milliseconds.</summary>
    public void Wait(int milliseconds) => _knock.WaitOne(milliseconds);

    /// <summary>Ends the reading thread and waits for it.</summary>
    public void Dispose()
    {
        _stopping = true;
        Knock();
        if (_thread?.Join(EndPatience) != false)
            _knock.Dispose();
    }

    private void Hand(IMidiListener listener, PortInbox inbox, in MidiMessage message)
    {
        try
        {
            listener.Take(inbox, message);
        }
#pragma warning disable CA1031 // one listener's failure must not harm the others or the process
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Tell(failure);
        }
    }

    private void Hand(IMidiListener listener, PortInbox left)
    {
        try
        {
            listener.Left(left);
        }
#pragma warning disable CA1031 // as above
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Tell(failure);
        }
    }

    private long Advance(IMidiListener listener, long now)
    {
        try
        {
            listener.Advance(now);
            return listener.NextDue;
        }
#pragma warning disable CA1031 // as above
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Tell(failure);
            return long.MaxValue;
        }
    }

    private void Tell(Exception failure)
    {
        if (!_failureTold)
            failed(failure);
        _failureTold = true;
    }

    private void Run()
    {
        PlayingCore.BePrompt();
        while (!_stopping)
            Wait(Round());
    }

    private void Knock()
    {
        try
        {
            _knock.Set();
        }
        catch (ObjectDisposedException)
        {
            // The last message of a port, which closes after this object.
        }
    }
}
