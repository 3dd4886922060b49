using Microsoft.Extensions.Time.Testing;
using RVae.Engine.Storage;

namespace RVae.Engine.Tests.Storage;

public sealed class DiskThreadTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_disk_that_does_not_answer_is_named_and_the_next_file_is_read_all_the_same()
    {
        var time = new FakeTimeProvider();
        using var disk = new DiskThread(Limit, time);
        using var begun = new ManualResetEventSlim();
        using var answer = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        bool over = false;
        var clock = new Thread(() =>
        {
            begun.Wait();
            while (!Volatile.Read(ref over))
                time.Advance(Limit);
        });
        clock.Start();

        Outcome<int> slow = disk.Do<int>("far.safetensors", () =>
        {
            begun.Set();
            answer.Wait();
            ended.Set();
            return 1;
        });
        Volatile.Write(ref over, true);
        clock.Join();

        slow.Fault.ShouldBe(new Fault(FaultCode.Unavailable, "far.safetensors did not answer within 1 s"));
        disk.Do<int>("near.safetensors", () => 2).Value.ShouldBe(2);
        answer.Set();
        ended.Wait(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void What_reading_throws_is_thrown_to_the_caller()
    {
        using var disk = new DiskThread(Limit, TimeProvider.System);
        Should.Throw<InvalidDataException>(() => disk.Do<int>("any", () => throw new InvalidDataException("broken")));
        disk.Do<int>("any", () => 3).Value.ShouldBe(3);
    }

    [Fact]
    public void A_thread_that_is_let_go_while_it_reads_ends_by_itself()
    {
        for (int i = 0; i < 2000; i++)
        {
            var disk = new DiskThread(DiskThread.UsualLimit, TimeProvider.System);
            disk.Do<int>("any", () => 4).Value.ShouldBe(4);
            disk.Dispose(); // just when the thread is between its work and the next: no race of the two may throw
        }
    }
}
