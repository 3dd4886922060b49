namespace RVae.Stage.Recording;

/// <summary>The kind of a frame of a record: its first byte. The other values are little-endian, in the order in which the reader reads them.</summary>
internal enum FrameKind : byte
{
    /// <summary>Program, options and time of the start, as JSON. The first frame.</summary>
    Header = 1,
    /// <summary>A model that was swapped in: its number, name, hash and, the first time, its file.</summary>
    Model = 2,
    /// <summary>The result of one packet.</summary>
    Transaction = 3,
    /// <summary>The transport was changed by the daemon itself, or by a device that leads.</summary>
    Transport = 4,
    /// <summary>A deck was given a model.</summary>
    Swap = 5,
    /// <summary>The inputs of a deck's inference, where they differ from the last ones.</summary>
    Inference = 6,
    /// <summary>The inputs of a tick, where they differ from the last ones, and now and then where they do not.</summary>
    Tick = 7,
    /// <summary>Frames of one <see cref="RecordStream"/> are missing here: the disk was slower than the performance.</summary>
    Gap = 8,
    /// <summary>The daemon ended in good order: the number of the tick that would have come.</summary>
    End = 9,
    /// <summary>A scene was recalled: how the recall was carried out, with the models that it brought.</summary>
    Recall = 10,
}

/// <summary>The parts of a transaction's frame.</summary>
internal enum TransactionPart : byte
{
    /// <summary>A message that was carried out.</summary>
    Message = 1,
    /// <summary>An address at which the message before was refused.</summary>
    Refused = 2,
    /// <summary>The number of a state that the transaction published.</summary>
    Published = 3,
    /// <summary>A stored position that was asked for.</summary>
    Recalled = 4,
    /// <summary>The names of a model's stored positions.</summary>
    Names = 5,
    /// <summary>All dimensions of the stored position that the next part tells.</summary>
    Whole = 6,
}

/// <summary>The writer of a frame. Each writer has its own ring, and its frames are in the order in which it wrote them.</summary>
internal enum RecordStream : byte
{
    /// <summary>The thread that carries out packets.</summary>
    Transactions,
    /// <summary>A thread that makes a change for which no client asked.</summary>
    Changes,
    /// <summary>The inference thread.</summary>
    Inferences,
    /// <summary>The tick thread.</summary>
    Ticks,
}
