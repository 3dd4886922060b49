using System.Collections.Immutable;
using System.Reflection;
using RVae.Engine.Models.Graphs;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>How a published model is to be understood: what its file does not say.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the model to be.</summary>
    public required string Name { get; init; }

    /// <summary>Bars that its ticks span: two in all published ones.</summary>
    public int Bars { get; init; } = 2;

    /// <summary>Their time signature.</summary>
    public Meter Meter { get; init; } = Meter.FourFour;
}

/// <summary>A published model, read and checked.</summary>
/// <param name="Model">Its card, weights and graph, ready to be saved.</param>
/// <param name="Notes">What of it was left out, and why.</param>
public sealed record ImportedModel(TrainedModel Model, ImmutableArray<string> Notes);

/// <summary>
/// Reads R-VAE models as their authors published them, in the layers format of TensorFlow.js: the plain decoder, the
/// conditional decoder with its encoder, older ones of other sizes, and what Keras' converter makes. The graph is taken
/// from the file; a layer that is not known is refused by name.
/// </summary>
public static class TensorFlowJsImport
{
    private const int LongestMessage = 500;

    // ±1 of a time shift is half a tick; RhythmVAE divides by half the length of one.
    private const float OffsetScale = 0.5f;

    private const int MatrixCount = 3;

    /// <summary>Reads a model.</summary>
    /// <param name="path">The folder that it was saved in, or its <c>model.json</c>.</param>
    /// <param name="options">What the file does not say.</param>
    /// <returns>The model, which decodes to what a deck can play, or the first thing that is wrong with it.</returns>
    public static Outcome<ImportedModel> Read(string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        if (path.Length == 0)
            return new Fault(FaultCode.BadArguments, "an empty path names no folder: name the one that a TensorFlow.js model was saved in");
        if (!ModelName.IsValid(options.Name))
            return ModelName.Invalid(options.Name);
        return PublishedFolder.Find(path).Then(folder => ReadDecoder(folder.Decoder)
            .Then(decoder => GridOf(decoder, options)
                .Then(grid => ReadRest(folder, decoder, CardOf(folder, decoder, grid, options.Name)))));
    }

    private static Outcome<Part> ReadDecoder(string path) => InFile(path, LayersModel.Read(path)
        .Then(model => PublishedInputs.OfDecoder(model.Topology).Then(inputs =>
        {
            if (model.Topology.Outputs.Length != MatrixCount)
                return new Fault(FaultCode.Failed, $"it has {model.Topology.Outputs.Length} outputs; a decoder of rhythms has three: onsets, velocities, time shifts");
            return GraphBuilder.Build(model, inputs.Ordered(), MatrixCount, "decoder.").Then<Part>(built => new Part(inputs, built));
        })));

    private static Outcome<Part> ReadEncoder(string path) => InFile(path, LayersModel.Read(path)
        .Then(model => PublishedInputs.OfEncoder(model.Topology)
            .Then(inputs => GraphBuilder.Build(model, inputs.Ordered(), 1, "encoder.").Then<Part>(built => new Part(inputs, built)))));

    /// <summary>What helps but is not needed to play is left out where it cannot be read, and that is told.</summary>
    private static Outcome<ImportedModel> ReadRest(PublishedFolder folder, Part decoder, ModelCard card)
    {
        List<string> notes = [.. card.Conditions.Except(ConditionNames.All)
            .Select(name => $"its condition '{name}' has no address and stays 0; there are {string.Join(", ", ConditionNames.All)}")];
        Outcome<ConditionStatistics?> statistics = folder.ReadStatistics();
        if (statistics.Fault is { } unread)
            notes.Add($"what its conditions mean is left out: {unread.Message}");
        ConditionStatistics? meaning = statistics.Fault is null ? statistics.Value : null;
        if (folder.Encoder is not null)
        {
            Outcome<TrainedModel> whole = ReadEncoder(folder.Encoder).Then(encoder => Together(card, decoder, encoder, meaning));
            if (whole.TryGet(out TrainedModel? model, out Fault fault))
                return new ImportedModel(model, [.. notes]);
            notes.Add($"its encoder is left out, positions will be searched for: {fault.Message}");
        }

        return Together(card, decoder, null, meaning).Then<ImportedModel>(model => new ImportedModel(model, [.. notes]));
    }

    /// <summary>The model, once it has been made and its card read back as a later program will.</summary>
    private static Outcome<TrainedModel> Together(ModelCard card, Part decoder, Part? encoder, ConditionStatistics? meaning)
    {
        var weights = new Dictionary<string, Weight>(decoder.Built.Weights, StringComparer.Ordinal);
        foreach ((string name, Weight weight) in encoder?.Built.Weights ?? new Dictionary<string, Weight>())
            weights.Add(name, weight);
        var model = new TrainedModel(card, weights)
        {
            Graph = GraphText.Write(new GraphPair(decoder.Built.Graph, encoder?.Built.Graph, meaning)),
        };
        return CardText.Read(CardText.Write(card)).Then(_ => GraphModel.Create(model)).Then<TrainedModel>(_ => model);
    }

    private static ModelCard CardOf(PublishedFolder folder, Part decoder, Grid grid, string name) => new()
    {
        Name = name,
        Kind = GraphModel.KindName,
        Grid = grid,
        LatentDimensions = decoder.Built.Graph.Nodes[0].Size,
        HiddenWidth = decoder.Built.Graph.Nodes
            .Where(node => node.Kind == NodeKind.Dense && node.Size != grid.CellCount)
            .Select(node => node.Size).DefaultIfEmpty(1).Max(),
        OffsetScale = OffsetScale,
        Conditions = [.. decoder.Inputs.Conditions.Select(condition => condition.Name)],
        Dataset = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(folder.Statistics ?? folder.Decoder))) ?? "",
        ProgramVersion = typeof(TensorFlowJsImport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
    };

    /// <summary>The raster: as many ticks as there are cells for an instrument, over the bars.</summary>
    private static Outcome<Grid> GridOf(Part decoder, ImportOptions options)
    {
        int cells = decoder.Built.Graph.Output(0).Size, ticks = cells / Instruments.Usual;
        if (PublishedGrid.Of(cells, options.Bars, options.Meter) is not { } grid)
            return new Fault(FaultCode.Failed, $"its matrices have {cells} cells, which are no {Instruments.Usual} instruments in {options.Bars} bars of {options.Meter}: {PublishedGrid.WayOut(cells)}");
        if (!grid.FallsOnTransport)
            return new Fault(FaultCode.Failed, $"its {ticks} ticks in {options.Bars} bars of {options.Meter} are {grid.TicksPerQuarter} to a quarter, which do not fall on the transport's {Grid.DefaultTicksPerQuarter}: {PublishedGrid.WayOut(cells)}");
        return decoder.Built.OutputShapes.All(shape => shape.Length == 1 || shape.SequenceEqual([Instruments.Usual, ticks]))
            ? grid
            : new Fault(FaultCode.Failed, $"its matrices are not laid out as {Instruments.Usual} instruments of {ticks} ticks each");
    }

    private static Outcome<T> InFile<T>(string path, Outcome<T> outcome)
    {
        // There is a model.json in each folder.
        string shown = Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "", Path.GetFileName(path));
        return outcome.Fault is { } fault ? new Fault(fault.Code, $"{shown}: {Short(fault.Message)}") : outcome;
    }

    /// <summary>One of the two networks.</summary>
    private sealed record Part(PublishedInputs Inputs, BuiltGraph Built);

    // Names come from the file, and one of them may be as long as the file.
    private static string Short(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
}
