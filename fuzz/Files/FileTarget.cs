namespace RVae.Fuzz.Files;

/// <summary>A reader of files: whole ones to begin with, and what has to happen with any bytes.</summary>
/// <param name="name">The name on the command line.</param>
/// <param name="seeds">Whole files.</param>
/// <param name="bound">The most bytes that reading one may allocate.</param>
/// <param name="read">Reads a file; throws <see cref="FuzzFailureException"/> where something does not hold.</param>
internal class FileTarget(string name, IReadOnlyList<byte[]> seeds, long bound, Action<byte[]> read) : IFuzzTarget
{
    private const int RoomToGrow = 1024;

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public long AllocationBound { get; } = bound;

    /// <inheritdoc/>
    public int MaxInput { get; } = seeds.Max(seed => seed.Length) + RoomToGrow;

    /// <inheritdoc/>
    public int WriteSeed(Random random, Span<byte> buffer)
    {
        byte[] seed = seeds[random.Next(seeds.Count)];
        seed.CopyTo(buffer);
        return seed.Length;
    }

    /// <inheritdoc/>
    public virtual int Spoil(Random random, Span<byte> buffer, int length) => Mutator.Mutate(random, buffer, length);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input) => read(input.ToArray());
}

/// <summary>A reader of JSON: of most files values are spoiled, and of some the bytes.</summary>
/// <param name="name">The name on the command line.</param>
/// <param name="seed">A whole file.</param>
/// <param name="read">Reads a file; throws <see cref="FuzzFailureException"/> where something does not hold.</param>
internal sealed class JsonTarget(string name, byte[] seed, Action<byte[]> read) : FileTarget(name, [seed], 16 << 20, read)
{
    /// <inheritdoc/>
    public override int Spoil(Random random, Span<byte> buffer, int length) =>
        random.Next(8) == 0 ? base.Spoil(random, buffer, length) : JsonSpoiler.Spoil(random, buffer, length);
}
