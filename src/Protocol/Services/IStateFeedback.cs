namespace RVae.Protocol.Services;

/// <summary>Tells subscribers of changes that no client asked for by that address. Any thread.</summary>
public interface IStateFeedback
{
    /// <summary>
    /// Sends the value of an address (e.g. <c>/rvae/deck/2/model</c>, <c>/rvae/tempo</c>) to every subscriber of
    /// <c>state</c>.
    /// </summary>
    void Changed(string address);
}
