using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.RtMidi;
using RVae.Protocol.Osc;

namespace RVae.Bench.Timing;

/// <summary>
/// What a pad controller sends as soon as a daemon has opened its port: the touch and both coordinates at once, over JACK at several periods. All of it has to
/// arrive, or the point is not where the finger is.
/// </summary>
internal static class FirstBursts
{
    private const string Pad = "KP3";
    private const long Second = 1_000_000_000, Patience = 30 * Second;
    private static readonly int[] Periods = [64, 128, 256];

    /// <summary>So many daemons at each period; 1 where a burst was not whole.</summary>
    public static int Run(int times)
    {
        if (!MidiServer.IsHere)
        {
            Console.Error.WriteLine("jackd is not here.");
            return 69;
        }

        bool well = true;
        foreach (int period in Periods)
        {
            using var server = new MidiServer(Rights.Own, period);
            using RtMidiSystem system = RtMidiSystem.Create(MidiApi.Jack, "rvae-bench-pad", SystemMonotonicClock.Instance).Value;
            using IMidiOutput pad = system.CreateVirtualOutput(Pad).Value;
            int whole = Enumerable.Range(0, times).Count(_ => IsWhole(pad));
            well &= whole == times;
            Console.WriteLine($"{period,4} frames: {whole} of {times} first bursts arrived whole");
        }

        return well ? 0 : 1;
    }

    private static bool IsWhole(IMidiOutput pad)
    {
        using BenchDaemon daemon = BenchDaemon.Start(Rights.Own, new Dictionary<string, string>(MidiServer.Environment)
        {
            ["RVAE_MIDI__API"] = "jack",
            ["RVAE_MIDI__IN"] = Pad,
            ["RVAE_MIDI__PROFILE"] = "kp3",
        });
        using var client = new BenchClient(daemon.Port);
        if (!Until(client, "/rvae/midi/ports", IsOpen))
            return false;
        pad.Send([0xB0, 12, 127]);
        pad.Send([0xB0, 13, 127]);
        pad.Send([0xB0, 92, 127]);
        return Until(client, "/rvae/latent", IsInTheCorner);
    }

    private static bool Until(BenchClient client, string question, Func<OscMessage, bool> what)
    {
        for (long until = BenchClient.Now + Patience; BenchClient.Now < until; client.Rest(Second / 200))
        {
            client.Send(question);
            while (client.TryReceive(out ReadOnlySpan<byte> packet, out _))
            {
                if (OscMessage.TryRead(packet, out OscMessage message) && what(message))
                    return true;
                if (!client.HasNews)
                    break;
            }
        }

        return false;
    }

    private static bool IsOpen(OscMessage message)
    {
        OscArguments arguments = message.Arguments;
        return message.Address.SequenceEqual("/rvae/midi/ports/item"u8) && arguments.TryReadString(out ReadOnlySpan<byte> way) && way.SequenceEqual("in"u8)
            && arguments.TryReadString(out ReadOnlySpan<byte> name) && name.IndexOf("KP3"u8) >= 0 && arguments.TryReadInt32(out int open) && open == 1;
    }

    private static bool IsInTheCorner(OscMessage message)
    {
        const float Near = 2.9f;
        OscArguments arguments = message.Arguments;
        return message.Address.SequenceEqual("/rvae/latent"u8) && arguments.TryReadFloat32(out float x) && arguments.TryReadFloat32(out float y) && x > Near && y > Near;
    }
}
