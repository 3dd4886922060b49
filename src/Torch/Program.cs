using System.CommandLine;
using RVae.Torch;
using RVae.Training;

var root = new RootCommand("Learns models of drum rhythms by Torch for the player rvae, which starts this program itself.")
{
    WorkerCommand.Create(() => TorchLearning.Instance),
    CheckCommand.Create(),
    BuildModelsCommand.Create(),
    FarmCommand.Create(),
};
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync($"rvae-training: {parsed.Errors[0].Message} See 'rvae-training --help'.").ConfigureAwait(false);
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
