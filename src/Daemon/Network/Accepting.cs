using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>
/// Takes connections one after the other. Where the system has no sockets or threads left to give, that is told once and it
/// is tried again a few times a second: at once it would be for nothing, fill the log and keep a core busy beside the ticks.
/// </summary>
/// <param name="accept">Waits for a peer.</param>
/// <param name="take">Begins to talk with it.</param>
/// <param name="endsWithin">Waits for so long, but not beyond the end; true when that has come.</param>
/// <param name="logger">Whom it is told.</param>
internal sealed class Accepting(Func<Socket> accept, Action<Socket> take, Func<TimeSpan, bool> endsWithin, ILogger logger)
{
    /// <summary>How long it rests after a failure.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes them until the end.</summary>
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
