using RVae.Engine.Models.Graphs;

namespace RVae.Engine.Models.TensorFlowJs;

/// <summary>Which function a layer applies to each value, whether it is one itself or has one behind it.</summary>
internal static class LayerActivations
{
    /// <summary>The function of a layer that is nothing else; null for a layer of another class.</summary>
    public static Activation? OfClass(LayerSpec layer) => layer.ClassName switch
    {
        "LeakyReLU" => new Activation(ActivationKind.LeakyRelu, SlopeOf(layer.Settings)),
        "ReLU" => ReLu(layer.Settings),
        "ELU" => Elu(layer.Settings),
        "Softmax" => Softmax(layer.Settings),
        _ => null,
    };

    /// <summary>The function named by a layer's <c>activation</c>; null for none (<c>linear</c>).</summary>
    public static Outcome<Activation?> OfSetting(LayerSpec layer) => layer.Settings.Text("activation", "linear") switch
    {
        "linear" => (Activation?)null,
        "relu" => new Activation(ActivationKind.Relu),
        "elu" => new Activation(ActivationKind.Elu),
        "sigmoid" => new Activation(ActivationKind.Sigmoid),
        "tanh" => new Activation(ActivationKind.Tanh),
        "softplus" => new Activation(ActivationKind.Softplus),
        "softmax" => new Activation(ActivationKind.Softmax),
        string other => new Fault(FaultCode.Failed, $"layer '{layer.Name}' has the activation '{other}', which is not known here"),
    };

    // Newer Keras calls it negative_slope.
    private static float SlopeOf(LayerSettings settings) =>
        (float)settings.Number("alpha", settings.Number("negative_slope", 0.3));

    private static Activation ReLu(LayerSettings settings)
    {
        settings.NeedUsual("threshold", 0);
        settings.NeedAbsent("max_value");
        float slope = (float)settings.Number("negative_slope", 0);
        return slope == 0 ? new Activation(ActivationKind.Relu) : new Activation(ActivationKind.LeakyRelu, slope);
    }

    private static Activation Elu(LayerSettings settings)
    {
        settings.NeedUsual("alpha", 1);
        return new Activation(ActivationKind.Elu);
    }

    private static Activation Softmax(LayerSettings settings)
    {
        settings.NeedLastAxis("axis");
        return new Activation(ActivationKind.Softmax);
    }
}
