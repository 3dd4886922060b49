using System.CommandLine;
using System.Globalization;
using RVae.Engine;
using RVae.Farm;
using RVae.Farm.Watching;

namespace RVae.Daemon.CommandLine;

/// <summary><c>rvae farm</c>: lists the workers of the training farm, and its queue.</summary>
internal sealed class FarmCommand
{
    private readonly FarmOptions _farm = new();

    public static Command Create()
    {
        var parts = new FarmCommand();
        var command = new Command("farm", "List the workers of the training farm and its queue. 'rvae-training farm' makes a machine a worker.");
        foreach (Option option in parts._farm.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => parts.RunAsync(parsed, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var ending = new Interruption(cancellation);
        try
        {
            return await ListAsync(parsed, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken ending)
    {
        Outcome<FarmLink> opened = await _farm.OpenAsync(parsed, ending).ConfigureAwait(false);
        if (!opened.TryGet(out FarmLink? link, out Fault fault))
        {
            await CommandFault.TellAsync(parsed.InvocationConfiguration.Error, "farm", fault).ConfigureAwait(false);
            return fault.Code == FaultCode.Unavailable ? ExitCode.Unavailable : CommandFault.Code(fault.Code);
        }

        await using (link.ConfigureAwait(false))
        {
            var watch = new FarmWatch(link, TimeProvider.System);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
            Task watching = watch.RunAsync(over.Token);
            await watch.SettleAsync(over.Token).ConfigureAwait(false);
            await TellAsync(parsed.InvocationConfiguration.Output, watch).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Success;
    }

    private static async Task TellAsync(TextWriter output, FarmWatch watch)
    {
        if (watch.Workers.Count == 0)
            await output.WriteLineAsync("No worker is there: start one with 'rvae-training farm --nats URL'.").ConfigureAwait(false);
        else
            await output.WriteAsync(PlainTable.Of(["worker", "slots", "busy", "version", "here since"], [.. watch.Workers.Select(Row)])).ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        if (watch.Orders.Count == 0)
            await output.WriteLineAsync("The queue is empty.").ConfigureAwait(false);
        else
            await output.WriteAsync(PlainTable.Of(["model", "dataset", "kind", "seed", "by", "state", "worker", "try", "age"], [.. watch.Orders.Select(Row)])).ConfigureAwait(false);
    }

    private static string[] Row(FarmWorker worker) => [worker.Name, Text(worker.Slots), Text(worker.Busy), worker.Version, Age(worker.Seconds)];

    private static string[] Row(FarmQueued order) =>
        [order.Name, order.Dataset, order.Kind, Text(order.Seed), order.By, order.State, order.Worker.Length > 0 ? order.Worker : "-", Text(order.Try), Age(order.Age)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Age(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0} h"),
    };
}
