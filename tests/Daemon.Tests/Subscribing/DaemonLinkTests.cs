using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Subscribing;
using RVae.Daemon.Tests.Clients;

namespace RVae.Daemon.Tests.Subscribing;

/// <summary>The link of the bridge and the monitor, on a machine whose network comes late or changes.</summary>
public sealed class DaemonLinkTests : IDisposable
{
    private const long Second = 1_000_000_000;

    private static readonly SubscriptionOptions Bridge = new("bridge", "state", "");

    private readonly Socket _daemon = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 10_000 };

    public DaemonLinkTests() => _daemon.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public void Dispose() => _daemon.Dispose();

    [Fact]
    public void Without_a_way_to_the_daemon_it_hears_silence_and_tries_on()
    {
        // The system refuses this address, as it refuses every host while there is no network.
        using var link = new DaemonLink(new IPEndPoint(IPAddress.Broadcast, 9600), Bridge);
        for (int second = 0; second < 20; second++)
            link.KeepUp(second * Second);
        link.Send("/rvae/play");
        link.TryReceive(20 * Second, out _).ShouldBeFalse();
        link.Joined.ShouldBeFalse();
    }

    [Fact]
    public void A_socket_that_is_not_answered_is_exchanged_because_this_machine_may_have_another_address()
    {
        using var link = new DaemonLink((IPEndPoint)_daemon.LocalEndPoint!, Bridge);
        link.KeepUp(0);
        EndPoint first = Asker();
        link.KeepUp(5 * Second);
        Asker().ShouldBe(first);
        link.KeepUp(8 * Second);
        Asker().ShouldNotBe(first);
    }

    [Fact]
    public void A_socket_that_is_answered_stays()
    {
        using var link = new DaemonLink((IPEndPoint)_daemon.LocalEndPoint!, Bridge);
        link.KeepUp(0);
        EndPoint first = Asker();
        _daemon.SendTo(TestOsc.Message("/rvae/playing", 1), first);
        link.TryReceive(5 * Second, out _).ShouldBeTrue();
        link.KeepUp(8 * Second);
        Asker().ShouldBe(first);
    }

    private EndPoint Asker()
    {
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        _ = _daemon.ReceiveFrom(new byte[512], ref from);
        return from;
    }
}
