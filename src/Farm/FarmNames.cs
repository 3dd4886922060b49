using System.Globalization;

namespace RVae.Farm;

/// <summary>The names of the farm's things on the server: streams, subjects, keys and files.</summary>
internal static class FarmNames
{
    /// <summary>The work queue: a stream.</summary>
    public const string Queue = "rvae-farm";

    /// <summary>The consumer through which all workers take orders from the queue.</summary>
    public const string Workers = "rvae-farm-workers";

    /// <summary>The key-value bucket of orders, and of what workers told of them.</summary>
    public const string Bucket = "rvae-farm";

    /// <summary>The object store of datasets, checkpoints and models.</summary>
    public const string Store = "rvae-farm";

    /// <summary>The subject of a question that every worker answers with what it does.</summary>
    public const string Ask = "rvae.farm.ask";

    /// <summary>Subjects of all orders.</summary>
    public const string AllOrders = "rvae.farm.order.*.*";

    /// <summary>The subjects on which workers tell what they do.</summary>
    public const string AllHere = "rvae.farm.here.*";

    private const int LongestWorker = 32;

    /// <summary>The subject of one order.</summary>
    public static string Order(OrderId id) => $"rvae.farm.order.{id}";

    /// <summary>The key of one open order.</summary>
    public static string OrderKey(OrderId id) => $"order.{id}";

    /// <summary>The key under which a worker tells the state of an order.</summary>
    public static string ToldKey(OrderId id, string worker) => $"told.{id}.{worker}";

    /// <summary>The subject on which a worker tells how far an order is.</summary>
    public static string Line(OrderId id, string worker) => $"rvae.farm.line.{id}.{worker}";

    /// <summary>The subject on which a worker tells what it does.</summary>
    public static string Here(string worker) => $"rvae.farm.here.{worker}";

    /// <summary>The name of an order's checkpoint in the store.</summary>
    public static string Checkpoint(OrderId id) => $"checkpoint-{id}";

    /// <summary>The name of a dataset in the store.</summary>
    public static string Parcel(string hash) => $"data-{hash}";

    /// <summary>The name of a model in the store.</summary>
    public static string Model(string hash) => $"model-{hash}";

    /// <summary>Whether a text may name a worker: the name becomes part of subjects.</summary>
    public static bool IsWorker(string? name) => name is { Length: > 0 and <= LongestWorker } && name.All(IsPlain);

    /// <summary>A worker's name, made by leaving out the characters that it must not contain.</summary>
    public static string WorkerOf(string text)
    {
        string kept = string.Concat(text.Where(IsPlain).Take(LongestWorker));
        return kept.Length > 0 ? kept : "worker";
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}

/// <summary>Identifies an order. A group of orders is one training, or all trainings of a sweep.</summary>
/// <param name="Group">32 hexadecimal digits, drawn by the daemon or command that orders.</param>
/// <param name="Number">The number of the order in its group, from 0.</param>
internal readonly record struct OrderId(string Group, int Number)
{
    /// <summary>Draws a new group.</summary>
    public static string NewGroup() => Guid.NewGuid().ToString("N");

    /// <summary>Whether a text is the name of a group.</summary>
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
