using System.Net;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Monitor;
using RVae.Daemon.Tests.Fakes;
using Spectre.Console;

namespace RVae.Daemon.Tests.Monitor;

/// <summary>However the monitor ends, the terminal is as it was.</summary>
public sealed class LeavingTheTerminal
{
    private const string ShowCursor = "\e[?25h", HideCursor = "\e[?25l";

    private const int Q = 'q', CtrlC = 3, CtrlBackslash = 28;

    // Spectre takes the logs of these for no terminal that anybody types at.
    private static readonly string[] Logs = ["GITHUB_ACTIONS", "GITLAB_CI", "CI_SERVER", "TEAMCITY_VERSION", "JENKINS_URL", "TF_BUILD", "TRAVIS"];

    [Theory]
    [InlineData(Q)]
    [InlineData(CtrlC)]
    [InlineData(CtrlBackslash)]
    public async Task The_cursor_is_shown_again(int key)
    {
        Assert.SkipUnless(TerminalProgram.IsHere, "needs script (util-linux)");
        Assert.SkipWhen(Logs.Any(log => Environment.GetEnvironmentVariable(log) is not null), "the output is taken for a log");
        using var terminal = new TerminalProgram(new Dictionary<string, string> { ["TERM"] = "xterm-256color" }, "monitor 127.0.0.1:9");
        await terminal.Reads("answer");

        terminal.Types($"{(char)key}");

        string rest = await terminal.ReadsRest();
        rest.ShouldContain(ShowCursor);
        rest[rest.LastIndexOf(ShowCursor, StringComparison.Ordinal)..].ShouldNotContain(HideCursor);
        (await terminal.EndAsync()).ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task A_monitor_that_is_ended_while_a_host_is_looked_up_is_no_defect_but_130()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        using var output = new StringWriter();
        using var error = new StringWriter();
        (await ProgramCommand.RunAsync(["monitor", "studio.invalid"], output, error, ended.Token)).ShouldBe(ExitCode.Interrupted);
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_terminal_that_is_gone_ends_it_without_a_word()
    {
        using var gone = new LostTerminal();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(gone),
        });
        await MonitorSession.RunAsync(new IPEndPoint(IPAddress.Loopback, 9), "", 0, console, TestContext.Current.CancellationToken);
        gone.IsAsked.ShouldBeTrue();
    }

    [Fact]
    public void A_terminal_that_is_gone_has_keys_without_end_and_does_not_hold_up_the_next_frame()
    {
        using var link = new MonitorLink(new IPEndPoint(IPAddress.Loopback, 9), "", 0);
        var state = new MonitorState();
        MonitorSession.ObeyKeys(new EndlessKeys(), link, ref state).ShouldBeTrue();
    }

    /// <summary>An input at its end: each reader gets the key of the end at once.</summary>
    private sealed class EndlessKeys : IAnsiConsoleInput
    {
        private int _read;

        public bool IsKeyAvailable() => true;

        public ConsoleKeyInfo? ReadKey(bool intercept) => ++_read < 10_000
            ? new ConsoleKeyInfo('\x04', default, shift: false, alt: false, control: false)
            : throw new InvalidOperationException("nobody stops to read");

        public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
    }
}
