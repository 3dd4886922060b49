using RVae.Engine.Learning;
using static TorchSharp.torch;

namespace RVae.Torch.Atlas;

/// <summary>What is to sound at the positions of one batch; each matrix is positions × struck cells.</summary>
internal sealed class AtlasTargets(int positions, int cells)
{
    private readonly float[] _logits = new float[positions * cells];
    private readonly float[] _hits = new float[positions * cells];
    private readonly float[] _velocities = new float[positions * cells];
    private readonly float[] _offsets = new float[positions * cells];

    /// <summary>Log-odds of onsets. Like the others, a new tensor in the caller's scope.</summary>
    public Tensor Logits => Matrix(_logits);

    /// <summary>How much of a hit each cell has.</summary>
    public Tensor Hits => Matrix(_hits);

    /// <summary>Velocities, 0–1.</summary>
    public Tensor Velocities => Matrix(_velocities);

    /// <summary>Offsets, ±1.</summary>
    public Tensor Offsets => Matrix(_offsets);

    /// <summary>The targets of a position, to be filled in.</summary>
    public MixedCells this[int position] => new(Row(_logits, position), Row(_hits, position), Row(_velocities, position), Row(_offsets, position));

    private Span<float> Row(float[] matrix, int position) => matrix.AsSpan(position * cells, cells);

    private Tensor Matrix(float[] values) => tensor(values, [positions, cells]);
}
