using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Stage.Layout;
using RVae.Stage.Memory;

namespace RVae.Stage.Midi;

/// <summary>
/// Reads what devices send, on one thread: follows their clock, and hands everything to the desk. The MIDI system's own threads only
/// write to a ring and knock. Allocates nothing while messages come.
/// </summary>
/// <param name="memory">Where the ring to the desk is.</param>
/// <param name="midi">Knocks at the desk.</param>
/// <param name="knock">Wakes this thread.</param>
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

    /// <summary>The clock that is followed; nobody's before <see cref="Start"/>.</summary>
    public IClockLeader? Leader => _hearing?.Leader;

    /// <summary>A new place for a port's messages, read from now on.</summary>
    /// <param name="port">Number of the port.</param>
    /// <param name="name">Its full name, by which a device that is plugged in again is known for the one that it was.</param>
    public PortInbox Add(long port, string name)
    {
        var inbox = new PortInbox(knock.Knock);
        lock (_changing)
            _entries = [.. _entries, new Entry(port, DeviceOf(name), inbox)];
        return inbox;
    }

    /// <summary>Stops reading a place.</summary>
    public void Remove(PortInbox inbox)
    {
        lock (_changing)
            _entries = [.. _entries.Where(entry => entry.Inbox != inbox)];
    }

    /// <summary>Begins to read.</summary>
    /// <param name="bpm">The tempo to expect of a clock.</param>
    /// <param name="jumps">The jumps of the clock that the music has followed already.</param>
    public void Start(double bpm, long jumps)
    {
        _hearing = new ClockHearing(bpm, jumps);
        new Thread(Run) { IsBackground = true, Name = "rvae midi in" }.Start();
    }

    /// <summary>Has the thread end after the message at hand.</summary>
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
            _ = memory.HeardMidi.TryWrite(new HeardMidi(entry.Port, message)); // a full one counts for itself
        }

        if (any)
            midi.Knock();
    }

    // A port that is open twice is two devices: one clock would count twice.
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
