using RVae.Engine.Models.Classic;
using TorchSharp;
using static TorchSharp.torch;

namespace RVae.Torch.Gradients;

/// <summary>
/// Scalars that live as long as the process. TorchSharp 0.107 passes the bare pointer of a Scalar to a native call. The garbage collector
/// may free a Scalar from an implicit conversion before the call has read it. <c>a.add(b)</c> also makes such a Scalar, for its factor 1
/// (upstream pull requests 1434 and 1496). BannedSymbols.txt lists these calls.
/// </summary>
internal static class TorchScalars
{
    /// <summary>The number 1.</summary>
    public static readonly Scalar One = 1f;

    /// <summary>The slope of the LeakyReLU below zero.</summary>
    public static readonly Scalar LeakySlope = ClassicModel.LeakySlope;

    /// <summary>The sum of two tensors, in the caller's scope.</summary>
    public static Tensor Plus(this Tensor left, Tensor right) => left.add(right, One);
}
