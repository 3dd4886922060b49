namespace RVae.Protocol.Services;

/// <summary>
/// Tickets show over plain HTTP that a client was let in over OSC. A ticket to play reaches everything; a ticket to
/// watch only looks. Any thread.
/// </summary>
public interface ITicketService
{
    /// <summary>A new ticket, a word without spaces.</summary>
    /// <param name="watching">Whether it only lets its holder look.</param>
    string Issue(bool watching);
}

/// <summary>A daemon without HTTP.</summary>
public sealed class NoTickets : ITicketService
{
    /// <inheritdoc/>
    public string Issue(bool watching) => "";
}
