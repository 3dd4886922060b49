using RVae.Engine.Playing;

namespace RVae.Stage.Layout;

/// <summary>What the stage was ordered of the transport, and the desk is to carry out yet: it will come to the same.</summary>
/// <param name="InboxEnd">How far the desk will have read its inbox when it has carried that out.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="HeldPlaying">Whether it runs until the line of a cue that waits.</param>
/// <param name="Jump">The newest jump.</param>
/// <param name="HeldJump">Number of the last jump that waits for no cue.</param>
/// <param name="Panics">Times that everything was to fall silent.</param>
public readonly record struct TransportOrder(long InboxEnd, bool Playing, bool HeldPlaying, Jump Jump, long HeldJump, long Panics)
{
    /// <summary>Whether it is one: zeros are none.</summary>
    public bool IsGiven => InboxEnd > 0;

    /// <summary>The order that leads to a transport.</summary>
    public static TransportOrder Of(long inboxEnd, in TransportState to) =>
        new(inboxEnd, to.Playing, to.HeldPlaying, to.Jump, to.HeldJump, to.Panics);

    /// <summary>
    /// A transport that follows it; one that the desk has gone on with keeps its jumps and panics. To follow it twice is to follow it once.
    /// </summary>
    public TransportState In(in TransportState transport)
    {
        bool jumps = Jump.Sequence > transport.Jump.Sequence;
        // What is held comes after what sets it as well.
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
    /// <summary>From the beginning.</summary>
    Play,
    /// <summary>Rests where it is.</summary>
    Stop,
    /// <summary>On from where it rests.</summary>
    Continue,
    /// <summary>Silence now. Nobody can keep anybody from it.</summary>
    Panic,
}
