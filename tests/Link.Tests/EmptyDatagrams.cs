using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RVae.Link.Network;

namespace RVae.Link.Tests;

/// <summary>A datagram without a byte, as anybody on the network may send one.</summary>
public sealed class EmptyDatagrams
{
    // It wakes some ten to fifty times a second; one that cannot get rid of a datagram wakes a hundred thousand times.
    private const double MostWakingsASecond = 2000;

    [Fact]
    public void It_is_taken_and_the_thread_sleeps_on()
    {
        LinkInterface? loopback = LinkInterface.Scan().FirstOrDefault(one => one.IsLoopback && one.Address.AddressFamily == AddressFamily.InterNetwork);
        Assert.SkipUnless(loopback is not null, "this machine has no loopback with multicast");
        using var peer = new LinkPeer(new Clock(), TimeProvider.System, () => [loopback]);
        peer.Enable(120, 0, 0);
        using var stranger = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        for (int i = 0; i < 3; i++)
            stranger.SendTo([], new IPEndPoint(IPAddress.Loopback, LinkInterface.Port));
        (long rounds, long began) = (peer.Rounds, Stopwatch.GetTimestamp());
        SpinWait.SpinUntil(() => peer.Rounds >= rounds + 20, TimeSpan.FromSeconds(30)).ShouldBeTrue("its thread stands still");
        ((peer.Rounds - rounds) / Stopwatch.GetElapsedTime(began).TotalSeconds).ShouldBeLessThan(MostWakingsASecond);
    }

    private sealed class Clock : ILinkClock
    {
        public long Now => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
    }
}
