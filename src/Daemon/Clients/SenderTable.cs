namespace RVae.Daemon.Clients;

/// <summary>Every endpoint that was heard of lately: bounded, the longest silent forgotten first, clients never.</summary>
internal sealed class SenderTable(Sessions sessions, int most)
{
    private readonly Dictionary<ILink, Sender> _senders = [];

    /// <summary>All of them.</summary>
    public IEnumerable<Sender> All => _senders.Values;

    /// <summary>The sender at a link, new or known.</summary>
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
            // In this order: whether it is a client is only looked up for the few that may be the one.
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
