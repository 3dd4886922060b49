using System.CommandLine;
using System.Globalization;

namespace RVae.Daemon.Discovery;

/// <summary><c>rvae find</c>: the daemons of the networks that this machine is in.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        var wait = new Option<double>("--wait")
        {
            Description = "Seconds to wait for answers (default 0.5).",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => NetworkQuestion.Patience.TotalSeconds,
            // Without thousands: 0,5 would be 5.
            CustomParser = result =>
                double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) ? seconds : double.NaN,
        };
        wait.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 60))
                result.AddError("--wait must be more than 0 and at most 60 seconds.");
        });
        var command = new Command("find", "List the daemons of this machine and of the networks that it is in.") { wait };
        command.SetAction(async (parsed, cancellation) =>
        {
            IReadOnlyList<FoundDaemon> found = await NetworkQuestion.AskAsync(TimeSpan.FromSeconds(parsed.GetValue(wait)), cancellation).ConfigureAwait(false);
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
