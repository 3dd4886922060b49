using System.CommandLine;
using System.Globalization;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Discovery;

/// <summary><c>rvae find</c>: the daemons of the networks that this machine is in.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        Option<double?> wait = CommandOptions.Number("--wait", 0.001, 60.0, "Seconds to wait for answers (default 0.5).");
        wait.HelpName = "SECONDS";
        var command = new Command("find", "List the daemons of this machine and of the networks that it is in.") { wait };
        command.SetAction(async (parsed, cancellation) =>
        {
            TimeSpan patience = parsed.GetValue(wait) is { } seconds ? TimeSpan.FromSeconds(seconds) : NetworkQuestion.Patience;
            IReadOnlyList<FoundDaemon> found = await NetworkQuestion.AskAsync(patience, cancellation).ConfigureAwait(false);
            TextWriter output = parsed.InvocationConfiguration.Output;
            foreach (FoundDaemon daemon in found)
                await output.WriteLineAsync(Describe(daemon)).ConfigureAwait(false);
            if (found.Count > 0)
                return ExitCode.Success;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                "rvae find: no daemon answered. Start one with 'rvae serve', on another machine with '--bind 0.0.0.0'.").ConfigureAwait(false);
            return ExitCode.Unavailable;
        });
        return command;
    }

    /// <summary>The line of a daemon.</summary>
    internal static string Describe(FoundDaemon daemon)
    {
        string plays = daemon.Playing ? $"plays {daemon.Model} at {daemon.Bpm.ToString("0.##", CultureInfo.InvariantCulture)} bpm" : $"rests, with {daemon.Model}";
        string page = daemon.HttpPort > 0 ? $"  page http://{daemon.HostBeforePort}:{daemon.HttpPort}" : "";
        return $"{daemon.Name}  osc {daemon.HostBeforePort}:{daemon.Port}{page}  {plays}{(daemon.WantsProof ? "  wants its join code" : "")}  ({daemon.Version})";
    }
}
