using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Protocol.Osc;
using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Tests.Network;

/// <summary>What OSC 1.0 and 1.1 say of streams, and of bundles in them, held against the real daemon.</summary>
public sealed class StreamConformance : IDisposable
{
    private readonly RunningDaemon _daemon = new();

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public async Task Both_framings_carry_the_whole_protocol()
    {
        await _daemon.JoinAsync();
        foreach (StreamFramingKind kind in Enum.GetValues<StreamFramingKind>())
        {
            A_packet_may_come_in_pieces_and_several_in_one_piece(kind);
            Messages_of_a_bundle_are_carried_out_in_their_order(kind);
            A_bundle_is_carried_out_at_its_time_and_an_immediate_one_now(kind);
            A_nested_time_tag_before_the_enclosing_one_refuses_the_bundle(kind);
            A_broken_packet_is_answered_and_the_next_one_is_read(kind);
            A_subscriber_hears_the_hits(kind);
        }
    }

    private void A_packet_may_come_in_pieces_and_several_in_one_piece(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        byte[] frame = peer.Frame(TestOsc.Message("/rvae/version"));
        foreach (byte one in frame)
            peer.SendRaw([one]);
        peer.Next().ShouldBe("/rvae/version '0.2.0' 1");
        peer.SendRaw([.. frame, .. frame, .. frame]);
        for (int i = 0; i < 3; i++)
            peer.Next().ShouldBe("/rvae/version '0.2.0' 1");
    }

    private void Messages_of_a_bundle_are_carried_out_in_their_order(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        peer.Send(TestOsc.Bundle(
            OscTimeTag.Immediately, TestOsc.Message("/rvae/deck/2/swing", 0.25f), TestOsc.Message("/rvae/deck/2/swing"),
            TestOsc.Message("/rvae/deck/2/swing", 0.5f), TestOsc.Message("/rvae/deck/2/swing")));
        peer.Next().ShouldBe("/rvae/deck/2/swing 0.25f");
        peer.Next().ShouldBe("/rvae/deck/2/swing 0.5f");
    }

    private void A_bundle_is_carried_out_at_its_time_and_an_immediate_one_now(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        // In one piece, and long enough: on a busy machine its time would come before the second of them is read.
        OscTimeTag soon = OscTimeTag.From(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2));
        peer.SendRaw(
        [
            .. peer.Frame(TestOsc.Bundle(soon, TestOsc.Message("/rvae/clock/ping", 2))),
            .. peer.Frame(TestOsc.Bundle(OscTimeTag.Immediately, TestOsc.Message("/rvae/clock/ping", 1))),
            .. peer.Frame(TestOsc.Message("/rvae/sync", 3)),
        ]);
        peer.Next().ShouldStartWith("/rvae/clock/pong 1 ");
        peer.Next().ShouldStartWith("/rvae/clock/pong 2 ");
        peer.Next().ShouldBe("/rvae/synced 3");
    }

    private void A_nested_time_tag_before_the_enclosing_one_refuses_the_bundle(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        byte[] set = TestOsc.Message("/rvae/deck/3/swing", 0.75f);
        peer.Send(TestOsc.Bundle(new OscTimeTag(2UL << 32), set, TestOsc.Bundle(new OscTimeTag(1UL << 32), set)));
        peer.Next().ShouldContain("'bad-packet'");
        peer.Send(TestOsc.Message("/rvae/deck/3/swing"));
        peer.Next().ShouldBe("/rvae/deck/3/swing 0f");
    }

    private void A_broken_packet_is_answered_and_the_next_one_is_read(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        peer.Send([.. "/rvae/swing\0,q\0\0"u8]);
        peer.Next().ShouldStartWith("/rvae/fail '/rvae/swing' 'bad-packet'");
        peer.Send(TestOsc.Message("/rvae/version"));
        peer.Next().ShouldBe("/rvae/version '0.2.0' 1");
    }

    private void A_subscriber_hears_the_hits(StreamFramingKind kind)
    {
        using var peer = new StreamPeer(_daemon.Port, kind);
        peer.Send(TestOsc.Message("/rvae/hello", "stream", "events", "hits"));
        peer.Next().ShouldStartWith("/rvae/welcome ");
        while (!peer.Next().StartsWith("/rvae/hit ", StringComparison.Ordinal))
        {
            // The state comes first.
        }
    }

    private sealed class StreamPeer : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 60_000, NoDelay = true };
        private readonly StreamFramingKind _kind;
        private readonly IFrameDecoder _decoder;
        private readonly Queue<string> _packets = new();

        public StreamPeer(int port, StreamFramingKind kind)
        {
            _socket.Connect(IPAddress.Loopback, port);
            (_kind, _decoder) = (kind, StreamFraming.CreateDecoder(kind));
        }

        public byte[] Frame(byte[] packet)
        {
            byte[] frame = new byte[StreamFraming.MaxFrameSize(_kind, packet.Length)];
            StreamFraming.TryEncode(_kind, packet, frame, out int written).ShouldBeTrue();
            return frame[..written];
        }

        public void Send(byte[] packet) => SendRaw(Frame(packet));

        public void SendRaw(byte[] bytes) => _socket.Send(bytes);

        public string Next()
        {
            byte[] buffer = new byte[65_536];
            while (_packets.Count == 0)
            {
                ReadOnlySpan<byte> received = buffer.AsSpan(0, _socket.Receive(buffer));
                received.Length.ShouldBeGreaterThan(0, "the connection ended");
                while (_decoder.Read(ref received, out ReadOnlySpan<byte> packet) == FrameResult.Packet)
                    _packets.Enqueue(TestOsc.Text(packet));
            }

            return _packets.Dequeue();
        }

        public void Dispose() => _socket.Dispose();
    }
}
