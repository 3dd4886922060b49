namespace RVae.Stage.Recording;

/// <summary>Takes frames of a record from one thread, which never waits.</summary>
internal interface IFrameSink
{
    /// <summary>Adds a frame, or counts it as left out.</summary>
    void Write(ReadOnlySpan<byte> frame);
}

/// <summary>Gives frames of a record to one thread.</summary>
internal interface IFrameSource
{
    /// <summary>Copies the oldest frame, which must fit. Returns its length, or -1 when there is none.</summary>
    int Read(Span<byte> into);

    /// <summary>The gap at the end, when frames were left out and none came after them; else nothing. Call when nobody writes any more.</summary>
    ReadOnlySpan<byte> LastGap(Span<byte> into);
}

/// <summary>The frame that tells how many frames of a stream are missing.</summary>
internal static class GapFrame
{
    /// <summary>Bytes of the frame.</summary>
    public const int Bytes = 2 + sizeof(long);

    /// <summary>Writes the frame for a number of missing frames.</summary>
    public static ReadOnlySpan<byte> Write(Span<byte> into, RecordStream stream, long missing)
    {
        var writer = new FrameWriter(into);
        writer.Byte((byte)FrameKind.Gap);
        writer.Byte((byte)stream);
        writer.Int64(missing);
        return writer.Written;
    }

    /// <summary>How many frames are missing by this frame; 0 for any other kind of frame.</summary>
    public static long Missing(ReadOnlySpan<byte> frame) =>
        frame.Length == Bytes && frame[0] == (byte)FrameKind.Gap ? System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(frame[2..]) : 0;
}
