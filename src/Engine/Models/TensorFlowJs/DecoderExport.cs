using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Chooses how the decoder of each kind of model is written as a graph.</summary>
internal static class DecoderExport
{
    /// <summary>Writes the decoder of a model as a graph. The model was checked when it was read.</summary>
    public static Outcome<DecoderGraph> Of(TrainedModel model) => model.Card.Kind switch
    {
        AtlasModel.KindName => AtlasDrawing.Draw(model),
        ClassicModel.KindName => ClassicDrawing.Draw(model),
        GraphModel.KindName => GraphText.Read(model.Graph).Then<DecoderGraph>(graphs => new DecoderGraph(
            graphs.Decoder, GraphCheck.Shapes(graphs.Decoder).ToDictionary(shape => shape.Key, shape => model.Weights[shape.Key]))),
        string other => new Fault(FaultCode.Unavailable, $"a model of kind '{other}' cannot be written as layers, its decoder does what they cannot: train one of kind {AtlasModel.KindName} on its clips"),
    };
}
