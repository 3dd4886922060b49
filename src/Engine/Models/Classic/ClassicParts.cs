
namespace RVae.Engine.Models.Classic;

/// <summary>One of the three matrices of a <see cref="ClassicModel"/>'s decoder.</summary>
/// <param name="Hidden">Hidden → hidden.</param>
/// <param name="Output">Hidden → cells.</param>
internal readonly record struct ClassicBranch(DenseLayer Hidden, DenseLayer Output);

/// <summary>The parts of a <see cref="ClassicModel"/>'s decoder, in any memory.</summary>
/// <param name="Shape">The shape that every decoder has.</param>
/// <param name="Width">Hidden units.</param>
/// <param name="Hidden">Latent → hidden.</param>
/// <param name="Onsets">The branch of onsets.</param>
/// <param name="Velocities">The branch of velocities.</param>
/// <param name="Offsets">The branch of offsets.</param>
internal readonly record struct ClassicParts(
    DecoderShape Shape, int Width, DenseLayer Hidden, ClassicBranch Onsets, ClassicBranch Velocities, ClassicBranch Offsets)
{
    /// <summary>Words of scratch space.</summary>
    public int ScratchWords => Scratch.WordsFor(Width, Width);

    /// <summary>Writes an image.</summary>
    public void Write(ref ImageWriter writer)
    {
        writer.Write(Hidden);
        Write(ref writer, Onsets);
        Write(ref writer, Velocities);
        Write(ref writer, Offsets);
        writer.Finish(ImageHeader.Of(ImageKind.Classic, Shape) with { Hidden = Width });
    }

    /// <summary>Finds the parts in an image. Returns what is wrong with the image, or null.</summary>
    public static string? Find(in ImageHeader header, ReadOnlyMemory<float> image, out ClassicParts parts)
    {
        parts = default;
        int hidden = header.Hidden, cells = header.Shape.Grid.CellCount;
        if (hidden is < 1 or > 4096)
            return "its sizes are not within their bounds";
        var reader = new ImageReader(image);
        parts = new ClassicParts(
            header.Shape, hidden, reader.TakeLayer(hidden, header.LatentDimensions), TakeBranch(ref reader, hidden, cells),
            TakeBranch(ref reader, hidden, cells), TakeBranch(ref reader, hidden, cells));
        return reader.IsWrong ? "its parts do not fill it" : null;
    }

    private static void Write(ref ImageWriter writer, in ClassicBranch branch)
    {
        writer.Write(branch.Hidden);
        writer.Write(branch.Output);
    }

    private static ClassicBranch TakeBranch(ref ImageReader reader, int hidden, int cells) =>
        new(reader.TakeLayer(hidden, hidden), reader.TakeLayer(cells, hidden));
}
