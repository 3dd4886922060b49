using System.Net;
using System.Net.Sockets;
using RVae.Link.Network;
using RVae.Link.Wire;

namespace RVae.Link.Tests;

/// <summary>A machine with several networks: each gateway hears its own, and answers there.</summary>
public sealed class SeveralInterfaces
{
    // IPPROTO_IP and IP_MULTICAST_ALL of Linux.
    private const int Ip = 0, MulticastAll = 49;

    [Fact]
    public void Linux_gives_a_gateway_only_what_is_told_on_its_interface()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux gives a socket the group of all interfaces");
        LinkInterface? loopback = LinkInterface.Scan().FirstOrDefault(one => one.IsLoopback && one.Address.AddressFamily == AddressFamily.InterNetwork);
        Assert.SkipUnless(loopback is not null, "this machine has no loopback with multicast");
        using var gateway = Gateway.Open(loopback);
        byte[] all = new byte[sizeof(int)];
        gateway.GroupSocket.GetRawSocketOption(Ip, MulticastAll, all);
        BitConverter.ToInt32(all).ShouldBe(0);
    }

    [Theory]
    [InlineData("fe80::9%2", true)]
    [InlineData("fe80::9%3", false)]
    [InlineData("192.168.1.9", true)]
    public void A_sender_of_another_interface_is_not_heard(string sender, bool isHeard)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux gives a socket the group of all interfaces");
        var at = new LinkInterface("eth0", IPAddress.Parse("fe80::1%2"), 2, false, true);
        at.IsOf(Endpoint.From(IPAddress.Parse(sender), 1000)).ShouldBe(isHeard);
    }
}
