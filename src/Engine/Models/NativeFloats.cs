using System.Buffers;

namespace RVae.Engine.Models;

/// <summary>
/// Memory outside the garbage collector, as floats: shared between processes, or reserved once for good. The maker keeps the memory as long as
/// anything reads or writes it.
/// </summary>
public sealed unsafe class NativeFloats : MemoryManager<float>
{
    private readonly float* _start;
    private readonly int _length;

    /// <summary>Memory of somebody else.</summary>
    /// <param name="start">Its address, a multiple of 4; of 64 is best.</param>
    /// <param name="length">Floats in it.</param>
    public NativeFloats(nint start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _start = (float*)start;
        _length = length;
    }

    /// <summary>Memory from the system that is never given back; pages that nobody touches cost nothing.</summary>
    public static NativeFloats Reserve(int length)
    {
        void* start = System.Runtime.InteropServices.NativeMemory.AlignedAlloc((nuint)length * sizeof(float), 64);
        return new NativeFloats((nint)start, length);
    }

    /// <inheritdoc/>
    public override Span<float> GetSpan() => new(_start, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
