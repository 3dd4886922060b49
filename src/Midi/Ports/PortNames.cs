using System.Collections.Immutable;

namespace RVae.Midi.Ports;

/// <summary>Finds ports by the names that a person would write.</summary>
public static class PortNames
{
    /// <summary>The name that stands for a virtual port, which others connect to.</summary>
    public const string Virtual = "virtual";

    /// <summary>
    /// The port for a name or part of a name, in upper or lower case: the port of exactly that name; else the first of that name without the number
    /// that ALSA or Windows appends; else the first that contains it. Null where there is none.
    /// </summary>
    public static string? Find(ImmutableArray<string> ports, string wanted) => Find(ports, wanted, OperatingSystem.IsWindows());

    /// <summary>The port for a name or part of a name.</summary>
    /// <param name="ports">The ports that there are.</param>
    /// <param name="wanted">The name or part of it.</param>
    /// <param name="isNumbered">Whether each name ends in the port's place in the list, as on Windows: it changes when another device comes or goes.</param>
    internal static string? Find(ImmutableArray<string> ports, string wanted, bool isNumbered)
    {
        if (string.IsNullOrWhiteSpace(wanted))
            return null;
        return ports.FirstOrDefault(port => port == wanted)
            ?? ports.FirstOrDefault(port => Stable(port).Equals(Stable(wanted), StringComparison.OrdinalIgnoreCase))
            ?? (isNumbered ? FindUnnumbered(ports, wanted) : null)
            ?? ports.FirstOrDefault(port => port.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            ?? (isNumbered ? FindUnnumbered(ports, Unnumbered(wanted)) : null);
    }

    /// <summary>
    /// A name without ALSA's client and port number (<c>… 24:0</c>), which changes with each time a device is plugged in.
    /// </summary>
    public static string Stable(string port)
    {
        int space = port.LastIndexOf(' ');
        if (space <= 0)
            return port;
        ReadOnlySpan<char> tail = port.AsSpan(space + 1);
        int colon = tail.IndexOf(':');
        bool numbers = colon > 0 && colon < tail.Length - 1
            && !tail[..colon].ContainsAnyExceptInRange('0', '9')
            && !tail[(colon + 1)..].ContainsAnyExceptInRange('0', '9');
        return numbers ? port[..space] : port;
    }

    /// <summary>Splits a list of names (<c>TR-8, nanoPAD</c>); empty for an empty text.</summary>
    public static ImmutableArray<string> Split(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? FindUnnumbered(ImmutableArray<string> ports, string name) =>
        ports.FirstOrDefault(port => Unnumbered(port).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Unnumbered(string port)
    {
        int space = port.LastIndexOf(' ');
        bool isNumber = space > 0 && space < port.Length - 1 && !port.AsSpan(space + 1).ContainsAnyExceptInRange('0', '9');
        return isNumber ? port[..space] : port;
    }
}
