using System.Globalization;

namespace RVae.Farm;

/// <summary>What things of the farm are called on the server: streams, subjects, keys and files.</summary>
internal static class FarmNames
{
    /// <summary>The work queue: a stream.</summary>
    public const string Queue = "rvae-farm";

    /// <summary>What all workers take from the queue by: a consumer.</summary>
    public const string Workers = "rvae-farm-workers";

    /// <summary>Key-value bucket of orders and of what workers told of them.</summary>
    public const string Bucket = "rvae-farm";

    /// <summary>Object store of datasets, checkpoints and models.</summary>
    public const string Store = "rvae-farm";

    /// <summary>A question sent here is answered by every worker: what it does.</summary>
    public const string Ask = "rvae.farm.ask";

    /// <summary>Subjects of all orders.</summary>
    public const string AllOrders = "rvae.farm.order.*.*";

    /// <summary>Where all workers tell what they do.</summary>
    public const string AllHere = "rvae.farm.here.*";

    private const int LongestWorker = 32;

    /// <summary>Subject of one order.</summary>
    public static string Order(OrderId id) => $"rvae.farm.order.{id}";

    /// <summary>Key of one open order.</summary>
    public static string OrderKey(OrderId id) => $"order.{id}";

    /// <summary>Key of what one worker told of an order.</summary>
    public static string ToldKey(OrderId id, string worker) => $"told.{id}.{worker}";

    /// <summary>Where a worker tells how an order gets on.</summary>
    public static string Line(OrderId id, string worker) => $"rvae.farm.line.{id}.{worker}";

    /// <summary>Where a worker tells what it does.</summary>
    public static string Here(string worker) => $"rvae.farm.here.{worker}";

    /// <summary>The checkpoint of an order, in the store.</summary>
    public static string Checkpoint(OrderId id) => $"checkpoint-{id}";

    /// <summary>A dataset in the store.</summary>
    public static string Parcel(string hash) => $"data-{hash}";

    /// <summary>A model in the store.</summary>
    public static string Model(string hash) => $"model-{hash}";

    /// <summary>Whether a text may name a worker: it becomes a part of subjects.</summary>
    public static bool IsWorker(string? name) => name is { Length: > 0 and <= LongestWorker } && name.All(IsPlain);

    /// <summary>A name with what may not be in it left out.</summary>
    public static string WorkerOf(string text)
    {
        string kept = string.Concat(text.Where(IsPlain).Take(LongestWorker));
        return kept.Length > 0 ? kept : "worker";
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}

/// <summary>An order: one of a group, which is a training, or all trainings of a sweep.</summary>
/// <param name="Group">32 hexadecimal digits, drawn by who orders.</param>
/// <param name="Number">From 0.</param>
internal readonly record struct OrderId(string Group, int Number)
{
    /// <summary>Draws a group.</summary>
    public static string NewGroup() => Guid.NewGuid().ToString("N");

    /// <summary>Whether a text is a group.</summary>
    public static bool IsGroup(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Reads <c>GROUP.NUMBER</c>; null for anything else.</summary>
    public static OrderId? Parse(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        return parts is [var group, var number] && IsGroup(group)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < FarmBounds.MostTrainings
                ? new OrderId(group, at)
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group}.{Number}");
}
