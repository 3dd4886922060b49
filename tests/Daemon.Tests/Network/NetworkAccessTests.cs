using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Clients;
using RVae.Daemon.Network;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Tests.Network;

public sealed class NetworkAccessTests
{
    private readonly NetworkAccess _access = Of("192.168.1.0/24, 10.0.0.7 fd00::/8");

    [Theory]
    [InlineData("192.168.1.77", true)]
    [InlineData("::ffff:192.168.1.77", true)]
    [InlineData("192.168.2.1", false)]
    [InlineData("10.0.0.7", true)]
    [InlineData("10.0.0.8", false)]
    [InlineData("fd12::1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    public void Only_the_listed_networks_and_this_machine_are_let_in(string host, bool isLetIn) =>
        _access.Allows(IPAddress.Parse(host)).ShouldBe(isLetIn);

    [Fact]
    public void Who_is_let_in_can_be_changed_while_it_is_asked()
    {
        _access.Allow([IPNetwork.Parse("10.9.0.0/16")]);
        _access.Allows("192.168.1.77").ShouldBeFalse();
        _access.Allows("10.9.1.1").ShouldBeTrue();
        _access.Allows("127.0.0.1").ShouldBeTrue();
        _access.Allow([]);
        _access.Allows("192.168.1.77").ShouldBeTrue();
        _access.Allows("nobody").ShouldBeFalse();
        _access.HearsUdp("10.9.1.1").ShouldBeTrue();
        _access.UdpFromElsewhere = NetworkAccess.HearsElsewhere("Local");
        _access.HearsUdp("10.9.1.1").ShouldBeFalse();
        _access.HearsUdp("::1").ShouldBeTrue();
    }

    [Fact]
    public void Without_a_list_everyone_is_let_in() => NetworkAccess.Everyone().Allows(IPAddress.Parse("203.0.113.9")).ShouldBeTrue();

    [Theory]
    [InlineData("192.168.1.0/33")]
    [InlineData("here")]
    [InlineData("10.1")]
    [InlineData("192168")]
    [InlineData("10.1/16")]
    [InlineData("0300.1.1.1")]
    [InlineData("10.0.0.1 there")]
    public void What_is_no_network_is_refused(string text) => AllowedNetworks.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_link_from_elsewhere_is_marked_before_anything_is_made_of_its_packet()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var peers = new UdpPeers(socket, _access);
        peers.Of(IPAddress.Parse("192.168.1.9"), 5000).IsAllowed.ShouldBeTrue();
        peers.Of(IPAddress.Parse("192.168.2.9"), 5000).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void Only_those_from_elsewhere_need_the_secret()
    {
        var access = new NetworkAccess([], asksProof: true, new Drops());
        access.NeedsProof(IPAddress.Parse("192.168.1.9")).ShouldBeTrue();
        access.NeedsProof(IPAddress.Loopback).ShouldBeFalse();
        access.IsRestricted.ShouldBeTrue();
        NetworkAccess.Everyone().IsRestricted.ShouldBeFalse();
    }

    [Fact]
    public void A_datagram_that_found_no_room_is_counted_by_the_system()
    {
        using UdpEndpoint endpoint = UdpEndpoint.Open(IPAddress.Loopback, 0, NullLogger<UdpEndpoint>.Instance);
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        endpoint.Overflows.ShouldBe(0);
        // Nothing is received before it starts, so the buffer fills up, however large it is.
        for (int bytes = 0; bytes < 8 * ReceiveBuffer.Wanted; bytes += 60_000)
            peer.Send(new byte[60_000], endpoint.LocalEndPoint);
        if (OperatingSystem.IsLinux())
            endpoint.Overflows.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(ReceiveBuffer.Wanted, ReceiveBuffer.Wanted)]
    [InlineData(8 << 20, 8 << 20)]
    [InlineData(7_456_540, 4 << 20)] // macOS as it comes
    [InlineData(0, 0)]
    public void A_system_that_refuses_so_much_room_is_asked_for_less(int most, int granted)
    {
        int room = 0;
        ReceiveBuffer.Ask(bytes => room = bytes <= most ? bytes : throw new SocketException((int)SocketError.NoBufferSpaceAvailable));
        room.ShouldBe(granted);
    }

    private static NetworkAccess Of(string networks) =>
        new(AllowedNetworks.TryParse(networks, out IReadOnlyList<IPNetwork>? list) ? list : throw new FormatException(networks), false, new Drops());
}
