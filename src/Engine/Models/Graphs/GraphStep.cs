using System.Runtime.InteropServices;

namespace RVae.Engine.Models.Graphs;

/// <summary>One step of a <see cref="CompiledGraph"/>: a <see cref="GraphNode"/> without its name, as an image has it.</summary>
[StructLayout(LayoutKind.Sequential, Size = Words * sizeof(int))]
internal struct GraphStep
{
    /// <summary>Words of a step.</summary>
    public const int Words = 12;

    /// <summary>What the step does.</summary>
    public NodeKind Kind;

    /// <summary>Numbers in its result.</summary>
    public int Size;

    /// <summary>Index in the scratch space at which the result begins.</summary>
    public int At;

    /// <summary>Index in the list of sources at which the step's sources begin.</summary>
    public int FirstSource;

    /// <summary>How many sources the step has.</summary>
    public int SourceCount;

    /// <summary>The function of an activation.</summary>
    public ActivationKind Function;

    /// <summary>The function's parameter.</summary>
    public float Slope;

    /// <summary>Index in the weights at which the step's panels, or γ, begin.</summary>
    public int Weights;

    /// <summary>Index in the weights at which the step's bias, or β, begins.</summary>
    public int Bias;
}
