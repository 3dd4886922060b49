namespace RVae.Fuzz;

/// <summary>A part of the codec, the inputs that suit it, and what must hold for every input.</summary>
public interface IFuzzTarget
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>The most bytes that one input may make the target allocate.</summary>
    long AllocationBound { get; }

    /// <summary>The longest input, in bytes.</summary>
    int MaxInput => Campaign.MaxInput;

    /// <summary>Writes a well-formed input, to be mutated.</summary>
    /// <returns>Its length in bytes.</returns>
    int WriteSeed(Random random, Span<byte> buffer);

    /// <summary>Spoils an input in place.</summary>
    /// <returns>Its length in bytes afterwards.</returns>
    int Spoil(Random random, Span<byte> buffer, int length) => Mutator.Mutate(random, buffer, length);

    /// <summary>Runs the target on any bytes at all.</summary>
    /// <exception cref="FuzzFailureException">Something does not hold.</exception>
    void Run(ReadOnlySpan<byte> input);
}
