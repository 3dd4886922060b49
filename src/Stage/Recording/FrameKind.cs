namespace RVae.Stage.Recording;

/// <summary>What a frame of a record holds: its first byte. The rest is little-endian, in the order of its reader.</summary>
internal enum FrameKind : byte
{
    /// <summary>Program, options and when it started, as JSON. The first frame.</summary>
    Header = 1,
    /// <summary>A model that was swapped in: its number, name, hash and, the first time, its file.</summary>
    Model = 2,
    /// <summary>What one packet brought about.</summary>
    Transaction = 3,
    /// <summary>The transport was changed by the daemon itself, or by a device that leads.</summary>
    Transport = 4,
    /// <summary>A deck was given a model.</summary>
    Swap = 5,
    /// <summary>What a deck's inference went by, where it was not the same as before.</summary>
    Inference = 6,
    /// <summary>What a tick was worked out from, where it was not the same as before, and now and then where it was.</summary>
    Tick = 7,
    /// <summary>Frames of one <see cref="RecordStream"/> are missing here: the disk was slower than the performance.</summary>
    Gap = 8,
    /// <summary>The daemon ended as it should; the number of the tick that would have come.</summary>
    End = 9,
    /// <summary>A scene was recalled: as it was carried out, with the models that it brought.</summary>
    Recall = 10,
}

/// <summary>What a transaction's frame holds, piece by piece.</summary>
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

/// <summary>The writer of a frame: each has a ring of its own, and its frames are in the order in which it wrote them.</summary>
internal enum RecordStream : byte
{
    /// <summary>The thread that carries out packets.</summary>
    Transactions,
    /// <summary>A thread that changes something that no client asked for.</summary>
    Changes,
    /// <summary>The inference thread.</summary>
    Inferences,
    /// <summary>The tick thread.</summary>
    Ticks,
}
