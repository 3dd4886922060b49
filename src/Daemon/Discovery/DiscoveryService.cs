using System.Net;
using RVae.Daemon.Network;
using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Discovery;

/// <summary>
/// Asks the network for daemons on behalf of clients that cannot ask, such as a page. One question at a time; clients that ask meanwhile
/// get its answer too.
/// </summary>
/// <param name="self">This daemon, as it describes itself to a host with an address.</param>
/// <param name="ask">Asks, and returns the daemons that answered; <see cref="NetworkQuestion"/>.</param>
/// <param name="logger">Logs a system that allows no question.</param>
/// <param name="ending">Ends the wait.</param>
internal sealed class DiscoveryService(
    Func<IPAddress, FoundDaemon?> self, Func<CancellationToken, Task<IReadOnlyList<FoundDaemon>>> ask, ILogger<DiscoveryService> logger,
    CancellationToken ending)
    : IDiscoveryService
{
    private const int MostWaiting = 32;

    private readonly Lock _waiting = new();
    private List<Request>? _asking;

    /// <inheritdoc/>
    public void Find(Request request)
    {
        lock (_waiting)
        {
            if (_asking is { } asking)
            {
                if (asking.Count < MostWaiting)
                    asking.Add(request);
                else
                    request.Fail(new Fault(FaultCode.TooMany, $"{MostWaiting} clients already wait for this answer: ask again in a second"));
                return;
            }

            _asking = [request];
        }

        _ = AnswerAsync();
    }

    private async Task AnswerAsync()
    {
        IReadOnlyList<FoundDaemon> found = [];
        try
        {
            found = await ask(ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The daemon ends: the answers so far are told.
        }
#pragma warning disable CA1031 // Too few open files, no network at all: those who wait are answered, and the next one may ask again.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            NetworkLog.NotAsked(logger, refusal.Message);
        }

        // Even a daemon that answers nobody, or whose port for answers is taken, lists itself.
        if (self(IPAddress.Loopback) is { } own && !found.Any(daemon => daemon.Port == own.Port && daemon.Host == own.Host))
            found = [own, .. found];
        List<Request> asked;
        lock (_waiting)
        {
            (asked, _asking) = (_asking!, null);
        }

        foreach (Request request in asked)
        {
            foreach (FoundDaemon daemon in found)
                request.Line(FoundDaemon.Address, daemon.Values);
            request.Answer("/rvae/find/end"u8, found.Count);
        }
    }
}
