namespace RVae.Engine.Models;

/// <summary>How a weight is stored: the two element types that we write and read.</summary>
public enum WeightPrecision
{
    /// <summary>Single precision: <c>F32</c>.</summary>
    Full,

    /// <summary><c>F16</c>: half the size; used for the built-in models.</summary>
    Half,
}
