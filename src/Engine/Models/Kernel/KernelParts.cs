
namespace RVae.Engine.Models.Kernel;

/// <summary>The parts of a <see cref="KernelModel"/>'s decoder, in any memory.</summary>
/// <param name="Shape">The shape that every decoder has.</param>
/// <param name="Cells">Struck cells, as an image has them.</param>
/// <param name="Weights">The weights of the clips.</param>
/// <param name="Logits">Onsets as log-odds: clips × struck cells.</param>
/// <param name="Hits">Sure onsets: clips × struck cells.</param>
/// <param name="Velocities">Velocities times hits: clips × struck cells.</param>
/// <param name="Offsets">Offsets times hits, in ticks: clips × struck cells.</param>
/// <param name="Rules">The drummer's rules between the clips.</param>
internal readonly record struct KernelParts(
    DecoderShape Shape, ReadOnlyMemory<float> Cells, KernelWeights Weights,
    ReadOnlyMemory<float> Logits, ReadOnlyMemory<float> Hits, ReadOnlyMemory<float> Velocities, ReadOnlyMemory<float> Offsets,
    DrummerRules Rules)
{
    /// <summary>Words of scratch space.</summary>
    public int ScratchWords => Scratch.WordsFor(Weights.Count, Cells.Length, Cells.Length, Cells.Length, Cells.Length);

    /// <summary>Writes an image.</summary>
    public void Write(ref ImageWriter writer)
    {
        writer.Write(Cells.Span);
        writer.Write(Weights.Places);
        writer.Write(Weights.LogClipWeights);
        writer.Write(Logits.Span);
        writer.Write(Hits.Span);
        writer.Write(Velocities.Span);
        writer.Write(Offsets.Span);
        writer.Write(Rules.Words.Span);
        writer.Finish(ImageHeader.Of(ImageKind.Kernel, Shape) with
        {
            Struck = Cells.Length,
            Count = Weights.Count,
            Rules = Rules.Words.Length,
            Factor = Weights.Factor,
            Closest = Weights.Nearest,
        });
    }

    /// <summary>Finds the parts in an image. Returns what is wrong with the image, or null.</summary>
    public static string? Find(in ImageHeader header, ReadOnlyMemory<float> image, out KernelParts parts)
    {
        parts = default;
        if (header.Count is < 1 or > ImageHeader.MostClips || header.Struck < 0 || header.Struck > header.Shape.Grid.CellCount)
            return "its sizes are not within their bounds";
        var reader = new ImageReader(image);
        long matrix = (long)header.Count * header.Struck;
        ReadOnlyMemory<float> cells = reader.Take(header.Struck);
        ReadOnlyMemory<float> places = reader.Take((long)header.Count * header.LatentDimensions), clipWeights = reader.Take(header.Count);
        ReadOnlyMemory<float> logits = reader.Take(matrix), hits = reader.Take(matrix), velocities = reader.Take(matrix), offsets = reader.Take(matrix);
        var rules = new DrummerRules(reader.Take(header.Rules));
        if (reader.IsWrong)
            return "its parts do not fill it";
        parts = new KernelParts(
            header.Shape, cells, new KernelWeights(places, clipWeights, header.Factor, header.Closest), logits, hits, velocities, offsets, rules);
        return !StruckCells.AreSound(cells.Span, header.Shape.Grid.CellCount) ? "its struck cells are none"
            : DrummerRules.AreSound(rules.Words.Span, header.Struck) ? null : "its rules are none";
    }
}
