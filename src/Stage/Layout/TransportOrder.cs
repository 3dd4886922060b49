using RVae.Engine.Playing;

namespace RVae.Stage.Layout;

/// <summary>What the stage was ordered of the transport, and the desk is to carry out yet: it will come to the same.</summary>
/// <param name="InboxEnd">How far the desk will have read its inbox when it has carried that out.</param>
/// <param name="Playing">Whether the transport runs.</param>
/// <param name="Jump">The newest jump.</param>
/// <param name="Panics">Times that everything was to fall silent.</param>
public readonly record struct TransportOrder(long InboxEnd, bool Playing, Jump Jump, long Panics)
{
    /// <summary>A transport that follows it; one that the desk has gone on with keeps its jumps and panics.</summary>
    public TransportState In(in TransportState transport) => transport with
    {
        Playing = Playing,
        Jump = Jump.Sequence > transport.Jump.Sequence ? Jump : transport.Jump,
        Panics = Math.Max(Panics, transport.Panics),
    };
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
