using System.Numerics.Tensors;
using RVae.Engine.Numerics;

namespace RVae.Engine.Models.Kernel;

/// <summary>Works out how much each placed clip counts at a position: a softmax over the squared distances to the places.</summary>
internal sealed class KernelWeights
{
    // As a share of the width: a position nearer than this counts as the clip's place.
    private const float Closest = 0.05f;

    private readonly ReadOnlyMemory<float> _places;
    private readonly ReadOnlyMemory<float> _logClipWeights;
    private readonly int _dimensions;
    private readonly float _factor;
    private readonly float _closest;

    /// <summary>Places of clips.</summary>
    /// <param name="places">Clips × latent dimensions.</param>
    /// <param name="clipWeights">How much each clip counts, above 0, at most 1: a factor of its weight.</param>
    /// <param name="width">The kernel's standard deviation, in latent units; above 0.</param>
    public KernelWeights(float[] places, float[] clipWeights, float width)
    {
        _places = places;
        _logClipWeights = Array.ConvertAll(clipWeights, weight => (float)PortableMath.Log(weight));
        _dimensions = places.Length / clipWeights.Length;
        _factor = -0.5f / (width * width);
        _closest = Closest * width;
    }

    /// <summary>Weights out of an image.</summary>
    public KernelWeights(ReadOnlyMemory<float> places, ReadOnlyMemory<float> logClipWeights, float factor, float closest)
    {
        (_places, _logClipWeights, _factor, _closest) = (places, logClipWeights, factor, closest);
        _dimensions = places.Length / logClipWeights.Length;
    }

    /// <summary>Clips × latent dimensions.</summary>
    public ReadOnlySpan<float> Places => _places.Span;

    /// <summary>Logarithm of the weight of each clip.</summary>
    public ReadOnlySpan<float> LogClipWeights => _logClipWeights.Span;

    /// <summary>The factor of squared distances.</summary>
    public float Factor => _factor;

    /// <summary>A position that is nearer to a clip than this counts as the clip's own place.</summary>
    public float Nearest => _closest;

    /// <summary>Number of clips.</summary>
    public int Count => _logClipWeights.Length;

    /// <summary>Number of latent dimensions.</summary>
    public int Dimensions => _dimensions;

    /// <summary>Computes the weights at a position; they sum to 1. Allocates nothing.</summary>
    public void At(ReadOnlySpan<float> latent, Span<float> weights)
    {
        LogAt(latent, weights);
        Normalise(weights);
    }

    /// <summary>Computes the logarithms of the weights at a position, all too large or too small by the same amount. Allocates nothing.</summary>
    public void LogAt(ReadOnlySpan<float> latent, Span<float> weights)
    {
        ReadOnlySpan<float> places = _places.Span, logClipWeights = _logClipWeights.Span;
        for (int clip = 0; clip < weights.Length; clip++)
        {
            ReadOnlySpan<float> place = places.Slice(clip * _dimensions, _dimensions);
            float distance = PortableMath.Distance(latent, place);
            weights[clip] = logClipWeights[clip] + (distance * distance * _factor) - (float)PortableMath.Log(distance + _closest);
        }
    }

    /// <summary>Turns logarithms into weights that sum to 1.</summary>
    public static void Normalise(Span<float> weights)
    {
        // The largest becomes exp(0), so that nothing overflows and the sum is never 0.
        TensorPrimitives.Subtract(weights, TensorPrimitives.Max<float>(weights), weights);
        PortableMath.Exp(weights, weights);
        TensorPrimitives.Divide(weights, PortableMath.Sum(weights), weights);
    }
}
