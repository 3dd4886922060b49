using RVae.Fuzz;

return FuzzCommand.Run(args);
