using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>Counts the datagrams that the system dropped because a socket's buffer was full.</summary>
internal static class SocketOverflows
{
    /// <summary>
    /// The count from the kernel's table of sockets; 0 where there is no such table. Reads a file: for answers to clients, not for loops.
    /// </summary>
    public static long Of(IPEndPoint local)
    {
        string table = local.AddressFamily == AddressFamily.InterNetworkV6 ? "/proc/net/udp6" : "/proc/net/udp";
        string port = $":{local.Port:X4}";
        try
        {
            // proc(5): sl local_address rem_address … drops; the last column is the count.
            return File.ReadLines(table)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => columns.Length > 2 && columns[1].EndsWith(port, StringComparison.Ordinal))
                .Sum(columns => long.TryParse(columns[^1], CultureInfo.InvariantCulture, out long drops) ? drops : 0);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
