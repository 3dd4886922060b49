using System.Globalization;
using System.Threading.Channels;
using NATS.Client.Core;
using NATS.Client.KeyValueStore;

namespace RVae.Farm.Orders;

/// <summary>A message about an order of a group.</summary>
/// <param name="Number">Number of the order.</param>
/// <param name="Worker">The worker that sent it, from the subject of the message.</param>
/// <param name="Told">The state of the order, or null.</param>
/// <param name="Line">A line of the training, or null.</param>
internal readonly record struct Heard(int Number, string Worker, Told? Told, string? Line);

/// <summary>Hears what workers tell of a group of orders, including what they told while nobody listened.</summary>
internal sealed class OrderEars(FarmLink link, string group)
{
    private const int MostWaiting = 4096;

    private readonly Channel<Heard> _heard = Channel.CreateBounded<Heard>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>The messages, in order.</summary>
    public ChannelReader<Heard> Heard => _heard.Reader;

    /// <summary>Listens until it is cancelled.</summary>
    public Task ListenAsync(CancellationToken cancelled) =>
        Task.WhenAll(FarmRepeat.RunAsync(HearToldAsync, cancelled), FarmRepeat.RunAsync(HearLinesAsync, cancelled),
            FarmRepeat.RunAsync(HearSignsAsync, cancelled));

    private async Task HearToldAsync(CancellationToken cancelled)
    {
        string prefix = $"told.{group}.";
        await foreach (NatsKVEntry<byte[]> entry in link.Values.WatchAsync<byte[]>($"{prefix}>", cancellationToken: cancelled).ConfigureAwait(false))
        {
            if (entry.Operation == NatsKVOperation.Put && Sender(entry.Key[prefix.Length..]) is var (number, worker)
                && FarmJson.Read(entry.Value, FarmJson.Default.Told) is { } told)
            {
                await _heard.Writer.WriteAsync(new Heard(number, worker, told, null), cancelled).ConfigureAwait(false);
            }
        }
    }

    private async Task HearLinesAsync(CancellationToken cancelled)
    {
        string prefix = $"rvae.farm.line.{group}.";
        await foreach (NatsMsg<byte[]> message in link.Nats.SubscribeAsync<byte[]>($"{prefix}*.*", cancellationToken: cancelled).ConfigureAwait(false))
        {
            // Progress that comes faster than it is read is dropped.
            if (message.Data is { Length: > 0 and <= FarmBounds.LineBytes } line && Sender(message.Subject[prefix.Length..]) is var (number, worker))
                _heard.Writer.TryWrite(new Heard(number, worker, null, System.Text.Encoding.UTF8.GetString(line)));
        }
    }

    private async Task HearSignsAsync(CancellationToken cancelled)
    {
        const string Prefix = "rvae.farm.here.";
        await foreach (NatsMsg<byte[]> message in link.Nats.SubscribeAsync<byte[]>(FarmNames.AllHere, cancellationToken: cancelled).ConfigureAwait(false))
        {
            string worker = message.Subject[Prefix.Length..];
            if (FarmJson.Read(message.Data, FarmJson.Default.WorkerHere) is not { } here || here.Worker != worker)
                continue;
            foreach (string order in here.Orders)
            {
                if (OrderId.Parse(order) is { } id && id.Group == group)
                    _heard.Writer.TryWrite(new Heard(id.Number, worker, null, null));
            }
        }
    }

    /// <summary>Reads the order and the worker from the end of a key or subject; null where it is no such end.</summary>
    internal static (int Number, string Worker)? Sender(string rest)
    {
        string[] parts = rest.Split('.');
        return parts is [var number, var worker] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            && FarmNames.IsWorker(worker) ? (at, worker) : null;
    }
}
