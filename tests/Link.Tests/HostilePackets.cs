using CsCheck;
using RVae.Link.Sessions;
using RVae.Link.Time;
using RVae.Link.Wire;

namespace RVae.Link.Tests;

/// <summary>Any bytes may arrive: no exception, no memory, and the session goes on.</summary>
public sealed class HostilePackets
{
    private const long Second = 1_000_000_000;
    private static readonly Endpoint Stranger = new(0x0a000001, 4242, false, 0);

    [Fact]
    public void Bytes_of_any_kind_are_borne()
    {
        LinkNode node = Enabled(out Sink _);
        long now = Second;
        Gen.OneOf(Gen.Byte.Array[0, 600], Mutated()).Sample(
            datagram =>
            {
                now += 1_000_000;
                node.Receive(0, Stranger, datagram, now);
                node.Advance(now);
                node.Peers.Entries.Length.ShouldBeLessThanOrEqualTo(PeerTable.Capacity);
                double.IsFinite(node.State.BeatAt(now)).ShouldBeTrue();
                node.State.Tempo.ShouldBeInRange(20, 999.01);
            },
            iter: 20_000, threads: 1);
    }

    [Fact]
    public void A_flood_of_strangers_fills_a_table_and_no_more_and_known_peers_stay()
    {
        LinkNode node = Enabled(out Sink _);
        node.Receive(0, Stranger, Alive(7, node.State.Session.Value), Second);
        for (ulong id = 100; id < 10_000; id++)
            node.Receive(0, Stranger, Alive(id, id), Second);
        node.Peers.Entries.Length.ShouldBe(PeerTable.Capacity);
        node.Peers.Refused.ShouldBeGreaterThan(9000);
        node.State.Peers.ShouldBe(1);
        node.Receive(0, Stranger, Alive(7, node.State.Session.Value), 6 * Second);
        node.Advance(8 * Second);
        node.Peers.Entries.Length.ShouldBe(1);
    }

    [Fact]
    public void A_flood_is_not_answered_without_end()
    {
        LinkNode node = Enabled(out Sink sink);
        long before = sink.Sent;
        for (ulong id = 100; id < 10_000; id++)
            node.Receive(0, Stranger, Alive(id, id), Second);
        (sink.Sent - before).ShouldBeLessThanOrEqualTo(801);
    }

    [Fact]
    public void A_foreign_packet_costs_no_memory()
    {
        LinkNode node = Enabled(out Sink _);
        byte[][] packets =
        [
            Alive(7, node.State.Session.Value), Alive(8, 8), Alive(9, 8), new byte[40], Alive(7, 7)[..50], Ping(), Pong(),
        ];
        long now = Second;
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                now += 1_000_000;
                node.Receive(0, Stranger, packets[i % packets.Length], now);
                node.Advance(now);
            }
        }).ShouldBe(0);
    }

    [Fact]
    public void A_pong_to_no_ping_of_ours_is_nobodys()
    {
        LinkNode node = Enabled(out Sink _);
        var session = node.State.Session;
        node.Receive(0, Stranger, Alive(8, 8), Second);
        node.Advance(Second); // measures session 8 now
        for (int i = 0; i < 300; i++)
            node.Receive(0, Stranger, Pong(), Second + i);
        node.State.Session.ShouldBe(session);
    }

    [Fact]
    public void A_start_from_the_far_future_shuts_nobody_out()
    {
        LinkNode node = Enabled(out Sink _);
        node.Receive(0, Stranger, Alive(7, node.State.Session.Value, new StartStop(true, 0, 1L << 50)), Second);
        node.State.Playing.ShouldBeFalse();
    }

    private static LinkNode Enabled(out Sink sink)
    {
        ulong ids = 0xffff_0000;
        sink = new Sink();
        var node = new LinkNode(sink, () => ids++);
        node.Open(0, new Endpoint(0x7f000001, 999, false, 0));
        node.Enable(120, 0, 1);
        return node;
    }

    private static byte[] Alive(ulong node, ulong session, StartStop startStop = default)
    {
        byte[] buffer = new byte[DiscoveryMessage.MaxSize];
        int length = new DiscoveryMessage
        {
            Kind = DiscoveryKind.Alive,
            TimeToLive = 5,
            Node = new NodeId(node),
            Session = new NodeId(session),
            Timeline = new SharedTimeline(500_000, 0, 0),
            StartStop = startStop,
            Measure = Stranger,
        }.Write(buffer);
        return buffer[..length];
    }

    private static byte[] Ping()
    {
        byte[] buffer = new byte[MeasurementMessage.MaxSize];
        return buffer[..MeasurementMessage.WritePing(buffer, 5, 6)];
    }

    private static byte[] Pong()
    {
        byte[] buffer = new byte[MeasurementMessage.MaxSize];
        int length = MeasurementMessage.WritePong(buffer, new NodeId(8), 1L << 45, Ping().AsSpan(9));
        return buffer[..length];
    }

    // A message that was well formed but for some bytes.
    private static Gen<byte[]> Mutated() =>
        Gen.Select(
            Gen.Int[0, 3].Select(i => new[] { Alive(7, 7), Alive(8, 9), Ping(), Pong() }[i]),
            Gen.Int[0, 110].Array[0, 6],
            Gen.Byte.Array[6]).Select((packet, at, with) =>
        {
            byte[] mutated = [.. packet];
            for (int i = 0; i < at.Length; i++)
                mutated[at[i] % mutated.Length] = with[i];
            return mutated;
        });

    private sealed class Sink : ILinkOutput
    {
        public long Sent { get; private set; }

        public void Multicast(int gateway, ReadOnlySpan<byte> datagram) => Sent++;

        public void Send(int gateway, in Endpoint to, ReadOnlySpan<byte> datagram) => Sent++;
    }
}
