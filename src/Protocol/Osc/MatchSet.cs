using System.Numerics;

namespace RVae.Protocol.Osc;

/// <summary>
/// The set of places in an address that a pattern can have reached, one bit each: place n is before byte n of the address. One step moves all places
/// over one operator or piece of text, so no part of a pattern is ever tried twice.
/// </summary>
internal readonly ref struct MatchSet(Span<ulong> words, ReadOnlySpan<byte> address)
{
    private readonly Span<ulong> _words = words;
    private readonly ReadOnlySpan<byte> _address = address;

    public static int WordsFor(int addressLength) => (addressLength / 64) + 1;

    public void Add(int place) => _words[place >> 6] |= 1UL << place;

    public bool Contains(int place) => (_words[place >> 6] & (1UL << place)) != 0;

    public void Clear() => _words.Clear();

    /// <summary>Adds to <paramref name="next"/> the places to which the operator leads from here; false when there are none.</summary>
    public bool Step(ReadOnlySpan<byte> op, ref readonly MatchSet next)
    {
        bool any = false;
        int covered = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            for (ulong bits = _words[word]; bits != 0; bits &= bits - 1)
            {
                int place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                any |= StepFrom(place, op, in next, ref covered);
            }
        }

        return any;
    }

    private bool StepFrom(int place, ReadOnlySpan<byte> op, ref readonly MatchSet next, ref int covered) => op[0] switch
    {
        (byte)'*' => Run(place, in next, ref covered),
        (byte)'{' => Alternatives(place, op[1..^1], in next),
        (byte)'/' when op is [_, (byte)'/', ..] => Descend(place, in next, ref covered),
        (byte)'?' => AddIf(place < _address.Length && _address[place] != (byte)'/', place + 1, in next),
        (byte)'[' => AddIf(place < _address.Length && IsListed(_address[place], op[1..^1]), place + 1, in next),
        _ => AddIf(_address[place..].StartsWith(op), place + op.Length, in next),
    };

    private static bool AddIf(bool matches, int place, ref readonly MatchSet next)
    {
        if (matches)
            next.Add(place);

        return matches;
    }

    /// <summary>
    /// <c>*</c>: reaches every place up to the next slash. Bytes that an earlier place has covered are not walked again, so the step stays linear in
    /// the length of the address.
    /// </summary>
    private bool Run(int place, ref readonly MatchSet next, ref int covered)
    {
        if (place < covered)
            return true;

        next.Add(place);
        while (place < _address.Length && _address[place] != (byte)'/')
            next.Add(++place);

        covered = place + 1;
        return true;
    }

    /// <summary><c>//</c>: leads from a slash to the place after it, and after every later slash.</summary>
    private bool Descend(int place, ref readonly MatchSet next, ref int covered)
    {
        if (place >= _address.Length || _address[place] != (byte)'/')
            return false;

        for (int i = Math.Max(place, covered); i < _address.Length; i++)
            AddIf(_address[i] == (byte)'/', i + 1, in next);

        covered = _address.Length;
        return true;
    }

    private bool Alternatives(int place, ReadOnlySpan<byte> list, ref readonly MatchSet next)
    {
        bool any = false;
        ReadOnlySpan<byte> rest = _address[place..];
        while (true)
        {
            int comma = list.IndexOf((byte)',');
            ReadOnlySpan<byte> text = comma < 0 ? list : list[..comma];
            any |= AddIf(rest.StartsWith(text), place + text.Length, in next);
            if (comma < 0)
                return any;

            list = list[(comma + 1)..];
        }
    }

    /// <summary><c>[…]</c>: whether the list (or, after <c>!</c>, its opposite) holds the character. A slash is never in a list.</summary>
    private static bool IsListed(byte character, ReadOnlySpan<byte> list)
    {
        bool negated = list is [(byte)'!', ..];
        list = negated ? list[1..] : list;
        bool listed = false;
        for (int i = 0; i < list.Length; i++)
        {
            if (i + 2 < list.Length && list[i + 1] == (byte)'-')
            {
                listed |= character >= list[i] && character <= list[i + 2];
                i += 2;
            }
            else
            {
                listed |= character == list[i];
            }
        }

        return character != (byte)'/' && listed != negated;
    }
}
