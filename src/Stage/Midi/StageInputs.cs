using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Stage.Midi;

/// <summary>
/// Reads what MIDI devices send, on one thread: follows their clock, and hands every message to the desk. The threads of the MIDI system only write
/// to a ring and knock. Allocates nothing while messages come.
/// </summary>
/// <param name="memory">The shared memory, with the ring to the desk.</param>
/// <param name="midi">Signal that wakes the desk.</param>
/// <param name="knock">Signal that wakes this thread.</param>
/// <param name="clock">The monotonic clock.</param>
internal sealed class StageInputs(StageMemory memory, Signal midi, Signal knock, IMonotonicClock clock)
{
    private const int LongestSleep = 100;
    private const int MostKnown = 64; // devices that are remembered

    private readonly Lock _changing = new();
    private readonly Dictionary<string, object> _devices = [];
    private Entry[] _entries = [];
    private ClockHearing? _hearing;
    private volatile bool _ending;

    /// <summary>The clock that is followed; null before <see cref="Start"/>.</summary>
    public IClockLeader? Leader => _hearing?.Leader;

    /// <summary>Makes an inbox for a port's messages, which is read from now on.</summary>
    /// <param name="port">Number of the port.</param>
    /// <param name="name">Full name of the port: by this name a device that is plugged in again is known.</param>
    public PortInbox Add(long port, string name)
    {
        var inbox = new PortInbox(knock.Knock);
        lock (_changing)
            _entries = [.. _entries, new Entry(port, DeviceOf(name), inbox)];
        return inbox;
    }

    /// <summary>Stops reading an inbox.</summary>
    public void Remove(PortInbox inbox)
    {
        lock (_changing)
            _entries = [.. _entries.Where(entry => entry.Inbox != inbox)];
    }

    /// <summary>Begins to read.</summary>
    /// <param name="bpm">The tempo to expect until a clock is heard.</param>
    /// <param name="jumps">The jumps of the clock that the music has followed already.</param>
    public void Start(double bpm, long jumps)
    {
        _hearing = new ClockHearing(bpm, jumps);
        new Thread(Run) { IsBackground = true, Name = "rvae midi in" }.Start();
    }

    /// <summary>Ends the thread after the present message.</summary>
    public void Stop()
    {
        _ending = true;
        knock.Knock();
    }

    private void Run()
    {
        PlayingCore.BePrompt();
        while (!_ending)
        {
            foreach (Entry entry in Volatile.Read(ref _entries))
                Read(entry);
            _hearing!.Advance(clock.Now);
            _ = knock.Wait(LongestSleep);
        }
    }

    private void Read(Entry entry)
    {
        bool any = false;
        for (; entry.Inbox.TryRead(out MidiMessage message); any = true)
        {
            _ = _hearing!.Take(entry.Device, message);
            _ = memory.HeardMidi.TryWrite(new HeardMidi(entry.Port, message)); // a full ring counts the loss itself
        }

        if (any)
            midi.Knock();
    }

    // A port that is open twice counts as two devices: one clock would count each message twice.
    private object DeviceOf(string name)
    {
        bool isBack = _devices.TryGetValue(name, out object? known) && !_entries.Any(entry => entry.Device == known);
        object device = isBack ? known! : new object();
        if (_devices.Count == MostKnown)
            _devices.Clear();
        _devices.TryAdd(name, device);
        return device;
    }

    private sealed record Entry(long Port, object Device, PortInbox Inbox);
}
