using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using RVae.Daemon.Startup;
using RVae.Engine;
using Spectre.Console;

namespace RVae.Daemon.Monitor;

/// <summary><c>rvae monitor [HOST]</c>: see and move the groove in the terminal.</summary>
internal static class MonitorCommand
{
    public static Command Create()
    {
        var host = new Argument<string?>("host")
        {
            Description = "Daemon to watch, as HOST or HOST:PORT (default: this machine, port 9600).",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "HOST",
        };
        Option<int?> code = CommandOptions.JoinCode();
        var command = new Command("monitor", "Show the groove of a running daemon as a step grid, and move its point.") { host, code };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(host), parsed.GetValue(code) ?? 0, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? host, int code, TextWriter error, CancellationToken cancellation)
    {
        // The cursor is hidden while it draws: no signal may end it before the cursor is back.
        using var ending = new Interruption(cancellation);
        using PosixSignalRegistration quit = ending.EndOn(PosixSignal.SIGQUIT), hangup = ending.EndOn(PosixSignal.SIGHUP);
        Outcome<IPEndPoint> found;
        try
        {
            found = await MonitorSession.FindAsync(host, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        if (!found.TryGet(out IPEndPoint? daemon, out Fault fault))
            return await CommandFault.TellAsync(error, "monitor", fault).ConfigureAwait(false);
        if (!AnsiConsole.Profile.Out.IsTerminal || System.Console.IsInputRedirected)
        {
            await error.WriteLineAsync("rvae monitor: run it in a terminal: it draws there and reads the keys").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        string secret = CommandOptions.Configured(nameof(RVaeOptions.Secret));
        await MonitorSession.RunAsync(daemon, secret, code, AnsiConsole.Console, ending.Token).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
