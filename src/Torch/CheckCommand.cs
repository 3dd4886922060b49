using System.CommandLine;
using RVae.Training;

namespace RVae.Torch;

/// <summary><c>rvae-training check</c>: whether Torch loads on this machine.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Say whether Torch loads on this machine.");
        command.SetAction(parsed =>
        {
            if (TorchRuntime.Load() is { } fault)
            {
                parsed.InvocationConfiguration.Error.WriteLine(fault.Message);
                return ExitCode.Unavailable;
            }

            parsed.InvocationConfiguration.Output.WriteLine($"libtorch {TorchSharp.torch.__version__} loads");
            return ExitCode.Success;
        });
        return command;
    }
}
