namespace RVae.Protocol.Services;

/// <summary>Finds other daemons. The calling thread holds a client's transaction: return at once.</summary>
public interface IDiscoveryService
{
    /// <summary>Asks on all networks of this machine. A line <c>/rvae/here</c> for each daemon, then <c>/rvae/find/end i:count</c>.</summary>
    void Find(Request request);
}

/// <summary>A daemon that asks nobody.</summary>
public sealed class NoDiscovery : IDiscoveryService
{
    /// <inheritdoc/>
    public void Find(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Answer("/rvae/find/end"u8, 0);
    }
}
