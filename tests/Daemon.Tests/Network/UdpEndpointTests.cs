using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;

namespace RVae.Daemon.Tests.Network;

public sealed class UdpEndpointTests : IDisposable
{
    private readonly Echo _echo = new();
    private readonly UdpEndpoint _endpoint = Open(IPAddress.Loopback, 0);
    private readonly UdpClient _peer = new(new IPEndPoint(IPAddress.Loopback, 0)) { Client = { ReceiveTimeout = 60_000 } };

    public UdpEndpointTests() => _endpoint.Start(_echo);

    public void Dispose()
    {
        _peer.Dispose();
        _endpoint.Dispose();
    }

    [Fact]
    public void What_arrives_is_handed_in_and_answered_from_the_same_port()
    {
        Ask("hello").ShouldBe(("hello", _endpoint.LocalEndPoint));
        ILink link = _echo.Links.ShouldHaveSingleItem();
        link.Port.ShouldBe(((IPEndPoint)_peer.Client.LocalEndPoint!).Port);
        link.Host.ShouldBe("127.0.0.1");
        link.Endpoint.ShouldBe($"udp 127.0.0.1:{link.Port}");
        link.IsLoopback.ShouldBeTrue();
        link.IsStream.ShouldBeFalse();
    }

    [Fact]
    public unsafe void A_desk_that_is_configured_for_another_family_hears_by_the_socket_that_the_one_before_it_took()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        using UdpEndpoint before = Share(IPAddress.Loopback);
        using UdpEndpoint after = Share(IPAddress.IPv6Loopback);
        after.LocalEndPoint.ShouldBe(before.LocalEndPoint);
        shared.Memory.Header->Socket.ShouldBe(shared.Descriptors.Udp4);

        UdpEndpoint Share(IPAddress address)
        {
            StageLink link = StageLink.Open(shared.Descriptors, folder.Folders.OpenModels());
            return UdpEndpoint.Share(link, address, 0, NullLogger<UdpEndpoint>.Instance, NetworkAccess.Everyone());
        }
    }

    [Fact]
    public void A_system_without_a_family_of_addresses_is_a_refusal_with_words_and_no_defect()
    {
        // No system of ours makes sockets of this family, as one whose IPv6 is switched off makes none of that.
        foreach (bool isUdp in (bool[])[true, false])
        {
            Should.Throw<StartupException>(() => ListeningSocket.Make(AddressFamily.AppleTalk, isUdp, IPAddress.IPv6Loopback, 9600))
                .Message.ShouldBe("this system has no IPv6, so not the address ::1: choose another with --bind");
        }
    }

    [Fact]
    public void A_stage_without_a_socket_for_IPv6_is_a_refusal_too()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        StageLink link = StageLink.Open(shared.Descriptors with { Udp6 = -1 }, folder.Folders.OpenModels());
        Should.Throw<StartupException>(() => UdpEndpoint.Share(link, IPAddress.IPv6Any, 0, NullLogger<UdpEndpoint>.Instance, NetworkAccess.Everyone()))
            .Code.ShouldBe(ExitCode.Configuration);
    }

    [Fact]
    public void A_known_peer_keeps_its_link_and_links_to_one_address_are_equal()
    {
        Ask("one");
        Ask("two");
        ILink[] links = [.. _echo.Links];
        links[1].ShouldBeSameAs(links[0]);
        links[0].ToPort(links[0].Port).ShouldBe(links[0]);
        links[0].ToPort(1234).ShouldNotBe(links[0]);
        links[0].ToPort(1234).ShouldBe(links[0].ToPort(1234));
        links[0].ToPort(1234).GetHashCode().ShouldBe(links[0].ToPort(1234).GetHashCode());
    }

    [Theory]
    [InlineData(80, "this user may not take UDP port 80: choose one above 1023 with --port or RVAE_PORT")]
    [InlineData(9600, "the system does not let programs have UDP port 9600: choose another with --port or RVAE_PORT")]
    public void A_port_that_may_not_be_had_is_told_with_what_to_do(int port, string beginning)
    {
        StartupException told = BindFailure.Explain("UDP", IPAddress.Loopback, port, new SocketException((int)SocketError.AccessDenied));
        told.Code.ShouldBe(ExitCode.Configuration);
        told.Message.ShouldStartWith(beginning);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.2", false)]
    [InlineData("0.0.0.0", "127.0.0.2", true)]
    [InlineData("::", "127.0.0.1", true)]
    [InlineData("::", "::1", true)]
    [InlineData("0.0.0.0", "192.0.2.1", false)]
    public void A_way_that_leads_back_to_its_own_socket_is_known(string bound, string host, bool own)
    {
        using var socket = new Socket(IPAddress.Parse(bound).AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(bound), 0));
        int port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        var peers = new UdpPeers(socket, NetworkAccess.Everyone());

        peers.Of(IPAddress.Parse(host), port).IsOwn.ShouldBe(own);
        peers.Of(IPAddress.Parse(host), port ^ 1).IsOwn.ShouldBeFalse();
    }

    [Fact]
    public void An_answer_can_go_to_another_port_of_the_same_host()
    {
        using var listener = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)) { Client = { ReceiveTimeout = 60_000 } };
        Ask("hello");
        _echo.Links.First().ToPort(((IPEndPoint)listener.Client.LocalEndPoint!).Port).Send("there"u8);
        IPEndPoint? from = null;
        Encoding.UTF8.GetString(listener.Receive(ref from)).ShouldBe("there");
        from.ShouldBe(_endpoint.LocalEndPoint);
    }

    [Fact]
    public void Empty_and_huge_datagrams_and_a_handler_that_fails_do_not_end_the_loop()
    {
        _peer.Send([], 0, _endpoint.LocalEndPoint);
        _peer.Send(new byte[65_507], 65_507, _endpoint.LocalEndPoint);
        _peer.Send("fail"u8, _endpoint.LocalEndPoint);
        _peer.Send(Encoding.UTF8.GetBytes("/a\0"), _endpoint.LocalEndPoint);
        Ask("canary").Text.ShouldBe("canary");
        _endpoint.Received.ShouldBe(5);
    }

    [Fact]
    public void A_peer_that_has_gone_does_not_end_the_loop()
    {
        int gone;
        using (var other = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)))
        {
            gone = ((IPEndPoint)other.Client.LocalEndPoint!).Port;
        }

        Ask("hello");
        for (int i = 0; i < 20; i++)
            _echo.Links.First().ToPort(gone).Send("nobody"u8);
        Ask("canary").Text.ShouldBe("canary");
    }

    [Fact]
    public void What_leaves_together_arrives_whole_in_order_and_each_where_it_should()
    {
        using var other = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)) { Client = { ReceiveTimeout = 60_000 } };
        Ask("hello");
        ILink link = _echo.Links.First(), elsewhere = link.ToPort(((IPEndPoint)other.Client.LocalEndPoint!).Port);
        IPacketBatch batch = LinkBatch.Create();
        // More, and longer, than fits at once.
        string[] sent = [.. Enumerable.Range(0, 80).Select(i => $"{i} {new string('.', i % 7 * 60)}")];

        foreach (string text in sent)
        {
            batch.Add(link, Encoding.UTF8.GetBytes(text));
            batch.Add(elsewhere, Encoding.UTF8.GetBytes("to the other " + text));
        }

        batch.Flush();
        batch.Flush();

        string[] heard = [.. sent.Select(_ => Hear(_peer))], heardElsewhere = [.. sent.Select(_ => Hear(other))];
        heard.ShouldBe(sent);
        heardElsewhere.ShouldBe(sent.Select(text => "to the other " + text));
        Ask("and no more").Text.ShouldBe("and no more");
        _endpoint.SendFailures.ShouldBe(0);
    }

    [Fact]
    public void What_the_system_refuses_is_counted_and_holds_up_nobody_else()
    {
        Ask("hello");
        ILink link = _echo.Links.First();
        IPacketBatch batch = LinkBatch.Create();
        batch.Add(link, "one"u8);
        batch.Add(link.ToPort(0), "to port 0"u8);
        batch.Add(link, "two"u8);
        batch.Flush();

        (Hear(_peer), Hear(_peer)).ShouldBe(("one", "two"));
        _endpoint.SendFailures.ShouldBe(1);
        _endpoint.Dispose();
        batch.Add(link, "nobody hears this"u8);
        Should.NotThrow(batch.Flush);
    }

    [Fact]
    public void Sending_together_costs_no_memory()
    {
        Ask("hello");
        ILink link = _echo.Links.First();
        IPacketBatch batch = LinkBatch.Create();
        Send();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Send();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Send()
        {
            for (int i = 0; i < 10; i++)
                batch.Add(link, "hit"u8);
            batch.Flush();
        }
    }

    [Fact]
    public void A_flood_of_sources_is_forgotten_again()
    {
        for (int i = 0; i < 1100; i++)
        {
            using var source = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
            source.Send("/x"u8, _endpoint.LocalEndPoint);
            // A socket's buffer holds a few hundred: on a busy machine the rest of them would be lost, and the canary with them.
            if (i % 100 == 99)
                Ask("so far").Text.ShouldBe("so far");
        }

        Ask("canary").Text.ShouldBe("canary");
        _echo.Links.Distinct().Count().ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_known_peers_packets_cost_no_memory()
    {
        Ask("fill");
        Ask("allocated");
        long before = BitConverter.ToInt64(_echo.LastBytes);
        for (int i = 0; i < 500; i++)
            Ask("x");
        Ask("allocated");
        (BitConverter.ToInt64(_echo.LastBytes) - before).ShouldBe(0);
    }

    [Fact]
    public void A_taken_port_is_told_in_one_line_with_the_way_out()
    {
        StartupException refusal = Should.Throw<StartupException>(() => Open(IPAddress.Loopback, _endpoint.LocalEndPoint.Port));
        refusal.Code.ShouldBe(ExitCode.Unavailable);
        refusal.Message.ShouldContain($"port {_endpoint.LocalEndPoint.Port}");
        refusal.Message.ShouldContain("--port");
    }

    [Fact]
    public void An_address_that_is_not_there_yet_may_be_tried_again() =>
        Should.Throw<StartupException>(() => Open(IPAddress.Parse("192.0.2.1"), 0)).Code.ShouldBe(ExitCode.Unavailable);

    [Fact]
    public async Task It_ends_while_it_waits()
    {
        var endpoint = Open(IPAddress.Loopback, 0);
        endpoint.Start(new Echo());
        CancellationToken ending = TestContext.Current.CancellationToken;
        await Task.Run(endpoint.Dispose, ending).WaitAsync(TimeSpan.FromSeconds(60), ending);
    }

    private static UdpEndpoint Open(IPAddress address, int port) =>
        UdpEndpoint.Open(address, port, NullLogger<UdpEndpoint>.Instance);

    private static string Hear(UdpClient client)
    {
        IPEndPoint? from = null;
        return Encoding.UTF8.GetString(client.Receive(ref from));
    }

    private (string Text, IPEndPoint From) Ask(string text)
    {
        _peer.Send(Encoding.UTF8.GetBytes(text), _endpoint.LocalEndPoint);
        IPEndPoint? from = null;
        return (Encoding.UTF8.GetString(_peer.Receive(ref from)), from!);
    }

    /// <summary>Sends back what comes, but for empty, large and failing packets.</summary>
    private sealed class Echo : IPacketHandler
    {
        public ConcurrentQueue<ILink> Links { get; } = new();

        public byte[] LastBytes { get; } = new byte[8];

        public long NextDue => long.MaxValue;

        public void Receive(ILink from, ReadOnlySpan<byte> packet)
        {
            if (packet.SequenceEqual("allocated"u8))
                BitConverter.TryWriteBytes(LastBytes, GC.GetAllocatedBytesForCurrentThread());
            else if (packet.SequenceEqual("fail"u8))
                throw new InvalidOperationException("a defect");
            else if (!packet.SequenceEqual("x"u8))
                Links.Enqueue(from);
            if (packet.Length is > 0 and < 1000 && packet[0] != '/')
                from.Send(packet);
        }

        public void Between(Action action) => action();

        public void Refuse(ILink from, Fault fault)
        {
        }

        public void Closed(ILink link)
        {
        }

        public void RunDue()
        {
        }
    }
}
