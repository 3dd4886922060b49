namespace RVae.Fuzz.Files;

/// <summary>A reader of files: whole ones to begin with, and what has to happen with any bytes.</summary>
/// <param name="name">The name on the command line.</param>
/// <param name="seeds">Whole files.</param>
/// <param name="bound">The most bytes that reading one may allocate.</param>
/// <param name="read">Reads a file; throws <see cref="FuzzFailureException"/> where something does not hold.</param>
internal sealed class FileTarget(string name, IReadOnlyList<byte[]> seeds, long bound, Action<byte[]> read) : IFuzzTarget
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
    public void Run(ReadOnlySpan<byte> input) => read(input.ToArray());
}
