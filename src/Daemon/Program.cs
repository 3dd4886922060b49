using RVae.Daemon.CommandLine;
using RVae.Daemon.Supervision;
using RVae.Stage;

// The stage first, and before anything of the rest is so much as looked at: it is to be back within a blink.
if (args is [StageProgram.Command])
    return StageProgram.Run();
if (Supervisor.IsFor(args) && Supervisor.Run(args) is { } code)
    return code;
return await ProgramCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
