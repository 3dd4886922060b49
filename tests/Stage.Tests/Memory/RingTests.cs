using CsCheck;
using RVae.Stage.Memory;

namespace RVae.Stage.Tests.Memory;

public sealed unsafe class RingTests
{
    [Fact]
    public void A_ring_of_values_is_a_queue_that_leaves_out_the_newest_when_it_is_full() =>
        Gen.Int[0, 3].Array[0, 200].Sample(steps =>
        {
            using SharedRegion region = SharedRegion.Private(SharedRing<long>.Bytes(16));
            var ring = new SharedRing<long>(region.Start, 16);
            var model = new Queue<long>();
            long number = 0, left = 0;
            foreach (int step in steps)
            {
                if (step > 0)
                {
                    bool fits = model.Count < 16;
                    ring.TryWrite(++number).ShouldBe(fits);
                    if (fits)
                        model.Enqueue(number);
                    else
                        left++;
                }
                else
                {
                    ring.TryRead(out long read).ShouldBe(model.TryDequeue(out long expected));
                    read.ShouldBe(expected);
                }
            }

            ring.LeftOut.ShouldBe(left);
            ring.IsEmpty.ShouldBe(model.Count == 0);
        });

    [Fact]
    public void A_ring_of_frames_is_a_queue_that_leaves_out_what_does_not_fit() =>
        Gen.Int[-1, 300].Array[0, 200].Sample(steps =>
        {
            using SharedRegion region = SharedRegion.Private(SharedByteRing.Bytes(1024));
            var ring = new SharedByteRing(region.Start, 1024);
            var model = new Queue<byte[]>();
            byte[] into = new byte[1024];
            foreach (int step in steps)
            {
                if (step >= 0)
                {
                    byte[] frame = [.. Enumerable.Range(0, step).Select(i => (byte)(i * step))];
                    int half = step / 2;
                    bool fits = model.Sum(f => (f.Length + 11) & -8) + ((step + 11) & -8) <= 1024;
                    ring.TryWrite(frame.AsSpan(0, half), frame.AsSpan(half)).ShouldBe(fits);
                    if (fits)
                        model.Enqueue(frame);
                }
                else if (model.TryDequeue(out byte[]? expected))
                {
                    into.AsSpan(0, ring.Take(into)).ToArray().ShouldBe(expected);
                    ring.Done();
                }
                else
                {
                    ring.Take(into).ShouldBe(-1);
                }
            }

            ring.IsEmpty.ShouldBe(model.Count == 0);
        });

    [Fact]
    public void A_frame_that_its_reader_had_in_hand_when_it_died_is_left_out_by_the_next()
    {
        using SharedRegion region = SharedRegion.Private(SharedByteRing.Bytes(256));
        var ring = new SharedByteRing(region.Start, 256);
        ring.TryWrite([1]);
        ring.TryWrite([2]);
        byte[] into = new byte[8];
        ring.Take(into).ShouldBe(1);

        var next = new SharedByteRing(region.Start, 256);
        next.Resume();

        next.GivenUp.ShouldBe(1);
        next.Take(into).ShouldBe(1);
        into[0].ShouldBe((byte)2);
        next.Done();
        next.Resume();
        next.GivenUp.ShouldBe(1);
        next.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_frame_that_is_too_long_for_its_reader_costs_only_itself()
    {
        using SharedRegion region = SharedRegion.Private(SharedByteRing.Bytes(256));
        var ring = new SharedByteRing(region.Start, 256);
        ring.TryWrite(new byte[100]);
        ring.TryWrite([7]);
        byte[] into = new byte[8];

        ring.Take(into).ShouldBe(1);

        into[0].ShouldBe((byte)7);
        ring.GivenUp.ShouldBe(1);
    }

    [Fact]
    public void Values_of_a_writer_that_is_killed_come_whole_and_in_order()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes share memory on Linux only");
        using SharedRegion region = OtherProcess.NewRegion();
        var ring = new SharedRing<Many>(region.Start, 64);
        long expected = 0;
        for (int kills = 0; kills < 4; kills++)
        {
            using (OtherProcess.Start("ring", region))
                expected = ReadUntil(ring, expected, expected + 5000 + (kills * 977));
            expected = ReadAll(ring, expected);
        }
    }

    [Fact]
    public void Frames_of_a_writer_that_is_killed_come_whole_and_in_order()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes share memory on Linux only");
        using SharedRegion region = OtherProcess.NewRegion();
        var ring = new SharedByteRing(region.Start, 4096);
        byte[] into = new byte[512], frame = new byte[512];
        long expected = 0;
        for (int kills = 0; kills < 4; kills++)
        {
            using (OtherProcess.Start("bytes", region))
            {
                long until = expected + 5000 + (kills * 977);
                SpinWait.SpinUntil(() => Drain() >= until, TimeSpan.FromSeconds(60)).ShouldBeTrue();
            }

            Drain();
        }

        long Drain()
        {
            for (int length; (length = ring.Take(into)) >= 0; ring.Done())
            {
                long number = BitConverter.ToInt64(into);
                // Killed after the frame and before it counted it, the next writer writes that number once more.
                (number == expected || number == expected - 1).ShouldBeTrue($"{number} came after {expected - 1}");
                into.AsSpan(0, length).SequenceEqual(Works.Frame(number, frame)).ShouldBeTrue();
                expected = number + 1;
            }

            return expected;
        }
    }

    [Fact]
    public void Readers_that_are_killed_leave_out_one_frame_each_at_most()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes share memory on Linux only");
        using SharedRegion region = OtherProcess.NewRegion();
        var ring = new SharedByteRing(region.Start, 4096);
        long* read = (long*)(region.Start + region.Length - 16);
        byte[] room = new byte[512];
        long written = 0;
        for (int kills = 0; kills < 4; kills++)
        {
            using (OtherProcess.Start("reader", region))
            {
                long until = Volatile.Read(ref *read) + 3000 + (kills * 977);
                SpinWait.SpinUntil(() => Fill() && Volatile.Read(ref *read) >= until, TimeSpan.FromSeconds(60)).ShouldBeTrue();
            }
        }

        using (OtherProcess.Start("reader", region))
            SpinWait.SpinUntil(() => ring.IsEmpty, TimeSpan.FromSeconds(60)).ShouldBeTrue();
        long missing = written - Volatile.Read(ref *read);
        missing.ShouldBeInRange(-5, ring.GivenUp);
        ring.GivenUp.ShouldBeInRange(0, 5);

        bool Fill()
        {
            while (ring.TryWrite(Works.Frame(written, room)))
                written++;
            return true;
        }
    }

    private static long ReadUntil(SharedRing<Many> ring, long expected, long until)
    {
        SpinWait.SpinUntil(() => (expected = ReadAll(ring, expected)) >= until, TimeSpan.FromSeconds(60)).ShouldBeTrue();
        return expected;
    }

    private static long ReadAll(SharedRing<Many> ring, long expected)
    {
        while (ring.TryRead(out Many value))
        {
            // Killed after the value and before it counted it, the next writer writes that number once more.
            (value.Number == expected || value.Number == expected - 1).ShouldBeTrue($"{value.Number} came after {expected - 1}");
            expected = value.Number + 1;
        }

        return expected;
    }
}
