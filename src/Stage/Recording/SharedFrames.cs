using RVae.Stage.Memory;

namespace RVae.Stage.Recording;

/// <summary>Frames of one stream on their way from the stage to the desk. Neither side waits or allocates.</summary>
/// <param name="ring">The ring in shared memory.</param>
/// <param name="stream">The stream of the frames.</param>
internal sealed class SharedFrames(SharedByteRing ring, RecordStream stream) : IFrameSink, IFrameSource
{
    private long _lost;
    private long _told;

    /// <summary>Counts a frame that was never made, because a stage was killed.</summary>
    public void Leave()
    {
        _lost++;
        ring.Leave();
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> frame)
    {
        if (!ring.HasRoomFor(frame.Length, _lost > 0 ? GapFrame.Bytes : 0))
        {
            _lost++;
            ring.Leave();
            return;
        }

        if (_lost > 0)
            ring.TryWrite(GapFrame.Write(stackalloc byte[GapFrame.Bytes], stream, _lost));
        _lost = 0;
        ring.TryWrite(frame);
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into)
    {
        int length = ring.Take(into);
        if (length < 0)
            return length;
        ring.Done();
        _told += GapFrame.Missing(into[..length]);
        return length;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> LastGap(Span<byte> into) => ring.LeftOut > _told ? GapFrame.Write(into, stream, ring.LeftOut - _told) : default;
}
