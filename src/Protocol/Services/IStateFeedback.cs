namespace RVae.Protocol.Services;

/// <summary>Tells subscribers of changes that come about later, or without a client. Any thread.</summary>
public interface IStateFeedback
{
    /// <summary>
    /// Sends the value of an address (e.g. <c>/rvae/deck/2/model</c>, <c>/rvae/tempo</c>) to every subscriber of
    /// <c>state</c>, but not to the client that asked for it.
    /// </summary>
    /// <param name="address">Address of a value.</param>
    /// <param name="asked">The request that brought it about, or null: then everyone is told.</param>
    void Changed(string address, Request? asked = null);
}
