using System.Net;
using RVae.Daemon.Network;

namespace RVae.Daemon.Tests.Network;

public sealed class HostShareTests
{
    private readonly HostShare _share = new(64);

    [Fact]
    public void One_other_machine_has_a_quarter_of_the_places_and_gives_them_back()
    {
        var host = IPAddress.Parse("10.0.0.1");
        Enumerable.Range(0, 100).Count(_ => _share.TryEnter(host)).ShouldBe(16);
        _share.Leave(host);
        _share.TryEnter(host).ShouldBeTrue();
        _share.TryEnter(host).ShouldBeFalse();
        _share.TryEnter(IPAddress.Parse("10.0.0.2")).ShouldBeTrue();
    }

    [Fact]
    public void All_other_machines_together_leave_an_eighth_to_this_one()
    {
        int taken = 0;
        for (int host = 1; host <= 30; host++)
            taken += Enumerable.Range(0, 16).Count(_ => _share.TryEnter(IPAddress.Parse($"10.0.0.{host}")));
        taken.ShouldBe(56);
        _share.TryEnter(IPAddress.Loopback).ShouldBeTrue();
        _share.TryEnter(IPAddress.IPv6Loopback).ShouldBeTrue();
    }

    [Fact]
    public void The_addresses_of_one_IPv6_network_are_one_host() =>
        Enumerable.Range(1, 100).Count(i => _share.TryEnter(IPAddress.Parse($"2001:db8:1:2::{i:x}"))).ShouldBe(16);

    [Fact]
    public void An_IPv4_host_is_one_host_also_where_a_socket_of_both_families_writes_it_as_IPv6()
    {
        // Bound to ::, the page is reached so by every machine of an IPv4 network.
        Enumerable.Range(0, 100).Count(_ => _share.TryEnter(IPAddress.Parse("::ffff:10.0.0.1"))).ShouldBe(16);
        _share.TryEnter(IPAddress.Parse("10.0.0.1")).ShouldBeFalse();
        _share.TryEnter(IPAddress.Parse("::ffff:10.0.0.2")).ShouldBeTrue();
        _share.TryEnter(IPAddress.Parse("::ffff:127.0.0.1")).ShouldBeTrue();
        _share.Leave(IPAddress.Parse("::ffff:10.0.0.1"));
        _share.TryEnter(IPAddress.Parse("10.0.0.1")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1 ::1")]
    [InlineData("::1", "::1 127.0.0.1")]
    [InlineData("0.0.0.0", "0.0.0.0 ::1")]
    [InlineData("::", ":: 0.0.0.0")]
    [InlineData("192.168.1.5", "192.168.1.5")]
    public void Bound_to_loopback_means_both_and_no_socket_takes_two_families(string configured, string bound) =>
        string.Join(' ', BoundAddresses.Of(IPAddress.Parse(configured))).ShouldBe(bound);
}
