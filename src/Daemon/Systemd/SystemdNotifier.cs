using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RVae.Daemon.Systemd;

/// <summary>
/// Tells systemd the state of the daemon (sd_notify(3)): one datagram for each message, to the socket in <c>NOTIFY_SOCKET</c>.
/// Microsoft.Extensions.Hosting.Systemd is not used, because it has neither the watchdog nor a status line. Does nothing where there is no
/// such socket. A message that cannot be sent never stops the music.
/// </summary>
internal sealed class SystemdNotifier : IDisposable
{
    private readonly Socket? _socket;
    private readonly UnixDomainSocketEndPoint? _target;

    /// <summary>Makes a notifier for the path of a socket; an <c>@</c> in front means the abstract namespace.</summary>
    /// <param name="path">Value of <c>NOTIFY_SOCKET</c>, or null.</param>
    /// <param name="watchdog">Time within which systemd wants a sign of life, or null for none.</param>
    public SystemdNotifier(string? path, TimeSpan? watchdog = null)
    {
        if (string.IsNullOrEmpty(path))
            return;
        Watchdog = watchdog;
        _target = new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path);
        _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { SendTimeout = 200 };
    }

    /// <summary>Time within which systemd wants a sign of life, or null.</summary>
    public TimeSpan? Watchdog { get; }

    /// <summary>Whether systemd listens.</summary>
    public bool Listens => _socket is not null;

    /// <summary>The notifier that the environment describes.</summary>
    public static SystemdNotifier FromEnvironment() => new(
        Environment.GetEnvironmentVariable("NOTIFY_SOCKET"),
        ReadWatchdog(
            Environment.GetEnvironmentVariable("WATCHDOG_USEC"),
            Environment.GetEnvironmentVariable("WATCHDOG_PID"),
            Environment.ProcessId));

    /// <summary>The watchdog's time from <c>WATCHDOG_USEC</c>, unless <c>WATCHDOG_PID</c> names another process.</summary>
    public static TimeSpan? ReadWatchdog(string? microseconds, string? pid, int ownPid)
    {
        if (!long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out long usec) || usec <= 0)
            return null;
        if (!string.IsNullOrEmpty(pid) && pid != ownPid.ToString(CultureInfo.InvariantCulture))
            return null;
        return TimeSpan.FromMicroseconds(usec);
    }

    /// <summary>The daemon is ready: its ports are open, and a model plays.</summary>
    public bool Ready(string status) => Send($"READY=1\nSTATUS={OneLine(status)}\n");

    /// <summary>Sets the line that <c>systemctl status</c> shows.</summary>
    public bool Status(string status) => Send($"STATUS={OneLine(status)}\n");

    /// <summary>The daemon begins to end.</summary>
    public bool Stopping() => Send("STOPPING=1\nSTATUS=stopping\n");

    /// <summary>Gives a sign of life.</summary>
    public bool Alive() => Send("WATCHDOG=1\n");

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    private bool Send(string message)
    {
        if (_socket is null || _target is null)
            return false;
        try
        {
            return _socket.SendTo(Encoding.UTF8.GetBytes(message), _target) > 0;
        }
        catch (Exception refusal) when (refusal is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
