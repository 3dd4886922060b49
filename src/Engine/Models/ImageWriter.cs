using System.Runtime.InteropServices;

namespace RVae.Engine.Models;

/// <summary>Writes the parts of an image one after the other. Without memory it only counts their words.</summary>
internal ref struct ImageWriter(Span<float> into, bool counts)
{
    /// <summary>Words (of four bytes) to which every part is aligned: 64 bytes.</summary>
    public const int Alignment = 16;

    private readonly Span<float> _into = into;
    private readonly bool _counts = counts;

    /// <summary>Words so far, header included.</summary>
    public long Length { get; private set; } = ImageHeader.Words;

    /// <summary>The next multiple of the alignment.</summary>
    public static long Aligned(long words) => (words + Alignment - 1) / Alignment * Alignment;

    /// <summary>Writes one part.</summary>
    public void Write(ReadOnlySpan<float> part)
    {
        if (!_counts)
        {
            Span<float> place = _into.Slice((int)Length, (int)Aligned(part.Length));
            part.CopyTo(place);
            place[part.Length..].Clear();
        }

        Length += Aligned(part.Length);
    }

    /// <summary>Writes one layer.</summary>
    public void Write(in DenseLayer layer)
    {
        Write(layer.Panels);
        Write(layer.Bias);
    }

    /// <summary>Writes the header, after all parts.</summary>
    public readonly void Finish(ImageHeader header)
    {
        header.Length = (int)Length;
        if (!_counts)
            MemoryMarshal.Write(MemoryMarshal.AsBytes(_into), header);
    }
}

/// <summary>Finds the parts of an image one after the other. When one part does not fit, it and all later parts are empty.</summary>
internal ref struct ImageReader(ReadOnlyMemory<float> image)
{
    private readonly ReadOnlyMemory<float> _image = image;
    private long _at = ImageHeader.Words;

    /// <summary>Whether a part did not fit, or words are left over.</summary>
    public readonly bool IsWrong => _at != _image.Length;

    /// <summary>A part of so many words.</summary>
    public ReadOnlyMemory<float> Take(long words)
    {
        long taken = words < 0 || words > _image.Length ? long.MaxValue : ImageWriter.Aligned(words);
        if (taken > _image.Length - _at)
        {
            _at = long.MaxValue;
            return default;
        }

        ReadOnlyMemory<float> part = _image.Slice((int)_at, (int)words);
        _at += taken;
        return part;
    }

    /// <summary>Takes one layer.</summary>
    public DenseLayer TakeLayer(int outputs, int inputs) => new(Take(DenseLayer.Weights(outputs, inputs)), Take(outputs));
}
