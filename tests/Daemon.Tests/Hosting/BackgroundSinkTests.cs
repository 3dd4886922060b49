using System.Diagnostics;
using RVae.Daemon.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace RVae.Daemon.Tests.Hosting;

public sealed class BackgroundSinkTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Terminal _terminal = new();
    private readonly Logger _log;

    public BackgroundSinkTests() => _log = new LoggerConfiguration()
        .WriteTo.Sink(new BackgroundSink(new LoggerConfiguration().WriteTo.Sink(_terminal).CreateLogger(), capacity: 4))
        .CreateLogger();

    public void Dispose()
    {
        _terminal.Goes.Set();
        _log.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void What_was_logged_last_is_written_at_the_end()
    {
        _terminal.Goes.Set();
        _log.Information("one");
        // The end waits half a second at most, and a thread on a busy machine may take longer to begin.
        _terminal.Reached.Wait(Patience, TestContext.Current.CancellationToken).ShouldBeTrue();
        _log.Information("two");
        _log.Dispose();
        _terminal.Written.ShouldBe(["one", "two"]);
        _log.Information("three");
    }

    [Fact]
    public void A_terminal_that_was_stopped_keeps_nobody_waiting_and_is_told_afterwards_what_is_missing()
    {
        _log.Information("first");
        _terminal.Reached.Wait(Patience, TestContext.Current.CancellationToken).ShouldBeTrue();
        for (int i = 1; i <= 10; i++)
            _log.Information("{Number}", i);
        _terminal.Goes.Set();
        SpinWait.SpinUntil(() => _terminal.Written.Count >= 5, Patience).ShouldBeTrue("nothing is written");
        _log.Dispose();
        _terminal.Written.ShouldBe(
            ["first", "1", "2", "3", "4", "6 messages are missing here: the log could not be written as fast as they came"]);
    }

    [Fact]
    public void The_end_does_not_wait_for_a_terminal_that_was_stopped()
    {
        _log.Information("first");
        _terminal.Reached.Wait(Patience, TestContext.Current.CancellationToken).ShouldBeTrue();
        long start = Stopwatch.GetTimestamp();
        _log.Dispose();
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Patience);
        _terminal.Written.ShouldBeEmpty();
    }

    /// <summary>Stopped until it goes.</summary>
    private sealed class Terminal : ILogEventSink, IDisposable
    {
        public ManualResetEventSlim Goes { get; } = new();

        public ManualResetEventSlim Reached { get; } = new();

        public List<string> Written { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            Reached.Set();
            Goes.Wait();
            Written.Add(logEvent.RenderMessage());
        }

        public void Dispose()
        {
            Goes.Dispose();
            Reached.Dispose();
        }
    }
}
