using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Published;

/// <summary>
/// The state that the desk publishes, with what was ordered of the transport since and the desk has not carried out yet.
/// </summary>
internal sealed class StageSource(StageMemory memory) : IPlayedSource
{
    public bool IsNewer(long known) => Number(ReadOrder(out _, out bool lies), lies, memory.State.Newest) != known;

    public bool TryReadNewer(ref long known, ref PlayedState state)
    {
        // The order first, and whether it lies: once it does not, what the desk has made of it is in the state that is read after that.
        long orders = ReadOrder(out TransportOrder order, out bool lies);
        if (Number(orders, lies, memory.State.Newest) == known)
            return false;
        known = Number(orders, lies, memory.State.Read(out state));
        if (lies)
            state = state.With(order.In(state.Transport));
        return true;
    }

    // Both only grow, so that their sum is another when either is. An order that falls away is news, too: the desk may have published nothing.
    private static long Number(long orders, bool lies, long states) => ((orders + states) << 1) | (lies ? 1L : 0);

    private long ReadOrder(out TransportOrder order, out bool lies)
    {
        long orders = memory.Order.Read(out order);
        lies = order.IsGiven && memory.Inbox.ReadTo < order.InboxEnd;
        return orders;
    }
}
