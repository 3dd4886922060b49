using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Published;

/// <summary>
/// The state that the desk publishes, with what was ordered of the transport since and the desk has not carried out yet.
/// </summary>
internal sealed class StageSource(StageMemory memory) : IPlayedSource
{
    // Both numbers only grow, so that their sum is another when either is.
    private long Number => memory.State.Newest + memory.Order.Newest;

    public bool IsNewer(long known) => Number != known;

    public bool TryReadNewer(ref long known, ref PlayedState state)
    {
        if (!IsNewer(known))
            return false;
        // The order first: what the desk has made of it is seen with it, or after it.
        long orders = memory.Order.Read(out TransportOrder order);
        known = orders + memory.State.Read(out state);
        if (orders > 0 && memory.Inbox.ReadTo < order.InboxEnd)
            state = state.With(order.In(state.Transport));
        return true;
    }
}
