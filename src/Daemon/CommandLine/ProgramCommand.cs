using System.CommandLine;
using System.CommandLine.Parsing;
using RVae.Daemon.Bridge;
using RVae.Daemon.Discovery;
using RVae.Daemon.Jobs;
using RVae.Daemon.Startup;

namespace RVae.Daemon.CommandLine;

/// <summary>The whole command line: <c>rvae</c> and its commands.</summary>
internal static class ProgramCommand
{
    /// <summary>Reads the arguments and does what they say.</summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="output">Standard output, or what stands for it.</param>
    /// <param name="error">Standard error, or what stands for it.</param>
    /// <param name="cancellation">Ends what runs, in addition to Ctrl-C and SIGTERM.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        // A folder or a file may be called @loops. So an argument that begins with @ is not taken for a file of arguments.
        ParseResult parsed = Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if ((parsed.Errors.Count > 0 ? parsed.Errors[0].Message : TooEarly(parsed.CommandResult)) is { } wrong)
        {
            string program = Typed(parsed.CommandResult);
            await TellAsync(error, $"{program}: {OneLine(wrong)} See '{program} --help'.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // Commands that run long listen for signals themselves, and end their work in order.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (StartupException refusal)
        {
            await TellAsync(error, $"rvae: {refusal.Message}").ConfigureAwait(false);
            return refusal.Code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // For example: the disk that the output goes to is full, or a file belongs to another user.
            await TellAsync(error, $"rvae: {refusal.Message.ReplaceLineEndings(" ")}").ConfigureAwait(false);
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last resort: a stack trace helps nobody who has only a command line.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            await TellAsync(error, Describe(defect)).ConfigureAwait(false);
            return ExitCode.Defect;
        }
    }

    private static async Task TellAsync(TextWriter error, string line)
    {
        try
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Standard error goes to the same full disk, or to a terminal that is gone. The exit code still tells what happened.
        }
    }

    // The command as users type it, with the commands above it, such as "rvae config check".
    private static string Typed(CommandResult command) =>
        command.Parent is CommandResult above ? $"{Typed(above)} {command.Command.Name}" : "rvae";

    // An option before a command belongs to the one above it, and nobody reads it: 'rvae --port 9700 serve' would listen at 9600.
    private static string? TooEarly(CommandResult command)
    {
        for (CommandResult? above = command.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            OptionResult? early = above.Children.OfType<OptionResult>()
                .FirstOrDefault(option => !option.Implicit && option.Option.Name is not ("--help" or "--version"));
            if (early is not null)
                return $"{early.Option.Name} stands before '{command.Command.Name}': write it behind that word.";
        }

        return null;
    }

    // The message for a wrong word lists the right ones in a line each.
    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.') + ".";

    private static string Describe(Exception defect)
    {
        bool wholly = Environment.GetEnvironmentVariable(ConfigurationSources.EnvironmentPrefix + "LOG__LEVEL") is "Debug" or "Verbose";
        string what = wholly ? defect.ToString() : $"{defect.GetType().Name}: {defect.Message.ReplaceLineEndings(" ")}";
        return $"rvae: a defect of the program; please report what you did, and this: {what}";
    }

    /// <summary>The commands with their options and help.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Plays a learned space of drum rhythms over OSC. Without a command it serves, like 'rvae serve'.");
        ServeCommand.Fill(root);
        foreach (Command command in Commands())
            root.Subcommands.Add(command);
        return root;
    }

    private static Command[] Commands() =>
    [
        ServeCommand.Create(),
        TrainCommand.Create(),
        FarmCommand.Create(),
        WorkerCommand.Create(TrainingProgram.Without),
        EvaluateCommand.Create(),
        RenderCommand.Create(),
        ReplayCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        MapCommand.Create(),
        ClipsCommand.Create(),
        ListCommands.CreateModels(),
        ListCommands.CreateDatasets(),
        KitsCommand.Create(),
        BridgeCommand.Create(),
        Monitor.MonitorCommand.Create(),
        FindCommand.Create(),
        ConfigCommand.Create(),
        DoctorCommand.Create(),
        Manual.ManualCommand.Create(Create),
    ];
}
