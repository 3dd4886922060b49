using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.Classic;

/// <summary>Writes the decoder of kind <c>classic</c> as a graph, layer by layer, for export.</summary>
internal static class ClassicDrawing
{
    /// <summary>The decoder's graph and its weights.</summary>
    public static DecoderGraph Draw(TrainedModel model)
    {
        var drawing = new GraphDrawing();
        int latent = drawing.Input(GraphModel.LatentInput, model.Card.LatentDimensions);
        int hidden = Hidden(ClassicNames.DecoderHidden, latent);
        ActivationKind[] functions = [ActivationKind.Sigmoid, ActivationKind.Sigmoid, ActivationKind.Tanh];
        int[] outputs = [.. ClassicNames.Branches.Select((branch, i) =>
        {
            string layer = ClassicNames.DecoderOutput(branch);
            int last = drawing.Dense(Hidden(ClassicNames.DecoderBranch(branch), hidden), Of(ClassicNames.Weight(layer)), Of(ClassicNames.Bias(layer)));
            return drawing.Apply(last, new Activation(functions[i]));
        })];
        return drawing.Finish(outputs);

        Weight Of(string name) => model.Weights[name];

        int Hidden(string layer, int from)
        {
            int dense = drawing.Dense(from, Of(ClassicNames.Weight(layer)), Of(ClassicNames.Bias(layer)));
            int scaled = drawing.Scale(dense, Of(ClassicNames.Scale(layer)), Of(ClassicNames.Shift(layer)));
            return drawing.Apply(scaled, new Activation(ActivationKind.LeakyRelu, ClassicModel.LeakySlope));
        }
    }
}
