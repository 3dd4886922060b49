using System.Collections.Immutable;
using RVae.Engine.Rhythm;
using static TorchSharp.torch;

namespace RVae.Torch.Classic;

/// <summary>Clips in Torch: three matrices of clips × cells (onsets, velocities, offsets with full scale ±1).</summary>
internal sealed class ClipTensor : IDisposable
{
    private readonly Tensor[] _matrices;

    /// <summary>Copies the clips of one grid into tensors.</summary>
    public ClipTensor(ImmutableArray<Clip> clips, Grid grid, float offsetScale)
    {
        int cells = grid.CellCount;
        float[][] matrices = [.. Enumerable.Range(0, 3).Select(_ => new float[clips.Length * cells])];
        var groove = new Groove(grid);
        for (int i = 0; i < clips.Length; i++)
        {
            groove.SetHits(clips[i].Hits);
            groove.Onsets.CopyTo(matrices[0], i * cells);
            groove.Velocities.CopyTo(matrices[1], i * cells);
            Array.ConvertAll(groove.Offsets, offset => offset / offsetScale).CopyTo(matrices[2], i * cells);
        }

        Count = clips.Length;
        _matrices = [.. matrices.Select(values => tensor(values, [clips.Length, cells]).DetachFromDisposeScope())];
    }

    /// <summary>Number of clips.</summary>
    public int Count { get; }

    /// <summary>The matrices of all clips.</summary>
    public IReadOnlyList<Tensor> All => _matrices;

    /// <summary>The matrices of some clips, in the caller's scope.</summary>
    public Tensor[] Take(ReadOnlySpan<int> indices)
    {
        Tensor index = tensor(indices.ToArray());
        return Array.ConvertAll(_matrices, matrix => matrix.index_select(0, index));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor matrix in _matrices)
            matrix.Dispose();
    }
}
