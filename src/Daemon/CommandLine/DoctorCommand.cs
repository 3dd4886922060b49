using System.CommandLine;
using RVae.Daemon.Startup;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae doctor</c>: says what works on this machine, and what to do where something does not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<string?> data = CommandOptions.Data();
        var timing = new Option<bool>("--timing") { Description = "Measure how well this machine keeps time, for some seconds, with nothing else playing." };
        var fix = new Option<bool>("--fix") { Description = "First do what needs no more rights: make missing folders, remove half-written files." };
        var command = new Command("doctor", "Say what works on this machine, and what to do about what does not.") { data, timing, fix };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            if (parsed.GetValue(fix))
            {
                foreach (string done in Repairs.Run(folders, TimeProvider.System))
                    await parsed.InvocationConfiguration.Output.WriteLineAsync($"fixed  {done}").ConfigureAwait(false);
            }

            IConfiguration configuration = CommandOptions.Configured();
            IEnumerable<Finding> findings = parsed.GetValue(timing)
                ? TimingExamination.Run(folders, configuration[nameof(RVaeOptions.Model)] ?? "house")
                : Examination.Run(
                    folders,
                    configuration[nameof(RVaeOptions.Bind)] ?? "127.0.0.1",
                    int.TryParse(configuration[nameof(RVaeOptions.Port)], out int port) ? port : 9600,
                    int.TryParse(configuration[nameof(RVaeOptions.HttpPort)], out int page) ? page : 9680);
            int code = ExitCode.Success;
            foreach (Finding finding in findings)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
                code = finding.State == Health.Broken ? ExitCode.Failed : code;
            }

            return code;
        });
        return command;
    }
}
