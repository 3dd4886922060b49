using CsCheck;
using RVae.Stage.Memory;

namespace RVae.Stage.Tests.Memory;

public sealed unsafe class SharedCellTests
{
    [Fact]
    public void A_cell_that_was_never_written_reads_as_zeros_with_the_number_0()
    {
        using SharedRegion region = SharedRegion.Private(SharedCell<Many>.Bytes);

        new SharedCell<Many>(region.Start).Read(out Many value).ShouldBe(0);

        value.Number.ShouldBe(0);
    }

    [Fact]
    public void Whatever_is_written_the_newest_is_read_by_this_and_by_a_later_reader() =>
        Gen.Long.Array[1, 20].Sample(values =>
        {
            using SharedRegion region = SharedRegion.Private(SharedCell<Many>.Bytes);
            var cell = new SharedCell<Many>(region.Start);
            foreach (long value in values)
            {
                cell.Write(Many.Of(value));
                cell.Read(out Many read);
                read.Number.ShouldBe(value);
            }

            new SharedCell<Many>(region.Start).Read(out Many last).ShouldBe(values.Length);
            last.Number.ShouldBe(values[^1]);
        });

    [Fact]
    public void A_reader_is_told_of_a_newer_value_once()
    {
        using SharedRegion region = SharedRegion.Private(SharedCell<Many>.Bytes);
        var cell = new SharedCell<Many>(region.Start);
        long known = 0;
        var value = default(Many);
        cell.TryReadNewer(ref known, ref value).ShouldBeFalse();

        cell.Write(Many.Of(7));

        cell.TryReadNewer(ref known, ref value).ShouldBeTrue();
        value.Number.ShouldBe(7);
        cell.TryReadNewer(ref known, ref value).ShouldBeFalse();
    }

    [Fact]
    public void A_value_is_whole_whenever_it_is_read_and_never_older_than_the_last()
    {
        using SharedRegion region = SharedRegion.Private(SharedCell<Many>.Bytes);
        var cell = new SharedCell<Many>(region.Start);
        bool ending = false;
        var writer = new Thread(() =>
        {
            for (long number = 1; !Volatile.Read(ref ending); number++)
                cell.Write(Many.Of(number));
        });
        writer.Start();
        long last = 0;
        for (int reads = 0; reads < 200_000; reads++)
        {
            cell.Read(out Many value).ShouldBe(value.Number);
            value.Number.ShouldBeGreaterThanOrEqualTo(last);
            last = value.Number;
        }

        Volatile.Write(ref ending, true);
        writer.Join();
    }

    [Fact]
    public void A_writer_that_is_killed_leaves_a_whole_value_and_the_next_one_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes share memory on Linux only");
        using SharedRegion region = OtherProcess.NewRegion();
        var cell = new SharedCell<Many>(region.Start);
        for (int kills = 0; kills < 6; kills++)
        {
            long before = cell.Newest;
            using (OtherProcess.Start("cell", region))
            {
                // Killed at another moment each time: after so many writes that it is in the middle of one.
                SpinWait.SpinUntil(() => cell.Newest > before + 1000 + (kills * 7919), TimeSpan.FromSeconds(60)).ShouldBeTrue();
            }

            long number = cell.Read(out Many value);
            value.Number.ShouldBe(number);
            cell.Write(Many.Of(number + 1));
            cell.Read(out value).ShouldBe(number + 1);
            value.Number.ShouldBe(number + 1);
        }
    }
}
