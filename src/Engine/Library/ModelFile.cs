using RVae.Engine.Models;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Models.SafeTensors;
using RVae.Engine.Storage;

namespace RVae.Engine.Library;

/// <summary>
/// A model as one <c>.safetensors</c> file: its weights, and its card as metadata. Python's <c>safetensors</c> reads it. Nothing in a file is
/// trusted: every name, shape and number is checked before a model is made. The model's name is the file's name, so that a file can be copied or
/// renamed by hand.
/// </summary>
public static class ModelFile
{
    /// <summary>End of a model file's name.</summary>
    public const string Extension = ".safetensors";

    // Sixteen bars at 2048 hidden units fit; a mistaken video does not.
    private const long MaxLength = 512 << 20;

    /// <summary>Writes a whole model or nothing.</summary>
    /// <param name="model">Card and weights.</param>
    /// <param name="path">The final name; an older file there is replaced.</param>
    /// <param name="precision">float16 halves the file; the weights are rounded to it.</param>
    /// <returns>The full path, or why it could not be written.</returns>
    public static Outcome<string> Save(TrainedModel model, string path, WeightPrecision precision = WeightPrecision.Full)
    {
        ArgumentNullException.ThrowIfNull(model);
        return AtomicFile.Write(path, SafeTensorsWriter.Write(Metadata(model), model.Weights, precision));
    }

    /// <summary>Reads and checks a whole model.</summary>
    /// <returns>The model, ready to decode, or what is wrong with the file.</returns>
    public static Outcome<RhythmModel> Load(string path) =>
        Read(path).Then(ModelKinds.Create).InFile(path);

    /// <summary>Reads and checks a whole model that lies in memory.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="bytes">Contents of its file.</param>
    public static Outcome<RhythmModel> Load(string name, byte[] bytes) =>
        Read(bytes, name + Extension).Then(ModelKinds.Create).InFile(name);

    /// <summary>Reads a whole model as it is stored, and checks it as <see cref="Load(string)"/> does.</summary>
    /// <returns>Card and weights, or what is wrong with the file.</returns>
    public static Outcome<TrainedModel> LoadStored(string path) =>
        Read(path).Then(stored => ModelKinds.Create(stored).Then<TrainedModel>(_ => stored)).InFile(path);

    /// <summary>Reads only the card: the head of the file, not its weights.</summary>
    public static Outcome<ModelCard> ReadCard(string path) =>
        Open(path, stream => ReadHeader(stream).Then(header => ReadCard(header.Metadata, path))).InFile(path);

    private static IReadOnlyDictionary<string, string> Metadata(TrainedModel model) => model.Graph is { } graph
        ? new Dictionary<string, string>(CardText.Write(model.Card)) { [GraphText.Key] = graph }
        : CardText.Write(model.Card);

    private static Outcome<TrainedModel> Read(string path) => Open(path, stream =>
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, path);
    });

    private static Outcome<TrainedModel> Read(byte[] bytes, string path) => SafeTensorsReader.Read(bytes)
        .Then(file => ReadCard(file.Metadata, path).Then<TrainedModel>(card => new TrainedModel(card, file.Weights)
        {
            Graph = file.Metadata.GetValueOrDefault(GraphText.Key),
        }));

    private static Outcome<ModelCard> ReadCard(IReadOnlyDictionary<string, string> metadata, string path) =>
        CardText.Read(metadata).Then<ModelCard>(card => Path.GetFileNameWithoutExtension(path) is { } name && ModelName.IsValid(name)
            ? card with { Name = name }
            : card);

    private static Outcome<SafeTensorsHeader> ReadHeader(FileStream stream)
    {
        byte[] prefix = new byte[Math.Min(SafeTensorsHeader.PrefixLength, stream.Length)];
        stream.ReadExactly(prefix);
        return SafeTensorsHeader.ReadLength(prefix, stream.Length).Then(length =>
        {
            byte[] json = new byte[length];
            stream.ReadExactly(json);
            return SafeTensorsHeader.Parse(json, stream.Length);
        });
    }

    private static Outcome<T> Open<T>(string path, Func<FileStream, Outcome<T>> read)
    {
        try
        {
            using FileStream stream = Disk.Open(path);
            return stream.Length <= MaxLength
                ? read(stream)
                : new Fault(FaultCode.TooLarge, $"it has {stream.Length} bytes; a model has at most {MaxLength}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(FaultCode.NotFound, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultCode.Failed, e.Message);
        }
    }

    private static Outcome<T> InFile<T>(this Outcome<T> outcome, string path) =>
        outcome.Fault is { } fault ? new Fault(fault.Code, $"{Path.GetFileName(path)}: {fault.Message}") : outcome;
}
