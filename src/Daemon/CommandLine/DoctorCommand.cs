using System.CommandLine;
using RVae.Daemon.Hosting;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae doctor</c>: what works on this machine, and what to do about what does not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<string?> data = CommandOptions.Data();
        var command = new Command("doctor", "Say what works on this machine, and what to do about what does not.") { data };
        command.SetAction(async (parsed, _) =>
        {
            DataFolders folders = CommandOptions.Folders(parsed.GetValue(data));
            var configuration = new ConfigurationManager();
            Configuration.Add(configuration, null, []);
            IReadOnlyList<Finding> findings = Examination.Run(
                folders,
                configuration[nameof(RVaeOptions.Bind)] ?? "127.0.0.1",
                int.TryParse(configuration[nameof(RVaeOptions.Port)], out int port) ? port : 9600);
            foreach (Finding finding in findings)
                await parsed.InvocationConfiguration.Output.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
            return findings.Any(finding => finding.State == Health.Broken) ? ExitCode.Failed : ExitCode.Success;
        });
        return command;
    }
}
