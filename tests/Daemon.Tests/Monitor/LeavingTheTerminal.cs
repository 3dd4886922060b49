using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;

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
        using StringWriter output = new(), error = new();
        (await ProgramCommand.RunAsync(["monitor", "studio.invalid"], output, error, ended.Token)).ShouldBe(ExitCode.Interrupted);
        error.ToString().ShouldBeEmpty();
    }
}
