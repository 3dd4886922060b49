namespace RVae.Protocol.Osc.Framing;

/// <summary>The result of reading from a frame decoder.</summary>
public enum FrameResult
{
    /// <summary>All bytes were taken, and no packet is whole yet.</summary>
    NeedMore,
    /// <summary>A whole packet was read.</summary>
    Packet,
    /// <summary>A packet is larger than the limit. It is skipped, and the stream goes on after it.</summary>
    TooLarge,
    /// <summary>SLIP: an ESC stands before a byte that needs none. The packet is skipped, and the stream goes on after it.</summary>
    BadEscape,
    /// <summary>
    /// A length is negative, or no OSC packet can have it: the beginning of the next packet is unknown. Close the connection; every further read
    /// gives the same result.
    /// </summary>
    Lost,
}
