namespace RVae.Protocol.Osc.Framing;

/// <summary>
/// Cuts a stream into packets; it may arrive in any pieces. Holds one buffer that grows to
/// the largest packet that comes; used by one thread at a time.
/// </summary>
public interface IFrameDecoder
{
    /// <summary>
    /// Takes bytes until a packet is whole or there are no more. Call it until it says
    /// <see cref="FrameResult.NeedMore"/> or <see cref="FrameResult.Lost"/>.
    /// </summary>
    /// <param name="received">The bytes that arrived; shortened by those that were taken.</param>
    /// <param name="packet">The packet, until the next read; empty otherwise.</param>
    FrameResult Read(ref ReadOnlySpan<byte> received, out ReadOnlySpan<byte> packet);
}
