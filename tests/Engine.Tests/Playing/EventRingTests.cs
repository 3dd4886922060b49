using CsCheck;
using RVae.Engine.Playing;

namespace RVae.Engine.Tests.Playing;

public sealed class EventRingTests
{
    [Fact]
    public void It_behaves_as_a_queue_of_its_capacity_that_counts_what_it_leaves_out() =>
        Gen.Select(Gen.Int[1, 9], Gen.Bool.Array[0, 60]).Sample((capacity, writes) =>
        {
            var ring = new EventRing<int>(capacity);
            var queue = new Queue<int>();
            int dropped = 0;
            for (int i = 0; i < writes.Length; i++)
            {
                if (writes[i])
                {
                    bool fits = queue.Count < ring.Capacity;
                    ring.TryWrite(i).ShouldBe(fits);
                    if (fits)
                        queue.Enqueue(i);
                    else
                        dropped++;
                }
                else
                {
                    ring.TryRead(out int item).ShouldBe(queue.TryDequeue(out int expected));
                    item.ShouldBe(expected);
                }
            }

            ring.Dropped.ShouldBe(dropped);
        });

    [Fact]
    public async Task Between_two_threads_nothing_is_lost_doubled_or_out_of_order()
    {
        const int Count = 200_000;
        var ring = new EventRing<long>(64);
        Task writer = Task.Run(
            () =>
            {
                for (long i = 0; i < Count;)
                {
                    if (ring.TryWrite(i))
                        i++;
                    else
                        Thread.Yield();
                }
            },
            TestContext.Current.CancellationToken);
        for (long expected = 0; expected < Count;)
        {
            if (!ring.TryRead(out long item))
            {
                Thread.Yield();
                continue;
            }

            if (item != expected++)
                Assert.Fail($"{item} came in the place of {expected - 1}");
        }

        await writer;
        ring.TryRead(out _).ShouldBeFalse();
    }
}
