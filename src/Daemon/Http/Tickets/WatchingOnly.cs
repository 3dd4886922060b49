using RVae.Engine;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Http.Tickets;

/// <summary>
/// Limits what a WebSocket may send that was opened to watch (<c>?watch</c>): it may join, ask and read values. Nothing that it sends
/// changes what plays or makes the daemon work for long.
/// </summary>
internal sealed class WatchingOnly(AddressTable table)
{
    private static readonly HashSet<string> Session = new(StringComparer.Ordinal) { "/rvae/hello", "/rvae/renew", "/rvae/bye" };

    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "/rvae/clock/ping", "/rvae/models", "/rvae/status", "/rvae/version", "/rvae/deck/{deck}/model/card",
    };

    /// <summary>Why a packet is refused, or null.</summary>
    public Fault? Refusal(ReadOnlySpan<byte> packet)
    {
        if (packet is [(byte)'/', ..] && OscPacket.Validate(packet, out _, out _)
            && packet[..packet.IndexOf((byte)0)] is var address && table.Find(address) is { } entry)
        {
            AddressRow row = entry.Row;
            if (Session.Contains(row.Template) || Questions.Contains(row.Template))
                return null;
            if (row.Access.HasFlag(Access.Get) && HasNoArguments(packet, address.Length))
                return null;
        }

        return new Fault(FaultCode.Denied, "this connection was opened to watch: it can change nothing");
    }

    // Address and type tags are padded to four bytes. A message without arguments has an empty tag list, or ends after its address.
    private static bool HasNoArguments(ReadOnlySpan<byte> packet, int addressLength)
    {
        int tags = (addressLength + 4) & ~3;
        return packet.Length <= tags || packet[tags..] is [(byte)',', 0, ..];
    }
}
