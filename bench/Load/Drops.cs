using RVae.Bench.Timing;
using RVae.Protocol.Osc;

namespace RVae.Bench.Load;

/// <summary>What the daemon says that it gave up, and other numbers that it keeps.</summary>
internal static class Drops
{
    public static Dictionary<string, long> Ask(int port, string address = "/rvae/drops")
    {
        using var client = new BenchClient(port);
        client.Send(address);
        var drops = new Dictionary<string, long>();
        while (client.TryReceive(out ReadOnlySpan<byte> packet, out _) && OscMessage.TryRead(packet, out OscMessage message)
            && message.Address.EndsWith("/item"u8))
        {
            OscArguments arguments = message.Arguments;
            if (arguments.TryReadString(out ReadOnlySpan<byte> what) && arguments.TryReadInt32(out int count))
                drops[System.Text.Encoding.ASCII.GetString(what)] = count;
        }

        return drops;
    }
}
