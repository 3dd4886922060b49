using RVae.Daemon.Network;
using RVae.Daemon.Tests.Clients;

namespace RVae.Daemon.Tests.Network;

/// <summary>The thread that receives is raised for performers and not for floods.</summary>
public sealed class ReceivingThreadTests
{
    private readonly FakeTime _clock = new();

    [Fact]
    public void Packets_at_the_rate_of_performers_are_no_flood()
    {
        var thread = new ReceivingThread(_clock);
        for (int i = 0; i < 50_000; i++)
        {
            _clock.Advance(100e-6);
            thread.Count();
            thread.Flooded.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_flood_is_seen_within_2000_packets_and_its_end_at_the_first_packet_after_a_lull()
    {
        var thread = new ReceivingThread(_clock);
        for (int i = 0; i < ReceivingThread.Flood; i++)
            Count(thread, 10_000);
        thread.Flooded.ShouldBeTrue();
        for (int i = 0; i < 20_000; i++)
            Count(thread, 10_000);
        thread.Flooded.ShouldBeTrue();
        Count(thread, (2 * ReceivingThread.Window) + 1);
        thread.Flooded.ShouldBeFalse();
    }

    private void Count(ReceivingThread thread, long after)
    {
        _clock.Advance(after / 1e9);
        thread.Count();
    }
}
