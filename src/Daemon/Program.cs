using RVae.Daemon.CommandLine;

return await ProgramCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
