using RVae.Engine;
using RVae.Protocol.Services;

namespace RVae.Daemon.Requests;

/// <summary>Work on the thread pool that a client waits for.</summary>
internal static class RequestTask
{
    /// <summary>Does work that ends the request. An exception ends the request as well, so that nobody waits for ever.</summary>
    public static void Run(Request request, ILogger logger, Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The music goes on: the client and the log are told.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Fail(request, logger, defect);
        }
    });

    /// <summary>Does work that ends the request.</summary>
    public static void Run(Request request, ILogger logger, Action work) => Run(request, logger, () =>
    {
        work();
        return Task.CompletedTask;
    });

    /// <summary>Ends a request that failed for a reason that was not foreseen.</summary>
    public static void Fail(Request? request, ILogger logger, Exception defect)
    {
        RequestLog.Defect(logger, request?.Address ?? "a recording", defect);
        request?.Fail(new Fault(FaultCode.Failed, $"it failed because of a defect in the daemon, please report it: {defect.Message}"));
    }
}
