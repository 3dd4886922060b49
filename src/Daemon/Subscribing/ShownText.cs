using System.Text;

namespace RVae.Daemon.Subscribing;

/// <summary>Texts of a daemon that are written to a terminal.</summary>
internal static class ShownText
{
    /// <summary>The text without control characters. With them another machine could steer the terminal.</summary>
    public static string Of(ReadOnlySpan<byte> utf8) => string.Concat(Encoding.UTF8.GetString(utf8).Where(c => !char.IsControl(c)));
}
