using System.CommandLine;
using RVae.Daemon.Http.Tickets;
using RVae.Daemon.Settings;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae config</c>: prints all settings and where they come from. Its commands check a file, and print the token for <c>/metrics</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var command = new Command(
            "config", "Print every setting as it holds with these options, and where its value comes from. Secrets are not shown.");
        var options = new ServeOptions(command);
        command.SetAction(parsed => Print(options.Sources(parsed), parsed.InvocationConfiguration));
        command.Subcommands.Add(Check());
        command.Subcommands.Add(Token());
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<FileInfo>("file") { Description = "Configuration file to look at." };
        var command = new Command("check", "Say each fault of a configuration file with its line. Ends with 78 if there is one.") { file };
        command.SetAction(parsed =>
        {
            FileInfo found = parsed.GetValue(file)!;
            TextWriter output = parsed.InvocationConfiguration.Output;
            (int settings, IReadOnlyList<FileFault> faults) = ConfigurationFile.Check(Read(found));
            foreach (FileFault fault in faults)
                output.WriteLine($"{found}:{fault.Line}: {fault.Message}");
            if (faults.Count > 0)
                return ExitCode.Configuration;
            output.WriteLine($"{found}: good, {settings} set");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Token()
    {
        var command = new Command(
            "token", "Print the token with which a program may read /metrics and /health of a daemon with this secret, and nothing else.");
        var options = new ServeOptions(command);
        command.SetAction(parsed =>
        {
            string secret = HeldSettings.Read(options.Sources(parsed)).Held.First(held => held.Setting.IsSecret).Text;
            if (secret.Length == 0)
                throw new StartupException(ExitCode.Configuration, "there is no token, because no secret is set: everyone who is let in can read the figures");
            parsed.InvocationConfiguration.Output.WriteLine(FiguresToken.Of(secret));
            return ExitCode.Success;
        });
        return command;
    }

    private static int Print(SettingSources sources, InvocationConfiguration to)
    {
        (IReadOnlyList<HeldSetting> held, IReadOnlyList<string> faults) = HeldSettings.Read(sources);
        int key = held.Max(found => found.Setting.Key.Length), text = held.Max(found => Shown(found).Length);
        foreach (HeldSetting found in held)
            to.Output.WriteLine($"{found.Setting.Key.PadRight(key)}  {Shown(found).PadRight(text)}  {found.Source}");
        foreach (string fault in faults)
            to.Error.WriteLine($"rvae: configuration: {fault}");
        return faults.Count == 0 ? ExitCode.Success : ExitCode.Configuration;
    }

    private static string Shown(HeldSetting found) =>
        found.Text.Length == 0 ? "-" : found.Setting.IsSecret ? "(hidden)" : found.Text;

    private static byte[] Read(FileInfo file)
    {
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(ExitCode.BadData, $"{file} cannot be read: {unreadable.Message}");
        }
    }
}
