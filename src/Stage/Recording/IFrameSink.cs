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
    /// <summary>Copies the oldest frame, which must fit; its length, or -1 when there is none.</summary>
    int Read(Span<byte> into);

    /// <summary>The gap at the end, when frames were left out and none came after them; else nothing. When nobody writes any more.</summary>
    ReadOnlySpan<byte> LastGap(Span<byte> into);
}

/// <summary>The frame that says how many of a stream are missing.</summary>
internal static class GapFrame
{
    /// <summary>Bytes of it.</summary>
    public const int Bytes = 2 + sizeof(long);

    /// <summary>Writes it.</summary>
    public static ReadOnlySpan<byte> Write(Span<byte> into, RecordStream stream, long missing)
    {
        var writer = new FrameWriter(into);
        writer.Byte((byte)FrameKind.Gap);
        writer.Byte((byte)stream);
        writer.Int64(missing);
        return writer.Written;
    }

    /// <summary>How many a frame says are missing; 0 for any other frame.</summary>
    public static long Missing(ReadOnlySpan<byte> frame) =>
        frame.Length == Bytes && frame[0] == (byte)FrameKind.Gap ? System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(frame[2..]) : 0;
}
