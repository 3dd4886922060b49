using System.Net;
using RVae.Engine;
using RVae.Engine.Time;
using Spectre.Console;

namespace RVae.Daemon.Monitor;

/// <summary>The terminal client: shows the groove with the playhead, moves the point with the arrow keys.</summary>
internal static class MonitorSession
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(33);

    // Nobody types faster. A terminal that is gone has a key for everyone who asks.
    private const int MostKeys = 64;

    /// <summary>Runs until q, Escape, the cancellation, or the loss of the terminal.</summary>
    public static async Task RunAsync(IPEndPoint daemon, string secret, int code, IAnsiConsole console, CancellationToken cancellation)
    {
        using var link = new MonitorLink(daemon, secret, code);
        using var frames = new PeriodicTimer(Frame);
        var state = new MonitorState();
        bool going = true;
        try
        {
            await console.Live(MonitorScreen.Draw(state, daemon.ToString())).StartAsync(async live =>
            {
                while (going && await NextFrameAsync(frames, cancellation).ConfigureAwait(false))
                {
                    long now = SystemMonotonicClock.Instance.Now;
                    link.KeepUp(now);
                    state = Listen(link, state, now);
                    going = ObeyKeys(console.Input, link, ref state);
                    live.UpdateTarget(MonitorScreen.Draw(state, daemon.ToString()));
                }
            }).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The terminal is gone, and with it whoever looked.
        }
    }

    /// <summary>Reads <c>host</c>, <c>host:port</c> or nothing (this machine, port 9600).</summary>
    public static async Task<Outcome<IPEndPoint>> FindAsync(string? text, CancellationToken cancellation)
    {
        const int DefaultPort = 9600;
        if (string.IsNullOrEmpty(text))
            return new IPEndPoint(IPAddress.Loopback, DefaultPort);
        if (IPEndPoint.TryParse(text, out IPEndPoint? endpoint))
            return endpoint.Port == 0 ? new IPEndPoint(endpoint.Address, DefaultPort) : endpoint;
        int colon = text.LastIndexOf(':');
        string host = colon < 0 ? text : text[..colon];
        if (!ushort.TryParse(colon < 0 ? $"{DefaultPort}" : text[(colon + 1)..], out ushort port))
            return new Fault(FaultCode.BadArguments, $"'{text}' is not HOST or HOST:PORT, such as studio.lan:9600");
        try
        {
            IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
            return new IPEndPoint(addresses.OrderBy(address => address.AddressFamily).First(), port);
        }
        catch (Exception unknown) when (unknown is System.Net.Sockets.SocketException or ArgumentException)
        {
            // A text of more than 255 characters is no name of a host, and is not even asked for.
            return new Fault(FaultCode.NotFound, $"there is no host '{host}': {unknown.Message}");
        }
    }

    private static async Task<bool> NextFrameAsync(PeriodicTimer frames, CancellationToken cancellation)
    {
        try
        {
            return await frames.WaitForNextTickAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static MonitorState Listen(MonitorLink link, MonitorState state, long now)
    {
        foreach (MonitorMessage message in link.Receive(now))
            state = state.After(message);
        return state with { Connected = link.Joined, Refusal = link.Refusal };
    }

    /// <summary>Sends what the keys ask that were pressed. False where one of them ends the session.</summary>
    internal static bool ObeyKeys(IAnsiConsoleInput input, MonitorLink link, ref MonitorState state)
    {
        for (int left = MostKeys; left > 0 && input.IsKeyAvailable() && input.ReadKey(intercept: true) is { } key; left--)
        {
            if (key.KeyChar is 'q' or 'Q' || key.Key == ConsoleKey.Escape)
                return false;
            if (MonitorKeys.Ask(key, state) is not { } message)
                continue;
            // The daemon does not tell this client the values that it sets itself, so the monitor takes them from its own message.
            state = state.After(message) with { Word = "" };
            link.Send(message);
        }

        return true;
    }
}
