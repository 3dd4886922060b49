namespace RVae.Protocol.Services;

/// <summary>Which daemons there are. Called with a client's transaction held: return at once.</summary>
public interface IDiscoveryService
{
    /// <summary>Asks the networks of this machine. A line <c>/rvae/here</c> a daemon, then <c>/rvae/find/end i:count</c>.</summary>
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
