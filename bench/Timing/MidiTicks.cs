using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Bench.Timing;

/// <summary>
/// A daemon that plays four decks and MIDI clock on a real port (RtMidi over JACK), and a device that notes when each
/// message comes; what they are held against is what a client is told of the same hits and ticks, stamped.
/// </summary>
internal static class MidiTicks
{
    private const string Device = "rvae-bench-device";

    // A message can only belong to what was due before it, and not long before.
    private const long Farthest = 200_000_000;

    /// <summary>Lateness of notes and of clocks at the device, JACK's own periods included; nothing where JACK is not here.</summary>
    public static (Lateness Notes, Lateness Clock) Measure(Rights rights, int bpm, double warmUp, double seconds)
    {
        if (!MidiServer.IsHere)
            return (new Lateness(), new Lateness());
        using var server = new MidiServer(rights);
        if (!RtMidiSystem.Create(MidiApi.Jack, Device, SystemMonotonicClock.Instance).TryGet(out RtMidiSystem? system, out _))
            return (new Lateness(), new Lateness());
        using (system)
        {
            var arrivals = new Received();
            using IMidiInput input = system.CreateVirtualInput("in", arrivals).Value;
            using BenchDaemon daemon = BenchDaemon.Start(rights, new Dictionary<string, string>(MidiServer.Environment)
            {
                ["RVAE_MIDI__API"] = "jack",
                ["RVAE_MIDI__OUT"] = Device,
            });
            long begin = SystemMonotonicClock.Instance.Now + (long)(warmUp * 1e9);
            Dictionary<int, List<long>> due = OurTicks.Due(daemon, bpm, begin + (long)(seconds * 1e9));
            return Judge(arrivals, due, begin);
        }
    }

    private static (Lateness Notes, Lateness Clock) Judge(Received arrivals, Dictionary<int, List<long>> due, long begin)
    {
        var notes = new Lateness();
        var clock = new Lateness();
        foreach ((int key, long arrived) in arrivals.All.Where(one => one.Arrived >= begin))
        {
            if (!due.TryGetValue(key, out List<long>? moments))
                continue;
            int next = moments.BinarySearch(arrived);
            int last = (next < 0 ? ~next : next + 1) - 1;
            if (last >= 0 && arrived - moments[last] < Farthest)
                (key == OurTicks.TickKey ? clock : notes).Record(arrived - moments[last]);
        }

        return (notes, clock);
    }

    /// <summary>The device: notes what comes on JACK's thread, and nothing else there.</summary>
    private sealed class Received : IMidiReceiver
    {
        private readonly (int Key, long Arrived)[] _all = new (int, long)[1 << 20];
        private int _count;

        public IEnumerable<(int Key, long Arrived)> All => _all.Take(Volatile.Read(ref _count));

        void IMidiReceiver.Received(long time, ReadOnlySpan<byte> message)
        {
            bool note = (message[0] & 0xF0) == MidiMessage.NoteOn;
            if (_count == _all.Length || !(note || message[0] == MidiMessage.Clock))
                return;
            _all[_count] = (note ? message[1] : OurTicks.TickKey, time);
            Volatile.Write(ref _count, _count + 1);
        }
    }
}
