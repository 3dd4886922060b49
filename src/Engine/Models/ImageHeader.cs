using System.Numerics;
using System.Runtime.InteropServices;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>The kind of decoder in an image.</summary>
internal enum ImageKind
{
    /// <summary>Of an <see cref="AtlasModel"/>.</summary>
    Atlas = 1,
    /// <summary>Of a <see cref="KernelModel"/>.</summary>
    Kernel,
    /// <summary>Of a <see cref="ClassicModel"/>.</summary>
    Classic,
    /// <summary>Of a <see cref="Graphs.GraphModel"/>.</summary>
    Graph,
}

/// <summary>
/// The first <see cref="Words"/> words (of four bytes) of an image. The parts after the header, and their lengths, follow from its numbers. No offset
/// is stored, since it could lead outside.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Words * sizeof(float))]
internal struct ImageHeader
{
    /// <summary>Words of the header; each part behind it begins at a multiple of <see cref="ImageWriter.Alignment"/> words.</summary>
    public const int Words = 32;

    /// <summary>The letters "RVDI", with which an image begins.</summary>
    public const int MagicNumber = 0x49445652;

    /// <summary>Version of this layout.</summary>
    public const int LayoutVersion = 3;

    /// <summary>Most clips of an image: each has a place of two numbers or more in it.</summary>
    public const int MostClips = 1 << 20;

    public int Magic;
    public int Version;
    public ImageKind Kind;

    /// <summary>Words of the whole image.</summary>
    public int Length;

    /// <summary>Floats in a vector of the machine that wrote the image: layers are laid out for this width.</summary>
    public int VectorWidth;

    public int MeterNumerator;
    public int MeterDenominator;
    public int TicksPerQuarter;
    public int Bars;

    /// <summary>Instruments of the kit.</summary>
    public int Instruments;

    public int LatentDimensions;
    public int Conditions;
    public float LatentRange;
    public float OffsetScale;

    /// <summary>Hidden units of an atlas or a classic.</summary>
    public int Hidden;

    /// <summary>Struck cells of an atlas or a kernel.</summary>
    public int Struck;

    /// <summary>Clips of a kernel, and of an atlas under rules; steps of a graph.</summary>
    public int Count;

    /// <summary>Of a graph: how many sources its steps name together.</summary>
    public int Sources;

    /// <summary>Of a graph: words of all its weights.</summary>
    public int Weights;

    /// <summary>Of a kernel: the factor of squared distances.</summary>
    public float Factor;

    /// <summary>Of a kernel: a position nearer to a clip than this counts as the clip's place.</summary>
    public float Closest;

    /// <summary>Of an atlas or a kernel: words of a drummer's rules; 0 for none.</summary>
    public int Rules;

    /// <summary>Of a graph: its step of onsets.</summary>
    public int Onsets;

    /// <summary>Of a graph: its step of velocities.</summary>
    public int Velocities;

    /// <summary>Of a graph: its step of offsets.</summary>
    public int Offsets;

    /// <summary>The header of a kind, with the numbers that every image has.</summary>
    public static ImageHeader Of(ImageKind kind, in DecoderShape shape) => new()
    {
        Magic = MagicNumber,
        Version = LayoutVersion,
        Kind = kind,
        VectorWidth = Vector<float>.Count,
        MeterNumerator = shape.Grid.Meter.Numerator,
        MeterDenominator = shape.Grid.Meter.Denominator,
        TicksPerQuarter = shape.Grid.TicksPerQuarter,
        Bars = shape.Grid.Bars,
        Instruments = shape.Grid.InstrumentCount,
        LatentDimensions = shape.LatentDimensions,
        Conditions = shape.Conditions,
        LatentRange = shape.LatentRange,
        OffsetScale = shape.OffsetScale,
    };

    /// <summary>The shape of the decoder.</summary>
    public readonly DecoderShape Shape => new(
        new Grid(new Meter(MeterNumerator, MeterDenominator), TicksPerQuarter, Bars) { InstrumentCount = Instruments },
        LatentDimensions,
        Conditions,
        LatentRange,
        OffsetScale);

    /// <summary>What is wrong with the numbers that every image has, or null. Their ranges are those of a model's card.</summary>
    public readonly string? Complaint(int available) =>
        Magic != MagicNumber ? "it does not begin as one"
        : Version != LayoutVersion ? "it is laid out by another version of the program"
        : VectorWidth != Vector<float>.Count ? "it is laid out for another processor"
        : Length < Words || Length > available ? "it is cut short"
        : !new Meter(MeterNumerator, MeterDenominator).IsValid || TicksPerQuarter is < 1 or > 96 || Bars is < 1 or > 16
            || Instruments is < 1 or > Rhythm.Instruments.Most || !Shape.Grid.HasWholeBars ? "its grid is not valid"
        : LatentDimensions is < 2 or > 8 || Conditions is < 0 or > Playing.ConditionValues.Most ? "its inputs are not within their bounds"
        : LatentRange is not (>= 0.1f and <= 100) || OffsetScale is not (>= 0.01f and <= 16) ? "its scales are not within their bounds"
        : null;
}
