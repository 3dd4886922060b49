using System.Runtime.InteropServices;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Library;

/// <summary>
/// All data for decoding with a model, as one piece of memory: one process writes it, another reads it in place. Opening an image copies nothing. An
/// image holds no offsets, so a damaged one is refused or decodes to nonsense, but never leads outside its memory. Keep the memory as long as a
/// decoder of the image is used.
/// </summary>
public readonly struct DecoderImage
{
    private readonly ReadOnlyMemory<float> _image;
    private readonly ImageHeader _header;

    private DecoderImage(in ImageHeader header, ReadOnlyMemory<float> image, int scratch)
    {
        _header = header;
        _image = image;
        ScratchLength = scratch;
    }

    /// <summary>Grid of the model's grooves.</summary>
    public Grid Grid => _header.Shape.Grid;

    /// <summary>Values of a position.</summary>
    public int LatentDimensions => _header.LatentDimensions;

    /// <summary>Half width of the useful latent square.</summary>
    public float LatentRange => _header.LatentRange;

    /// <summary>Inputs of the decoder beside the latent point.</summary>
    public int Conditions => _header.Conditions;

    /// <summary>Floats of scratch space that a decoder needs.</summary>
    public int ScratchLength { get; }

    /// <summary>Floats (of four bytes) that the image of a model takes.</summary>
    public static Outcome<int> LengthOf(RhythmModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var writer = new ImageWriter(default, counts: true);
        if (!model.TryWriteImage(ref writer))
            return new Fault(FaultCode.Failed, $"the decoder of kind '{model.Card.Kind}' cannot be written as an image");
        return writer.Length <= int.MaxValue ? (int)writer.Length : new Fault(FaultCode.TooMany, $"model '{model.Card.Name}' is larger than an image can be");
    }

    /// <summary>Writes the image of a model.</summary>
    /// <param name="model">A model of a kind that is learned or imported here.</param>
    /// <param name="into">Memory for it, best at a multiple of 64 bytes.</param>
    /// <returns>Floats written.</returns>
    public static Outcome<int> Write(RhythmModel model, Span<float> into)
    {
        if (!LengthOf(model).TryGet(out int length, out Fault fault))
            return fault;
        if (length > into.Length)
            return new Fault(FaultCode.TooMany, $"model '{model.Card.Name}' takes {(long)length * sizeof(float)} bytes, there is room for {(long)into.Length * sizeof(float)}");
        var writer = new ImageWriter(into, counts: false);
        _ = model.TryWriteImage(ref writer);
        return length;
    }

    /// <summary>Opens an image, after checking all of it except the weights.</summary>
    /// <param name="memory">The image, and perhaps more behind it.</param>
    public static Outcome<DecoderImage> Open(ReadOnlyMemory<float> memory)
    {
        if (memory.Length < ImageHeader.Words)
            return Wrong("it is cut short");
        // Read the header once: another process may change the memory between two reads.
        ImageHeader header = MemoryMarshal.Read<ImageHeader>(MemoryMarshal.AsBytes(memory.Span));
        if (header.Complaint(memory.Length) is { } complaint)
            return Wrong(complaint);
        ReadOnlyMemory<float> image = memory[..header.Length];
        (string? wrong, int scratch) = header.Kind switch
        {
            ImageKind.Atlas => (AtlasParts.Find(header, image, out AtlasParts atlas), atlas.ScratchWords),
            ImageKind.Kernel => (KernelParts.Find(header, image, out KernelParts kernel), kernel.Weights is null ? 0 : kernel.ScratchWords),
            ImageKind.Classic => (ClassicParts.Find(header, image, out ClassicParts classic), classic.ScratchWords),
            ImageKind.Graph => (CompiledGraph.Find(header, image, out CompiledGraph? graph), graph?.ScratchWords ?? 0),
            _ => ("its kind is none", 0),
        };
        return wrong is not null ? Wrong(wrong)
            : header.Kind != ImageKind.Graph && header.Conditions != 0 ? Wrong("its inputs are not within their bounds")
            : new DecoderImage(header, image, scratch);
    }

    /// <summary>Makes a decoder for one thread, over the image where it lies.</summary>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats that nobody else uses.</param>
    public IGrooveDecoder CreateDecoder(Memory<float> scratch)
    {
        switch (_header.Kind)
        {
            case ImageKind.Atlas when AtlasParts.Find(_header, _image, out AtlasParts atlas) is null:
                return new AtlasDecoder(atlas, scratch);
            case ImageKind.Kernel when KernelParts.Find(_header, _image, out KernelParts kernel) is null:
                return new KernelDecoder(kernel, scratch);
            case ImageKind.Classic when ClassicParts.Find(_header, _image, out ClassicParts classic) is null:
                return new ClassicDecoder(classic, scratch);
            case ImageKind.Graph when CompiledGraph.Find(_header, _image, out CompiledGraph? graph) is null:
                return new GraphDecoder(_header.Shape, graph!, scratch);
            default:
                throw new InvalidOperationException("The image was changed after it had been opened.");
        }
    }

    private static Fault Wrong(string how) => new(FaultCode.Failed, $"a decoder's image is damaged: {how}");
}
