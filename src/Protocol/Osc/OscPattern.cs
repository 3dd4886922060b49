using System.Buffers;

namespace RVae.Protocol.Osc;

/// <summary>
/// OSC's address patterns. An address matches when each of its parts, between slashes, matches the pattern's part:
/// <code>
/// ?        any one character          [a-z]   one of these characters
/// *        any characters, or none    [!a-z]  one character, but none of these
/// {a,b}    one of these texts         //      OSC 1.1: a slash, or any number of parts between two
/// </code>
/// No operator but <c>//</c> matches a slash. A reversed range (<c>[z-a]</c>) is empty, as is <c>[]</c>; <c>-</c> at
/// either end and <c>!</c> anywhere but first are themselves; <c>{}</c> holds texts only, no operators.
/// The work is at most pattern × address steps for every pattern: all ways to match are followed at once, as a set
/// of places in the address. Nothing is allocated.
/// </summary>
public static class OscPattern
{
    /// <summary>Most bytes of a pattern, and of an address, that are matched.</summary>
    public const int MaxLength = 1024;

    private static readonly SearchValues<byte> Operators = SearchValues.Create("?*[]{}"u8);

    private static readonly SearchValues<byte> TextEnds = SearchValues.Create("?*[]{}/"u8);

    /// <summary>True when an address holds an operator, and so may select more than one.</summary>
    public static bool IsPattern(ReadOnlySpan<byte> address) =>
        address.ContainsAny(Operators) || address.IndexOf("//"u8) >= 0;

    /// <summary>
    /// Whether the brackets and braces of a pattern are closed, each within its part of the address. A pattern that is not well formed matches
    /// nothing.
    /// </summary>
    /// <param name="pattern">The pattern, from its <c>/</c> on.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="offset">The byte at which it is wrong.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> pattern, out OscError error, out int offset)
    {
        (error, offset) = (OscError.None, 0);
        if (pattern.Length > MaxLength)
        {
            (error, offset) = (OscError.PatternTooLong, MaxLength);
            return false;
        }

        while (offset < pattern.Length)
        {
            byte first = pattern[offset];
            if (first is (byte)']' or (byte)'}')
            {
                error = OscError.StrayBracket;
                return false;
            }

            int length = OperatorLength(pattern[offset..]);
            if (length == 0)
            {
                error = OscError.UnclosedPattern;
                return false;
            }

            if (first == (byte)'{' && pattern.Slice(offset + 1, length - 2).Contains((byte)'{'))
            {
                error = OscError.StrayBracket;
                return false;
            }

            offset += length;
        }

        offset = 0;
        return true;
    }

    /// <summary>True when the pattern is well formed and selects the address.</summary>
    /// <param name="pattern">The pattern, from its <c>/</c> on; an address without operators selects itself.</param>
    /// <param name="address">A method's address.</param>
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> address)
    {
        if (address.Length > MaxLength || !IsWellFormed(pattern, out _, out _))
            return false;

        Span<ulong> words = stackalloc ulong[2 * MatchSet.WordsFor(address.Length)];
        int half = words.Length / 2;
        words.Clear();
        var reached = new MatchSet(words[..half], address);
        var next = new MatchSet(words[half..], address);
        reached.Add(0);
        while (!pattern.IsEmpty)
        {
            int length = OperatorLength(pattern);
            if (!reached.Step(pattern[..length], ref next))
                return false;

            pattern = pattern[length..];
            MatchSet spent = reached;
            reached = next;
            next = spent;
            next.Clear();
        }

        return reached.Contains(address.Length);
    }

    /// <summary>Length of the operator or plain text at the beginning of the pattern, bytes; 0 when the operator is not closed.</summary>
    private static int OperatorLength(ReadOnlySpan<byte> pattern) => pattern[0] switch
    {
        (byte)'[' => ClosedLength(pattern, (byte)']'),
        (byte)'{' => ClosedLength(pattern, (byte)'}'),
        (byte)'/' when pattern is [_, (byte)'/', ..] => 2,
        (byte)'?' or (byte)'*' => 1,
        _ => 1 + PlainLength(pattern[1..]),
    };

    /// <summary>Bytes before the next operator or slash: these are compared in one step.</summary>
    private static int PlainLength(ReadOnlySpan<byte> pattern)
    {
        int end = pattern.IndexOfAny(TextEnds);
        return end < 0 ? pattern.Length : end;
    }

    private static int ClosedLength(ReadOnlySpan<byte> pattern, byte close)
    {
        int end = pattern.IndexOfAny(close, (byte)'/');
        return end >= 0 && pattern[end] == close ? end + 1 : 0;
    }
}
