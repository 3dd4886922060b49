namespace RVae.Fuzz;

/// <summary>
/// The pattern rules written down as plainly as they can be, trying every way to match: right by inspection, and
/// exponential, so only for short patterns. What the fast matcher is held to.
/// </summary>
public static class PatternReference
{
    /// <summary>True when the pattern selects the address; the pattern must be well formed.</summary>
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> address)
    {
        if (pattern.IsEmpty)
            return address.IsEmpty;

        switch (pattern[0])
        {
            case (byte)'*':
                return MatchesStar(pattern[1..], address);
            case (byte)'/' when pattern is [_, (byte)'/', ..]:
                return MatchesDescent(pattern[2..], address);
            case (byte)'{':
                return MatchesAlternatives(pattern, address);
            case (byte)'[':
                int close = pattern.IndexOf((byte)']');
                return IsCharacter(address)
                    && IsInList(address[0], pattern[1..close])
                    && Matches(pattern[(close + 1)..], address[1..]);
            case (byte)'?':
                return IsCharacter(address) && Matches(pattern[1..], address[1..]);
            default:
                return !address.IsEmpty && address[0] == pattern[0] && Matches(pattern[1..], address[1..]);
        }
    }

    private static bool IsCharacter(ReadOnlySpan<byte> address) => !address.IsEmpty && address[0] != (byte)'/';

    private static bool MatchesStar(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> address) =>
        Matches(rest, address) || (IsCharacter(address) && MatchesStar(rest, address[1..]));

    private static bool MatchesDescent(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty || address[0] != (byte)'/')
            return false;

        for (int i = 0; i < address.Length; i++)
        {
            if (address[i] == (byte)'/' && Matches(rest, address[(i + 1)..]))
                return true;
        }

        return false;
    }

    private static bool MatchesAlternatives(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> address)
    {
        int close = pattern.IndexOf((byte)'}');
        ReadOnlySpan<byte> list = pattern[1..close];
        foreach (Range range in list.Split((byte)','))
        {
            ReadOnlySpan<byte> text = list[range];
            if (address.StartsWith(text) && Matches(pattern[(close + 1)..], address[text.Length..]))
                return true;
        }

        return false;
    }

    private static bool IsInList(byte character, ReadOnlySpan<byte> list) => list is [(byte)'!', .. var others]
        ? !IsAmong(character, others)
        : IsAmong(character, list);

    private static bool IsAmong(byte character, ReadOnlySpan<byte> list) => list switch
    {
        [] => false,
        [var low, (byte)'-', var high, .. var rest] =>
            (low <= character && character <= high) || IsAmong(character, rest),
        [var one, .. var rest] => one == character || IsAmong(character, rest),
    };
}
