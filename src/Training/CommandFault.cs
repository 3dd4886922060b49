using RVae.Engine;

namespace RVae.Training;

/// <summary>Reports a fault on the command line.</summary>
internal static class CommandFault
{
    /// <summary>Writes one line to standard error.</summary>
    /// <returns>The exit code of the fault.</returns>
    public static async Task<int> TellAsync(TextWriter error, string command, Fault fault)
    {
        await error.WriteLineAsync($"rvae {command}: {fault.Message}").ConfigureAwait(false);
        return Code(fault.Code);
    }

    /// <summary>The same for a fault of a file or dataset that was named.</summary>
    /// <returns>The exit code of the fault.</returns>
    public static async Task<int> TellUnreadAsync(TextWriter error, string command, Fault fault)
    {
        await TellAsync(error, command, fault).ConfigureAwait(false);
        return UnreadCode(fault.Code);
    }

    /// <summary>The exit code where something that was named could not be read. The content has failed, not the work.</summary>
    public static int UnreadCode(FaultCode code) => code is FaultCode.Failed or FaultCode.Denied ? ExitCode.BadData : Code(code);

    /// <summary>The exit code for a kind of fault.</summary>
    public static int Code(FaultCode code) => code switch
    {
        FaultCode.BadArguments => ExitCode.Usage,
        FaultCode.NotFound or FaultCode.TooLarge or FaultCode.TooMany => ExitCode.BadData,
        _ => ExitCode.Failed,
    };
}
