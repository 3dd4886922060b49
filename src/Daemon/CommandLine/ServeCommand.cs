using System.CommandLine;
using RVae.Daemon.Hosting;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae serve</c>, and <c>rvae</c> without a command: runs the daemon.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve OSC and play until Ctrl-C or SIGTERM.");
        Fill(command);
        return command;
    }

    /// <summary>Gives a command the options of the daemon, and has it run the daemon.</summary>
    public static void Fill(Command command)
    {
        var options = new ServeOptions(command);
        command.SetAction((parsed, cancellation) =>
            DaemonHost.RunAsync(options.Sources(parsed), parsed.InvocationConfiguration.Error, cancellation));
    }
}
