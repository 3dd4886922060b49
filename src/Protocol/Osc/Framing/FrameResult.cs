namespace RVae.Protocol.Osc.Framing;

/// <summary>What a frame decoder found in a stream.</summary>
public enum FrameResult
{
    /// <summary>All bytes are used up and no packet is whole yet.</summary>
    NeedMore,
    /// <summary>A whole packet was read.</summary>
    Packet,
    /// <summary>A packet beyond the limit; it is skipped, and the stream goes on behind it.</summary>
    TooLarge,
    /// <summary>SLIP: an ESC before a byte that needs none; the packet is skipped, and the stream goes on behind it.</summary>
    BadEscape,
    /// <summary>
    /// A negative length, or one that no OSC packet has: where the next packet begins is lost. The connection is to be
    /// closed; every further read says the same.
    /// </summary>
    Lost,
}
