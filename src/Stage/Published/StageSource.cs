using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Stage.Published;

/// <summary>The state that the desk publishes, changed by the order to the transport that the stage has carried out and the desk has not yet.</summary>
internal sealed class StageSource(StageMemory memory) : IPlayedSource
{
    public bool IsNewer(long known) => Number(ReadOrder(out _, out bool lies), lies, memory.State.Newest) != known;

    public bool TryReadNewer(ref long known, ref PlayedState state)
    {
        // Read the order first, and whether it still counts. Once it does not, the state that is read afterwards already contains what the desk made
        // of the order.
        long orders = ReadOrder(out TransportOrder order, out bool lies);
        if (Number(orders, lies, memory.State.Newest) == known)
            return false;
        known = Number(orders, lies, memory.State.Read(out state));
        if (lies)
            state = state.With(order.In(state.Transport));
        return true;
    }

    // Both numbers only grow, so their sum changes when either does. An order that no longer counts is a change, too: the desk may have published
    // nothing.
    private static long Number(long orders, bool lies, long states) => ((orders + states) << 1) | (lies ? 1L : 0);

    private long ReadOrder(out TransportOrder order, out bool lies)
    {
        long orders = memory.Order.Read(out order);
        lies = order.IsGiven && memory.Inbox.ReadTo < order.InboxEnd;
        return orders;
    }
}
