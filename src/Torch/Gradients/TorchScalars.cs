using RVae.Engine.Models.Classic;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Gradients;

/// <summary>
/// Scalars that live as long as the process. TorchSharp 0.107 passes a Scalar's bare pointer to a native call, so that
/// the garbage collector may free one that an implicit conversion made before the call has read it; and <c>a.add(b)</c>
/// makes such a one itself, for its factor 1 (upstream pull requests 1434 and 1496). BannedSymbols.txt names these calls.
/// </summary>
internal static class TorchScalars
{
    /// <summary>The number 1.</summary>
    public static readonly Scalar One = 1f;

    /// <summary>Slope of the LeakyReLU below zero.</summary>
    public static readonly Scalar LeakySlope = ClassicModel.LeakySlope;

    /// <summary>The sum of two tensors, in the caller's scope.</summary>
    public static Tensor Plus(this Tensor left, Tensor right) => left.add(right, One);
}
