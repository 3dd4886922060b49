namespace RVae.Engine.Playing;

/// <summary>A position in a model's latent plane.</summary>
public readonly record struct LatentPoint(float X, float Y)
{
    /// <summary>The middle of the plane.</summary>
    public static LatentPoint Origin => default;

    /// <summary>The nearest point within ±<paramref name="range"/> on both axes.</summary>
    public LatentPoint Clamp(float range) => new(Math.Clamp(X, -range, range), Math.Clamp(Y, -range, range));
}

/// <summary>
/// The position to which a deck should go. Clients write it up to thousands of times a second; the inference thread reads it. Two floats in one
/// 64-bit word, so that neither side waits, allocates or sees half a move.
/// </summary>
public sealed unsafe class LatentTarget
{
    private readonly long[]? _own;
    private readonly long* _word;

    /// <summary>A target in memory of its own.</summary>
    public LatentTarget()
    {
        _own = GC.AllocateArray<long>(1, pinned: true);
        _word = (long*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_own, 0);
    }

    /// <summary>A target whose word lies in shared memory. The word must stay where it is.</summary>
    public LatentTarget(long* word) => _word = word;

    /// <summary>The newest position asked for.</summary>
    public LatentPoint Value
    {
        get => Unpack(Volatile.Read(ref *_word));
        set
        {
            Volatile.Write(ref *_word, Pack(value));
            Moved?.Invoke();
        }
    }

    /// <summary>Called after each move, on the thread that moved. The call may wake another thread and must do nothing more.</summary>
    public Action? Moved { get; set; }

    /// <summary>A point as one word.</summary>
    public static long Pack(LatentPoint point) =>
        ((long)BitConverter.SingleToInt32Bits(point.X) << 32) | (uint)BitConverter.SingleToInt32Bits(point.Y);

    /// <summary>The point of a word.</summary>
    public static LatentPoint Unpack(long packed) =>
        new(BitConverter.Int32BitsToSingle((int)(packed >> 32)), BitConverter.Int32BitsToSingle((int)packed));
}
