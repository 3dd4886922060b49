using System.Text.Json;

namespace RVae.Peers.Tests;

/// <summary>TensorFlow.js under Node, as <c>test.sh</c> installs it.</summary>
internal static class TensorFlowJs
{
    /// <summary>Ends the test as skipped, saying so, where it is not installed.</summary>
    public static void Need() => NodeModules.Need("@tensorflow");

    /// <summary>What a layers model gives: its outputs one after the other.</summary>
    public static float[][] Decode(string model, params float[][] inputs) => Run("decode.mjs", model, inputs);

    /// <summary>Saves a decoder with one of every layer that is read here, and gives what it computes itself.</summary>
    public static float[][] Make(string model, params float[][] inputs) => Run("make.mjs", model, inputs);

    private static float[][] Run(string script, string model, float[][] inputs)
    {
        (int code, string output) = Program.Run("node", Path.Combine(NodeModules.Folder, script), model, JsonSerializer.Serialize(inputs));
        code.ShouldBe(0, output);
        // It greets, too.
        return JsonSerializer.Deserialize<float[][]>(output.Split('\n').Single(line => line.StartsWith("[[", StringComparison.Ordinal)))!;
    }
}
