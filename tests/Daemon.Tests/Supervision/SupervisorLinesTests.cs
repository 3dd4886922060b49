using System.Diagnostics;
using System.Text;
using RVae.Daemon.Supervision;

namespace RVae.Daemon.Tests.Supervision;

public sealed class SupervisorLinesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void What_was_said_last_is_written_at_the_end_though_a_line_before_it_found_the_disk_full()
    {
        using var terminal = new Terminal { Fails = 1 };
        terminal.Goes.SetResult();
        using (var lines = new SupervisorLines(terminal))
        {
            lines.Say("one");
            // The end waits half a second at most, and a thread on a busy machine may take longer to begin.
            SpinWait.SpinUntil(() => terminal.Fails < 1, Patience).ShouldBeTrue("nothing is written");
            lines.Say("two");
        }

        terminal.Written.ShouldBe(["two"]);
    }

    [Fact]
    public void A_pipe_that_nobody_reads_keeps_neither_the_supervisor_nor_its_end_waiting()
    {
        using var terminal = new Terminal();
        long start = Stopwatch.GetTimestamp();
        using (var lines = new SupervisorLines(terminal))
        {
            for (int line = 0; line < 1000; line++)
                lines.Say("the desk was ended");
        }

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Patience);
        terminal.Written.ShouldBeEmpty();
        terminal.Goes.SetResult();
    }

    /// <summary>Stopped until it goes.</summary>
    private sealed class Terminal : TextWriter
    {
        public TaskCompletionSource Goes { get; } = new();

        /// <summary>Lines that it does not take.</summary>
        public int Fails { get; set; }

        public List<string> Written { get; } = [];

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            Goes.Task.Wait();
            if (Fails-- > 0)
                throw new IOException("No space left on device");
            Written.Add(value!);
        }
    }
}
