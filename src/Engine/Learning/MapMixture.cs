using System.Numerics.Tensors;
using RVae.Engine.Models;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Numerics;

namespace RVae.Engine.Learning;

/// <summary>
/// The target sound of a map at any position: the clips, mixed by the weights of the kernel. On a spliced map each cell is mixed by its own
/// preferences (<see cref="Splicing"/>), within what a drummer plays (<see cref="DrummerRules"/>). One thread at a time.
/// </summary>
internal sealed class MapMixture
{
    // On a spliced map, only so many nearest clips count.
    private const int MostSpliced = 8;

    // As a share of the kernel's width: from this distance on, preferences count in full.
    private const float Near = 0.1f;

    // Below this divisor no near clip strikes the cell, and the quotient has no meaning.
    private const float LeastDivisor = 1e-6f;

    private readonly KernelMap _map;
    private readonly KernelWeights _kernel;
    private readonly Splicing? _splicing;
    private readonly DrummerRules _rules;
    private readonly float[] _logits;
    private readonly float[] _hits;
    private readonly float[] _velocities;
    private readonly float[] _offsets;
    private readonly float[] _logWeights;
    private readonly float[] _weights;
    private readonly int[] _nearest;
    private readonly float[] _shares; // mixed clips × struck cells
    private readonly float[] _cells;

    /// <summary>The mixtures of a map.</summary>
    /// <param name="map">The map, with its clips and places.</param>
    /// <param name="clipWeights">How much each clip counts.</param>
    public MapMixture(KernelMap map, float[] clipWeights)
        : this(map, clipWeights, map.Splicing)
    {
    }

    /// <summary>The mixtures of a map with a splicing that is being tried.</summary>
    public MapMixture(KernelMap map, float[] clipWeights, Splicing? splicing)
    {
        _map = map;
        _kernel = new KernelWeights(map.Places.Values, clipWeights, map.Width);
        _splicing = splicing;
        _rules = map.HasDrummerRules ? DrummerRules.For(map.Struck, map.Grid, map.Kit) : default;
        _logits = Array.ConvertAll(map.Onsets, KernelModel.Logit);
        _hits = Array.ConvertAll(map.Onsets, onset => onset > 0.5f ? onset : 0);
        _velocities = [.. map.Velocities.Zip(_hits, (value, hit) => value * hit)];
        _offsets = [.. map.Offsets.Zip(_hits, (value, hit) => value * hit)];
        _logWeights = new float[map.Count];
        _weights = new float[map.Count];
        _nearest = [.. Enumerable.Range(0, _splicing is null ? map.Count : Math.Min(MostSpliced, map.Count))];
        _shares = new float[_nearest.Length * map.Struck.Length];
        _cells = new float[map.Struck.Length];
    }

    /// <summary>The log-odds of the onsets of all struck cells at a position.</summary>
    public void Onsets(ReadOnlySpan<float> position, Span<float> logits)
    {
        Weigh(position);
        Mix(_logits, logits);
        _splicing?.Wave(position, 1 - TensorPrimitives.Max<float>(_weights), logits);
        _rules.Apply(logits, Row(_logits, TensorPrimitives.IndexOfMax<float>(_weights)));
    }

    /// <summary>All values at a position.</summary>
    public void At(ReadOnlySpan<float> position, MixedCells into)
    {
        Onsets(position, into.Logits);
        Mix(_hits, into.Hits);
        Mix(_velocities, into.Velocities);
        Mix(_offsets, into.Offsets);
        for (int cell = 0; cell < into.Hits.Length; cell++)
        {
            float divisor = MathF.Max(into.Hits[cell], LeastDivisor);
            into.Velocities[cell] /= divisor;
            into.Offsets[cell] /= divisor;
        }
    }

    /// <summary>The values of one clip, unmixed.</summary>
    public void AtClip(int clip, MixedCells into)
    {
        Row(_logits, clip).CopyTo(into.Logits);
        Row(_hits, clip).CopyTo(into.Hits);
        Row(_map.Velocities, clip).CopyTo(into.Velocities);
        Row(_map.Offsets, clip).CopyTo(into.Offsets);
    }

    /// <summary>Finds which clips count at a position, and each clip's share of each cell.</summary>
    private void Weigh(ReadOnlySpan<float> position)
    {
        _kernel.LogAt(position, _logWeights);
        _logWeights.CopyTo(_weights, 0);
        KernelWeights.Normalise(_weights);
        if (_splicing is null)
            return;
        FindNearest();
        // At a clip's own place that clip alone counts, so preferences fade there.
        float preference = MathF.Min(1, PortableMath.Distance(position, _map.Places[_nearest[0]]) / (Near * _map.Width));
        _cells.AsSpan().Fill(float.NegativeInfinity);
        for (int rank = 0; rank < _nearest.Length; rank++)
        {
            TensorPrimitives.Multiply(Row(_splicing.Preferences, _nearest[rank]), preference, Row(_shares, rank));
            TensorPrimitives.Add(Row(_shares, rank), _logWeights[_nearest[rank]], Row(_shares, rank));
            TensorPrimitives.Max<float>(_cells, Row(_shares, rank), _cells);
        }

        ShareOut();
    }

    /// <summary>A softmax over the mixed clips, in each cell.</summary>
    private void ShareOut()
    {
        for (int rank = 0; rank < _nearest.Length; rank++)
        {
            TensorPrimitives.Subtract(Row(_shares, rank), _cells, Row(_shares, rank));
            TensorPrimitives.Exp(Row(_shares, rank), Row(_shares, rank));
        }

        Span<float> sum = _cells;
        sum.Clear();
        for (int rank = 0; rank < _nearest.Length; rank++)
            TensorPrimitives.Add(sum, Row(_shares, rank), sum);
        for (int rank = 0; rank < _nearest.Length; rank++)
            TensorPrimitives.Divide(Row(_shares, rank), sum, Row(_shares, rank));
    }

    /// <summary>Finds the clips with the most weight, in descending order.</summary>
    private void FindNearest()
    {
        int found = 0;
        for (int clip = 0; clip < _logWeights.Length; clip++)
        {
            int at = found;
            while (at > 0 && _logWeights[_nearest[at - 1]] < _logWeights[clip])
                at--;
            if (at == _nearest.Length)
                continue;
            found = Math.Min(found + 1, _nearest.Length);
            _nearest.AsSpan(at, found - at - 1).CopyTo(_nearest.AsSpan(at + 1));
            _nearest[at] = clip;
        }
    }

    private void Mix(float[] matrix, Span<float> sum)
    {
        sum.Clear();
        for (int rank = 0; rank < _nearest.Length; rank++)
        {
            ReadOnlySpan<float> row = Row(matrix, _nearest[rank]);
            if (_splicing is not null)
                TensorPrimitives.MultiplyAdd(row, Row(_shares, rank), sum, sum);
            else if (_weights[rank] > KernelDecoder.Negligible)
                TensorPrimitives.MultiplyAdd(row, _weights[rank], sum, sum);
        }
    }

    private Span<float> Row(float[] matrix, int row) => matrix.AsSpan(row * _map.Struck.Length, _map.Struck.Length);
}
