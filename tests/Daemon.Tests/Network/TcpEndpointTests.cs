using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Engine;
using RVae.Protocol.Addresses;
using RVae.Protocol.Osc.Framing;

namespace RVae.Daemon.Tests.Network;

public sealed class TcpEndpointTests : IDisposable
{
    private readonly Echo _echo = new();
    private readonly TcpEndpoint _endpoint = TcpEndpoint.Open(IPAddress.Loopback, 0, 2, NullLogger<TcpEndpoint>.Instance);

    public TcpEndpointTests() => _endpoint.Start(_echo);

    public void Dispose() => _endpoint.Dispose();

    [Theory]
    [InlineData(StreamFramingKind.Slip)]
    [InlineData(StreamFramingKind.Length)]
    public void A_peer_is_answered_in_its_own_framing(StreamFramingKind kind)
    {
        using Peer peer = Connect(kind);
        peer.Send("/one", "/two");
        peer.Next().ShouldBe("/one");
        peer.Next().ShouldBe("/two");
        ILink link = _echo.Link.ShouldNotBeNull();
        link.IsStream.ShouldBeTrue();
        link.Endpoint.ShouldStartWith("tcp 127.0.0.1:");
        link.ToPort(1).ShouldBe(link);
    }

    [Fact]
    public void A_length_that_is_none_ends_the_connection_with_a_reason()
    {
        using Peer peer = Connect(StreamFramingKind.Length);
        peer.SendRaw([0x00, 0x00, 0x00, 0x03]);
        peer.Next().ShouldContain("bad-packet");
        peer.IsClosed().ShouldBeTrue();
    }

    [Fact]
    public void A_packet_that_is_too_large_is_told_of_and_the_connection_goes_on()
    {
        using Peer peer = Connect(StreamFramingKind.Length);
        peer.Send("/first");
        peer.Next().ShouldBe("/first");
        peer.SendRaw([0x00, 0x10, 0x00, 0x00]);
        peer.Next().ShouldBe("refused: too-large");
        peer.SendRaw(new byte[0x100000]);
        peer.Send("/canary");
        peer.Next().ShouldBe("/canary");
    }

    [Fact]
    public void Liblo_writes_SLIP_with_one_END_behind_each_packet()
    {
        using Peer peer = Connect(StreamFramingKind.Slip);
        peer.SendRaw([.. "/canary\0"u8, 0xC0, .. "/second\0"u8, 0xC0]);
        peer.Next().ShouldBe("/canary");
        peer.Next().ShouldBe("/second");
    }

    // A page in a browser writes the first line of a request and what follows the head: nothing of it may be run.
    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP")]
    [InlineData("GET / HTTP/1.1\r\n", "HTTP")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "SSH")]
    [InlineData("\u0016\u0003\u0001", "TLS")]
    [InlineData("tempo 120;\n", "netsend -b")]
    [InlineData("/rvae/tempo 120;\n", "netsend -b")]
    [InlineData("hello", "no OSC")]
    public void A_connection_that_begins_as_another_protocol_is_closed_at_once(string beginning, string named)
    {
        using Peer peer = Connect(StreamFramingKind.Length);
        peer.SendRaw([.. Encoding.Latin1.GetBytes(beginning), 0, 0, 0, 8, .. "/canary\0"u8]);
        peer.ReadToEnd().ShouldHaveSingleItem().ShouldContain(named);
        _echo.Link.ShouldBeNull("nothing was handed in");
    }

    [Theory]
    [InlineData(0x00, 0x11, 0x00, 0x00)]
    [InlineData(0x00, 0x03, 0x00, 0x08)] // as a TURN request begins, which a web page can make a browser send
    public void A_first_packet_whose_length_cannot_be_ends_the_connection(byte a, byte b, byte c, byte d)
    {
        using Peer peer = Connect(StreamFramingKind.Length);
        peer.SendRaw([a, b, c, d]);
        peer.ReadToEnd().ShouldHaveSingleItem().ShouldContain("the connection is closed");
    }

    [Fact]
    public void A_broken_frame_is_left_to_the_sessions_to_tell_of_who_know_when_it_is_enough()
    {
        using Peer peer = Connect(StreamFramingKind.Slip);
        peer.SendRaw([0xC0, 0xDB, 0x41, 0xC0]);
        peer.Next().ShouldBe("refused: bad-packet");
        peer.Send("/canary");
        peer.Next().ShouldBe("/canary");
    }

    [Fact]
    public async Task A_peer_that_hangs_up_is_told_to_the_sessions()
    {
        using (Peer peer = Connect(StreamFramingKind.Slip))
        {
            peer.Send("/one");
            peer.Next();
        }

        (await _echo.NextClosedAsync()).ShouldBe(_echo.Link);
    }

    [Fact]
    public async Task A_peer_that_does_not_read_is_dropped_and_holds_nobody_up()
    {
        using Peer slow = Connect(StreamFramingKind.Length);
        slow.Send("/one");
        slow.Next();
        ILink link = _echo.Link!;
        // More than its buffer and the system's together: none of these calls may wait.
        byte[] packet = new byte[1000];
        for (int i = 0; i < 20_000; i++)
            link.Send(packet);
        using Peer other = Connect(StreamFramingKind.Slip);
        other.Send("/canary");
        other.Next().ShouldBe("/canary");
        string[] told = slow.ReadToEnd();
        told[^1].ShouldContain("too slowly");
        (await _echo.NextClosedAsync()).ShouldBe(link);
    }

    [Fact]
    public async Task More_connections_than_allowed_are_closed_at_once_and_one_that_ends_makes_room()
    {
        using Peer first = Connect(StreamFramingKind.Slip);
        using (Peer second = Connect(StreamFramingKind.Slip))
        {
            first.Send("/a");
            first.Next();
            second.Send("/b");
            second.Next();
            using Peer third = Connect(StreamFramingKind.Slip);
            third.IsClosed().ShouldBeTrue();
        }

        await _echo.NextClosedAsync();
    }

    private Peer Connect(StreamFramingKind kind) => new(_endpoint.LocalEndPoint, kind);

    private sealed class Peer : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 60_000 };
        private readonly StreamFramingKind _kind;
        private readonly IFrameDecoder _decoder;
        private readonly Queue<string> _packets = new();

        public Peer(IPEndPoint to, StreamFramingKind kind)
        {
            _socket.Connect(to);
            _kind = kind;
            _decoder = StreamFraming.CreateDecoder(kind);
        }

        public void Send(params string[] packets)
        {
            foreach (string packet in packets)
            {
                byte[] frame = new byte[1000];
                byte[] bytes = Encoding.UTF8.GetBytes(packet.PadRight((packet.Length + 3) / 4 * 4, '\0'));
                StreamFraming.TryEncode(_kind, bytes, frame, out int written).ShouldBeTrue();
                SendRaw(frame.AsSpan(0, written));
            }
        }

        public void SendRaw(ReadOnlySpan<byte> bytes) => _socket.Send(bytes);

        public string Next()
        {
            while (_packets.Count == 0)
                Fill().ShouldBeTrue("the connection ended");
            return _packets.Dequeue();
        }

        public string[] ReadToEnd()
        {
            while (Fill())
            {
                // All that still comes.
            }

            return [.. _packets];
        }

        public bool IsClosed() => !Fill();

        public void Dispose() => _socket.Dispose();

        private bool Fill()
        {
            byte[] buffer = new byte[65_536];
            int length;
            try
            {
                length = _socket.Receive(buffer);
            }
            catch (SocketException end) when (end.SocketErrorCode == SocketError.ConnectionReset)
            {
                return false;
            }

            ReadOnlySpan<byte> received = buffer.AsSpan(0, length);
            while (_decoder.Read(ref received, out ReadOnlySpan<byte> packet) == FrameResult.Packet)
                _packets.Enqueue(Encoding.UTF8.GetString(packet).TrimEnd('\0'));
            return length > 0;
        }
    }

    private sealed class Echo : IPacketHandler
    {
        private readonly Channel<ILink> _closed = Channel.CreateUnbounded<ILink>();

        public ILink? Link { get; private set; }

        public long NextDue => long.MaxValue;

        public void Receive(ILink from, ReadOnlySpan<byte> packet)
        {
            Link ??= from;
            from.Send(packet);
        }

        public void Between(Action action) => action();

        public void Refuse(ILink from, Fault fault) => from.Send(Encoding.ASCII.GetBytes($"refused: {fault.Code.Word()}".PadRight(32, '\0')));

        public void Closed(ILink link) => _closed.Writer.TryWrite(link);

        public async ValueTask<ILink> NextClosedAsync() =>
            await _closed.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        public void RunDue()
        {
        }
    }
}
