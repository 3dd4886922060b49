namespace RVae.Daemon.Clients;

/// <summary>
/// The endpoints that were heard lately. Their number is bounded: the one that has been silent for longest is forgotten first, and clients
/// never are.
/// </summary>
internal sealed class SenderTable(Sessions sessions, int most)
{
    private readonly Dictionary<ILink, Sender> _senders = [];

    /// <summary>All senders.</summary>
    public IEnumerable<Sender> All => _senders.Values;

    /// <summary>The sender at a link. A new one is made where none is known.</summary>
    public Sender Of(ILink link)
    {
        if (_senders.TryGetValue(link, out Sender? sender))
            return sender;

        if (_senders.Count >= most)
            ForgetSilent();

        sender = new Sender(sessions, link);
        _senders.Add(link, sender);
        return sender;
    }

    /// <summary>Forgets the sender at a link.</summary>
    public void Forget(ILink link) => _senders.Remove(link);

    private void ForgetSilent()
    {
        Sender? silent = null;
        foreach (Sender sender in _senders.Values)
        {
            // The comparison comes first: looking up the client is dear, and only needed for the few that may be forgotten.
            if ((silent is null || sender.Heard < silent.Heard) && sender.Client is null)
                silent = sender;
        }

        if (silent is not null)
        {
            sessions.Drops.Count(DropCause.Senders);
            _senders.Remove(silent.Link);
        }
    }
}
