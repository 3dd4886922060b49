namespace RVae.Engine.Models;

/// <summary>Divides a decoder's scratch space into parts.</summary>
internal struct Scratch(Memory<float> memory)
{
    private Memory<float> _rest = memory;

    /// <summary>Words that parts of these sizes take, each aligned as in an image.</summary>
    public static int WordsFor(params ReadOnlySpan<int> sizes)
    {
        long words = 0;
        foreach (int size in sizes)
            words += ImageWriter.Aligned(size);
        return (int)words;
    }

    /// <summary>The next part.</summary>
    public Memory<float> Take(int size)
    {
        Memory<float> part = _rest[..size];
        _rest = _rest[(int)ImageWriter.Aligned(size)..];
        return part;
    }
}
