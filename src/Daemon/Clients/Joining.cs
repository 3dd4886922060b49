using System.Diagnostics.CodeAnalysis;
using RVae.Engine;
using RVae.Protocol.Addresses;

namespace RVae.Daemon.Clients;

/// <summary>Makes a client from the options of a hello.</summary>
internal static class Joining
{
    /// <summary>Seconds that a lease lasts by default.</summary>
    public const int DefaultLeaseSeconds = 15;

    private const float DefaultLatency = 50;
    private const int MaxNameLength = 64;

    /// <summary>
    /// Reads the options, whose ranges were checked before. The result is a client without an id, or what is wrong with the options.
    /// </summary>
    public static bool TryRead(
        HelloOptions hello, Sender from, ILink link, [NotNullWhen(true)] out Client? client, out Fault fault)
    {
        client = null;
        fault = default;
        if (hello.Name.Length is 0 or > MaxNameLength || hello.Name.Any(char.IsControl))
        {
            fault = new(FaultCode.BadArguments, $"a client's name has 1 to {MaxNameLength} printable characters");
            return false;
        }

        string wrong = "";
        EventClasses? events = hello.Events is { } words ? EventWords.Parse(words, out wrong) : EventClasses.Default;
        if (events is not { } wanted)
        {
            fault = new(FaultCode.BadArguments, $"'{wrong}' is not a class of events: use state hits beats ticks patterns training");
            return false;
        }

        client = new Client
        {
            Id = 0,
            Name = hello.Name,
            Source = from.Link,
            Link = link,
            Lease = (hello.LeaseSeconds ?? DefaultLeaseSeconds) * 1_000_000_000L,
            Delivery = hello.Delivery switch { "bundle" => Delivery.Bundle, "stamp" => Delivery.Stamp, _ => Delivery.Live },
            Latency = (long)((hello.Latency ?? DefaultLatency) * 1e6f),
            Events = wanted,
        };
        return true;
    }
}
