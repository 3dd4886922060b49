using RVae.Daemon.Hosting;
using RVae.Engine;

namespace RVae.Daemon.CommandLine;

/// <summary>Tells a fault on the command line.</summary>
internal static class CommandFault
{
    /// <summary>One line on standard error.</summary>
    /// <returns>The exit code for it.</returns>
    public static async Task<int> TellAsync(TextWriter error, string command, Fault fault)
    {
        await error.WriteLineAsync($"rvae {command}: {fault.Message}").ConfigureAwait(false);
        return Code(fault.Code);
    }

    /// <summary>The exit code for a kind of fault.</summary>
    public static int Code(FaultCode code) => code switch
    {
        FaultCode.BadArguments => ExitCode.Usage,
        FaultCode.NotFound or FaultCode.TooLarge or FaultCode.TooMany => ExitCode.BadData,
        _ => ExitCode.Failed,
    };
}
