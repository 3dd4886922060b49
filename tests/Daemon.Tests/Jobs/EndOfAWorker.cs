using Microsoft.Extensions.Time.Testing;

namespace RVae.Daemon.Tests.Jobs;

public sealed class EndOfAWorker
{
    [Theory]
    [InlineData(128 + 6, "")]
    [InlineData(128 + 7, "")]
    [InlineData(128 + 9, "")]
    [InlineData(128 + 11, "")]
    [InlineData(128 + 6, "terminate called after throwing an instance of 'std::bad_alloc'")]
    [InlineData(1, "Out of memory.")]
    public void Want_of_memory_is_named_with_what_helps(int code, string lastWords)
    {
        string reason = new WorkerEnd(code, lastWords).Explain().Message;

        reason.ShouldContain("memory");
        reason.ShouldContain("TrainingMemory");
        reason.ShouldEndWith(lastWords.Length > 0 ? $"({lastWords})" : "");
    }

    [Fact]
    public async Task One_that_stands_still_is_ended_and_memory_is_named()
    {
        var time = new FakeTimeProvider();
        using WorkerProcess worker = WorkerProcess.Start(new WorkerProgram("/bin/sh", ["-c", "exec sleep 600"]), []);
        Task<WorkerEnd> reading = worker.ReadAsync(_ => { }, time);
        SpinWait.SpinUntil(
            () =>
            {
                time.Advance(WorkerProcess.Stillness);
                return reading.IsCompleted;
            },
            TimeSpan.FromSeconds(30)).ShouldBeTrue();

        WorkerEnd end = await reading;
        end.StoodStill.ShouldBeTrue();
        end.Explain().Message.ShouldContain("stood still");
        end.Explain().Message.ShouldContain("TrainingMemory");
    }

    [Theory]
    [InlineData(128 + 15, "signal 15")]
    [InlineData(3, "exit code 3")]
    public void Any_other_end_is_told_as_it_was(int code, string expected)
    {
        string reason = new WorkerEnd(code, "").Explain().Message;

        reason.ShouldContain(expected);
        reason.ShouldNotContain("memory");
    }
}
