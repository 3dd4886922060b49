using System.Text;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Supervision;
using RVae.Stage;

// The stage comes first, before anything else is loaded: it has to be back at once.
if (args is [StageProgram.Command])
    return StageProgram.Run();

// A Windows console begins with a code page that lacks half of these characters, and would show question marks.
if (OperatingSystem.IsWindows())
{
    try
    {
        Console.OutputEncoding = Encoding.UTF8;
    }
    catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
    {
        // There is no console, and nobody to read.
    }
}

// A process that may not open more files could not write a message later.
if (OpenFiles.Problem() is { } problem)
{
    await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
    return ExitCode.Configuration;
}

if (Supervisor.IsFor(args) && Supervisor.Run(args) is { } code)
    return code;
return await ProgramCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
