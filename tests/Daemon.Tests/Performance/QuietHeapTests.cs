using RVae.Daemon.Performance;

namespace RVae.Daemon.Tests.Performance;

/// <summary>When memory is given back.</summary>
public sealed class QuietHeapTests
{
    private const long Flood = 10 * QuietHeap.Worth;

    [Fact]
    public void Memory_is_given_back_once_when_a_flood_is_over_and_again_after_the_next()
    {
        var heap = new QuietHeap();

        bool[] looks = [heap.Look(0), heap.Look(Flood), heap.Look(Flood + 1), heap.Look(Flood + 2), heap.Look(2 * Flood), heap.Look(2 * Flood)];

        looks.ShouldBe([false, false, true, false, false, true]);
    }

    [Fact]
    public void Nothing_is_done_while_a_flood_goes_on_or_when_little_was_used()
    {
        var heap = new QuietHeap();

        Enumerable.Range(1, 50).Select(look => heap.Look(look * QuietHeap.Quiet)).ShouldAllBe(worth => !worth);
        var quiet = new QuietHeap();
        Enumerable.Range(1, 15).Select(look => quiet.Look(look * (QuietHeap.Quiet - 1))).ShouldAllBe(worth => !worth);
    }
}
