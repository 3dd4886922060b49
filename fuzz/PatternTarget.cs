using RVae.Protocol.Osc;
using static RVae.Fuzz.FuzzFailureException;

namespace RVae.Fuzz;

/// <summary>
/// Patterns: an input is a pattern, a zero, and an address. The fast matcher says what the plain one says, and what is
/// malformed matches nothing.
/// </summary>
public sealed class PatternTarget : IFuzzTarget
{
    /// <summary>With more operators that branch, the plain matcher takes too long.</summary>
    private const int MaxBranches = 5;

    private const int MaxAddress = 48;

    private static readonly byte[][] Pieces =
        [.. new[] { "/", "a", "b", "ab", "rvae", "kick", "*", "?", "[a-c]", "[!a-c]", "[-a]", "{a,ab}", "{kick,snare}", "//", "{,b}", "[]" }
            .Select(System.Text.Encoding.ASCII.GetBytes)];

    private static readonly byte[][] Parts =
        [.. new[] { "/a", "/ab", "/abab", "/rvae", "/kick", "/snare", "/b", "b", "a" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <inheritdoc/>
    public string Name => "patterns";

    /// <inheritdoc/>
    public long AllocationBound => 0;

    /// <inheritdoc/>
    public int WriteSeed(Random random, Span<byte> buffer)
    {
        int length = 0;
        buffer[length++] = (byte)'/';
        length = Append(random, Pieces, random.Next(1, 9), buffer, length);
        buffer[length++] = 0;
        return Append(random, Parts, random.Next(1, 5), buffer, length);
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        int zero = input.IndexOf((byte)0);
        ReadOnlySpan<byte> pattern = zero < 0 ? input : input[..zero];
        ReadOnlySpan<byte> address = zero < 0 ? default : input[(zero + 1)..];
        bool matches = OscPattern.Matches(pattern, address);
        bool wellFormed = OscPattern.IsWellFormed(pattern, out OscError error, out int offset);
        Require(wellFormed == (error == OscError.None), "a malformed pattern without an error");
        Require(offset >= 0 && offset <= pattern.Length, "an error lies outside the pattern");
        Require(wellFormed || !matches, "a malformed pattern matches");
        Require(
            OscPattern.IsPattern(pattern) || matches == (pattern.SequenceEqual(address) && address.Length <= OscPattern.MaxLength),
            "an address does not match itself alone");
        if (wellFormed && address.Length <= MaxAddress && Branches(pattern) <= MaxBranches)
            Require(matches == PatternReference.Matches(pattern, address), "the two matchers disagree");
    }

    private static int Branches(ReadOnlySpan<byte> pattern) =>
        pattern.Count((byte)'*') + pattern.Count((byte)',') + pattern.Count("//"u8);

    private static int Append(Random random, byte[][] pieces, int count, Span<byte> buffer, int length)
    {
        for (; count > 0; count--)
        {
            byte[] piece = pieces[random.Next(pieces.Length)];
            piece.CopyTo(buffer[length..]);
            length += piece.Length;
        }

        return length;
    }
}
