namespace RVae.Protocol.Osc.Framing;

/// <summary>
/// Cuts a stream, which may arrive in any pieces, into packets. Holds one buffer, which grows to the largest packet that comes. Used by one thread at
/// a time.
/// </summary>
public interface IFrameDecoder
{
    /// <summary>
    /// Takes bytes until a packet is whole or no bytes are left. Call this until it returns <see cref="FrameResult.NeedMore"/> or
    /// <see cref="FrameResult.Lost"/>.
    /// </summary>
    /// <param name="received">The bytes that arrived; afterwards without the bytes that were taken.</param>
    /// <param name="packet">The packet, until the next read; empty otherwise.</param>
    FrameResult Read(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> packet);
}
