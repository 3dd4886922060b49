using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>
/// Takes connections one after the other. When the system has no socket or thread to give, that is logged once, and the next try comes a
/// quarter of a second later: an immediate try would fail again, fill the log and keep a core busy beside the ticks.
/// </summary>
/// <param name="accept">Waits for a peer and returns its socket.</param>
/// <param name="take">Begins to talk with the peer.</param>
/// <param name="endsWithin">Waits for so long, or until the end; true when the end has come.</param>
/// <param name="logger">Logs failures.</param>
internal sealed class Accepting(Func<Socket> accept, Action<Socket> take, Func<TimeSpan, bool> endsWithin, ILogger logger)
{
    /// <summary>The wait after a failure.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes connections until the end.</summary>
    public void Run()
    {
        bool told = false;
        while (!endsWithin(TimeSpan.Zero))
        {
            try
            {
                take(accept());
                told = false;
            }
            catch (Exception refusal) when (refusal is SocketException or ObjectDisposedException or OutOfMemoryException or ThreadStartException)
            {
                if (endsWithin(TimeSpan.Zero))
                    return;
                if (!told)
                    NetworkLog.AcceptFailed(logger, refusal.Message);
                told = true;
                endsWithin(Rest);
            }
        }
    }
}
