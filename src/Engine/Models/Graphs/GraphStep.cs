using System.Runtime.InteropServices;

namespace RVae.Engine.Models.Graphs;

/// <summary>One step of a <see cref="CompiledGraph"/>: a <see cref="GraphNode"/> without its name, as an image has it.</summary>
[StructLayout(LayoutKind.Sequential, Size = Words * sizeof(int))]
internal struct GraphStep
{
    /// <summary>Words of a step.</summary>
    public const int Words = 12;

    /// <summary>What it does.</summary>
    public NodeKind Kind;

    /// <summary>Numbers in its result.</summary>
    public int Size;

    /// <summary>Where in the scratch space its result begins.</summary>
    public int At;

    /// <summary>Where in the list of sources its own begin.</summary>
    public int FirstSource;

    /// <summary>How many they are.</summary>
    public int SourceCount;

    /// <summary>Its function, of an activation.</summary>
    public ActivationKind Function;

    /// <summary>The function's parameter.</summary>
    public float Slope;

    /// <summary>Where its panels or γ begin among the weights.</summary>
    public int Weights;

    /// <summary>Where its bias or β begins among the weights.</summary>
    public int Bias;
}
