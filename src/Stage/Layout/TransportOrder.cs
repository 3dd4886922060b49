using RVae.Engine.Playing;

namespace RVae.Stage.Layout;

/// <summary>An order to the transport that the stage has carried out, and the desk has not yet. The desk will come to the same result.</summary>
/// <param name="InboxEnd">How far the desk has read its inbox once it has carried out the order.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="HeldPlaying">Whether the transport runs until the line of a waiting cue.</param>
/// <param name="Jump">The newest jump.</param>
/// <param name="HeldJump">Number of the last jump that waits for no cue.</param>
/// <param name="Panics">How many panics there were.</param>
public readonly record struct TransportOrder(long InboxEnd, bool Playing, bool HeldPlaying, Jump Jump, long HeldJump, long Panics)
{
    /// <summary>Whether there is an order: zeros are none.</summary>
    public bool IsGiven => InboxEnd > 0;

    /// <summary>The order that leads to a transport.</summary>
    public static TransportOrder Of(long inboxEnd, in TransportState to) =>
        new(inboxEnd, to.Playing, to.HeldPlaying, to.Jump, to.HeldJump, to.Panics);

    /// <summary>
    /// The transport after the order. Where the desk has gone on meanwhile, its newer jumps and panics stay. To apply the order twice is the same as
    /// once.
    /// </summary>
    public TransportState In(in TransportState transport)
    {
        bool jumps = Jump.Sequence > transport.Jump.Sequence;
        // The held values come last, because setting the others sets them, too.
        return transport with
        {
            Playing = Playing,
            HeldPlaying = HeldPlaying,
            Jump = jumps ? Jump : transport.Jump,
            HeldJump = jumps ? HeldJump : transport.HeldJump,
            Panics = Math.Max(Panics, transport.Panics),
        };
    }
}

/// <summary>Orders that the stage carries out at once.</summary>
public enum OrderKind
{
    /// <summary>Plays from the beginning.</summary>
    Play,
    /// <summary>Stops, and rests where the music is.</summary>
    Stop,
    /// <summary>Plays on from where the music rests.</summary>
    Continue,
    /// <summary>Ends all notes now. No claim can prevent a panic.</summary>
    Panic,
}
