
namespace RVae.Engine.Models.Atlas;

/// <summary>The parts of an <see cref="AtlasModel"/>'s decoder, in any memory.</summary>
/// <param name="Shape">The shape that every decoder has.</param>
/// <param name="Hidden">Hidden units.</param>
/// <param name="Cells">Struck cells, as an image has them.</param>
/// <param name="Frequencies">Features × latent dimensions.</param>
/// <param name="First">Features → hidden.</param>
/// <param name="Second">Hidden → hidden.</param>
/// <param name="Output">Hidden → 3 × struck cells.</param>
/// <param name="Rules">The drummer's rules between the clips.</param>
/// <param name="Places">Under rules: clips × latent dimensions.</param>
/// <param name="Hits">Under rules: 1 where a clip has a hit, clips × struck cells.</param>
internal readonly record struct AtlasParts(
    DecoderShape Shape, int Hidden, ReadOnlyMemory<float> Cells, ReadOnlyMemory<float> Frequencies,
    DenseLayer First, DenseLayer Second, DenseLayer Output,
    DrummerRules Rules, ReadOnlyMemory<float> Places, ReadOnlyMemory<float> Hits)
{
    /// <summary>Values that the first layer takes.</summary>
    public int Features => Shape.LatentDimensions + (2 * (Frequencies.Length / Math.Max(Shape.LatentDimensions, 1)));

    /// <summary>Words of scratch space.</summary>
    public int ScratchWords => Scratch.WordsFor(Features, Hidden, Hidden, Hidden, 3 * Cells.Length);

    /// <summary>Writes an image.</summary>
    public void Write(ref ImageWriter writer)
    {
        writer.Write(Cells.Span);
        writer.Write(Frequencies.Span);
        writer.Write(First);
        writer.Write(Second);
        writer.Write(Output);
        writer.Write(Rules.Words.Span);
        writer.Write(Places.Span);
        writer.Write(Hits.Span);
        writer.Finish(ImageHeader.Of(ImageKind.Atlas, Shape) with
        {
            Hidden = Hidden,
            Struck = Cells.Length,
            Rules = Rules.Words.Length,
            Count = Places.Length / Shape.LatentDimensions,
        });
    }

    /// <summary>Finds the parts in an image. Returns what is wrong with the image, or null.</summary>
    public static string? Find(in ImageHeader header, ReadOnlyMemory<float> image, out AtlasParts parts)
    {
        parts = default;
        int fewestClips = header.Rules > 0 ? 1 : 0;
        if (header.Hidden is < 1 or > 4096 || header.Count < fewestClips || header.Count > ImageHeader.MostClips
            || header.Struck < 0 || header.Struck > header.Shape.Grid.CellCount)
        {
            return "its sizes are not within their bounds";
        }

        int frequencies = AtlasNames.FrequenciesFor(header.Hidden), latent = header.LatentDimensions, hidden = header.Hidden;
        var reader = new ImageReader(image);
        parts = new AtlasParts(
            header.Shape, hidden, reader.Take(header.Struck), reader.Take((long)frequencies * latent),
            reader.TakeLayer(hidden, latent + (2 * frequencies)), reader.TakeLayer(hidden, hidden), reader.TakeLayer(3 * header.Struck, hidden),
            new DrummerRules(reader.Take(header.Rules)), reader.Take((long)header.Count * latent), reader.Take((long)header.Count * header.Struck));
        return reader.IsWrong ? "its parts do not fill it"
            : !StruckCells.AreSound(parts.Cells.Span, header.Shape.Grid.CellCount) ? "its struck cells are none"
            : DrummerRules.AreSound(parts.Rules.Words.Span, header.Struck) ? null : "its rules are none";
    }
}
