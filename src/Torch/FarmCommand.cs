using System.CommandLine;
using System.Globalization;
using RVae.Engine;
using RVae.Farm;
using RVae.Farm.Work;
using RVae.Training;

namespace RVae.Torch;

/// <summary><c>rvae-training farm</c>: this machine takes trainings that others order.</summary>
internal sealed class FarmCommand
{
    private readonly Option<string> _server = new("--nats")
    {
        Description = "NATS server of the farm, as in nats://studio.lan:4222; tls:// or wss:// for encrypted ways.",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string> _credentials = new("--nats-creds")
    {
        Description = "Credentials for that server: .creds, or .nk for an nkey seed.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<int> _slots = Number("--slots", 1, 256, "Trainings at once (default: half of the processors).", Math.Max(1, Environment.ProcessorCount / 2));

    private readonly Option<string> _name = new("--name")
    {
        Description = "Name of this worker, letters, digits, - and _ (default: the machine's).",
        HelpName = "NAME",
        DefaultValueFactory = _ => FarmNames.WorkerOf(Environment.MachineName),
    };

    private readonly Option<string> _folder = new("--data")
    {
        Description = "Folder to work in (default: farm in the data folder of rvae). What is made there is removed again.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<double> _patience = Number("--patience", 2.0, 600, "Seconds without a sign of this worker after which others take its trainings (default 10).", 10);

    private readonly Option<double> _checkpoints = Number("--checkpoints", 0.5, 3600, "Seconds between two checkpoints that the server keeps, at least (default 10).", 10);

    private readonly Option<int> _memory = Number("--memory", 0, 1 << 20, "Megabytes that a training may use (default: half of the machine's for all slots).", 0);

    public static Command Create()
    {
        var parts = new FarmCommand();
        var command = new Command("farm", "Take trainings that others order from a queue, until Ctrl-C.")
        {
            parts._server, parts._credentials, parts._slots, parts._name, parts._folder, parts._patience, parts._checkpoints, parts._memory,
        };
        command.SetAction((parsed, cancellation) => parts.RunAsync(parsed, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        TextWriter output = TextWriter.Synchronized(parsed.InvocationConfiguration.Output), error = parsed.InvocationConfiguration.Error;
        string name = parsed.GetValue(_name)!;
        if (!FarmNames.IsWorker(name))
            return await RefuseAsync(error, new Fault(FaultCode.BadArguments, "--name takes at most 32 letters, digits, - and _")).ConfigureAwait(false);
        string version = typeof(FarmCommand).Assembly.GetName().Version?.ToString(3) ?? "";
        string folder = parsed.GetValue(_folder)!;
        int slots = parsed.GetValue(_slots), memory = parsed.GetValue(_memory);
        var server = new FarmServer(parsed.GetValue(_server)!, parsed.GetValue(_credentials)!, $"rvae-training {version}, {name}");
        var work = new FarmWork(
            new FarmWorkOptions(
                server, name, slots, folder.Length > 0 ? folder : Path.Combine(DataFolders.Of("").Root, "farm"), WorkerProgram.Self("rvae-training"), version)
            {
                Patience = TimeSpan.FromSeconds(parsed.GetValue(_patience)),
                Checkpoints = TimeSpan.FromSeconds(parsed.GetValue(_checkpoints)),
                Memory = memory > 0 ? memory : (int)Math.Max(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / slots >> 20, 512),
            },
            line =>
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}"));
                output.Flush();
            },
            TimeProvider.System);
        return await work.RunAsync(ending.Token).ConfigureAwait(false) is { } fault ? await RefuseAsync(error, fault).ConfigureAwait(false) : ExitCode.Success;
    }

    private static async Task<int> RefuseAsync(TextWriter error, Fault fault)
    {
        await error.WriteLineAsync($"rvae-training farm: {fault.Message}").ConfigureAwait(false);
        return CommandFault.Code(fault.Code);
    }

    private static Option<T> Number<T>(string name, T least, T most, string description, T usual)
        where T : struct, System.Numerics.INumber<T>
    {
        var option = new Option<T>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is var value && (value < least || value > most))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}."));
        });
        return option;
    }
}
