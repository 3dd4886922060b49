using System.Diagnostics;
using System.Net.Sockets;
using RVae.Link.Network;

namespace RVae.Link.Tests;

/// <summary>A machine whose interfaces come and go, as with containers and adapters that are unplugged.</summary>
public sealed class ChangingInterfaces
{
    [Fact]
    public void While_the_system_does_not_tell_them_those_that_are_open_stay_open()
    {
        LinkInterface? loopback = LinkInterface.Scan().FirstOrDefault(one => one.IsLoopback && one.Address.AddressFamily == AddressFamily.InterNetwork);
        Assert.SkipUnless(loopback is not null, "this machine has no loopback with multicast");
        IReadOnlyList<LinkInterface>? told = [loopback];
        int scans = 0;
        var time = new WokenTime();
        using var peer = new LinkPeer(new Clock(), time, () =>
        {
            Interlocked.Increment(ref scans);
            return Volatile.Read(ref told);
        });
        peer.Enable(120, 0, 0);
        SpinWait.SpinUntil(() => peer.Rounds > 0, TimeSpan.FromSeconds(30)).ShouldBeTrue("its thread stands still");
        AfterAScan(null).ShouldBe([loopback]);
        AfterAScan([]).ShouldBeEmpty();

        IEnumerable<LinkInterface> AfterAScan(IReadOnlyList<LinkInterface>? next)
        {
            Volatile.Write(ref told, next);
            int before = Volatile.Read(ref scans);
            time.Wake();
            SpinWait.SpinUntil(() => Volatile.Read(ref scans) > before, TimeSpan.FromSeconds(30)).ShouldBeTrue("it looks at no interface");
            return peer.Gateways.Select(gateway => gateway.Interface);
        }
    }

    private sealed class Clock : ILinkClock
    {
        public long Now => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
    }

    // A machine that has slept looks at its interfaces at once.
    private sealed class WokenTime : TimeProvider
    {
        private int _slept;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromMinutes(Volatile.Read(ref _slept));

        public void Wake() => Interlocked.Increment(ref _slept);
    }
}
