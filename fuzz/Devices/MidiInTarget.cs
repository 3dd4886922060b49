using System.Buffers.Binary;
using RVae.Midi.Kits;
using RVae.Controllers;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;

namespace RVae.Fuzz.Devices;

/// <summary>
/// What a port may receive: bytes become messages, messages become time, gestures and hits. Tempo and everything sent
/// stay finite for any bytes at any time.
/// </summary>
internal sealed class MidiInTarget : IFuzzTarget
{
    private const double SlowestBpm = 1, FastestBpm = 1000;

    private readonly DeviceProfile _profile = ProfileFile.Parse(Profile, "any.json").Value;
    private readonly Sink _sink = new();

    private const string Profile = """
        {
          "name": "any", "device": "any", "ports": ["any"],
          "pad": { "x": { "control": "cc 12/44" }, "y": { "control": "bend" }, "touch": "cc 92", "mode": "latch" },
          "controls": [
            { "control": "cc 94", "as": "value", "to": "/rvae/threshold" },
            { "control": "cc 14/46", "as": "value", "to": "/rvae/noise", "range": [0, 2] },
            { "control": "cc 95", "as": "switch", "to": "/rvae/freeze" },
            { "control": "note 36", "as": "position", "name": "1" },
            { "control": "program", "as": "model" }
          ]
        }
        """;

    /// <inheritdoc/>
    public string Name => "midi-in";

    /// <inheritdoc/>
    public long AllocationBound => 256 * 1024;

    /// <inheritdoc/>
    public int WriteSeed(Random random, Span<byte> buffer)
    {
        // The first bytes are the milliseconds between messages, then messages.
        int length = 4;
        random.NextBytes(buffer[..4]);
        for (int count = random.Next(1, 60); count > 0; count--)
            length += Message(random, buffer[length..]);
        return length;
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        MidiStreamReader reader = default;
        ClockFollower clock = new(120);
        GestureMapper mapper = new(_profile, _sink);
        long time = 0;
        foreach (byte value in input)
        {
            time += 1_000_000L * input[value % Math.Min(4, input.Length)] / 8;
            if (!reader.TryRead(time, value, out MidiMessage message))
                continue;
            clock.Take(message);
            mapper.Take(message);
            mapper.Advance(time);
            _ = DrumMap.GeneralMidi.TryMap(message.Data1, out _);
            FuzzFailureException.Require(message.Status >= 0x80 && message.Data1 < 0x80 && message.Data2 < 0x80, "A message is none");
            FuzzFailureException.Require(clock.Bpm is > SlowestBpm and < FastestBpm, "The tempo left its bounds");
        }

        mapper.Advance(long.MaxValue - 1);
    }

    private static int Message(Random random, Span<byte> buffer)
    {
        Span<byte> message = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(message, random.Next() & 0x7F7F7F7F);
        ReadOnlySpan<byte> telling = [0xF8, 0xF8, 0xF8, 0xFA, 0xFB, 0xFC, 0xF2, 0x90, 0x99, 0x80, 0xB0, 0xB0, 0xE0, 0xC0, 0xF0, 0xF7];
        message[0] = telling[random.Next(telling.Length)];
        if (message[0] == 0xB0)
            message[1] = ((ReadOnlySpan<byte>)[0, 12, 14, 32, 44, 46, 92, 94, 95])[random.Next(9)];
        int length = message[0] >= 0xF6 ? 1 : message[0] == 0xC0 ? 2 : 3;
        message[..length].CopyTo(buffer);
        return length;
    }

    private sealed class Sink : IGestures
    {
        public void Set(string address, float x, float y) => Finite(x, y);

        public void Set(string address, float value) => Finite(value, 0);

        public void Set(string address, int value) => FuzzFailureException.Require(value is 0 or 1, "A switch is neither on nor off");

        public void Pin(string address, string drum, int tick, int velocity) =>
            FuzzFailureException.Require(tick >= 0 && velocity is >= -1 and <= 127, "A pin is outside its range");

        public void Call(string address, string name)
        {
        }

        public void Call(string address)
        {
        }

        public void ChooseModel(int place) => FuzzFailureException.Require(place >= 0, "A model has no place");

        public void AskPosition(string address)
        {
        }

        private static void Finite(float x, float y) =>
            FuzzFailureException.Require(float.IsFinite(x) && float.IsFinite(y), "A value is no finite number");
    }
}
