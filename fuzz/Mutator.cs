using System.Buffers.Binary;

namespace RVae.Fuzz;

/// <summary>
/// Spoils an input where it hurts: OSC is made of 4-byte words, so sizes, tags and padding are changed as words, and
/// words are lost, doubled and moved; a plain bit flip comes now and then.
/// </summary>
public static class Mutator
{
    private static readonly int[] TellingInts =
        [0, 1, -1, 3, 4, 7, 8, 16, 20, 255, 1024, 65_535, 65_536, int.MaxValue, int.MinValue, int.MaxValue - 3];

    private static ReadOnlySpan<byte> TellingBytes =>
        "/#,ifsbhtdScrmTFNI[]{}*?!-\0 a"u8;

    /// <summary>Applies one to four mutations in place.</summary>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="buffer">The input, and room for it to grow.</param>
    /// <param name="length">The input's length.</param>
    /// <returns>Its length afterwards.</returns>
    public static int Mutate(Random random, Span<byte> buffer, int length)
    {
        for (int count = random.Next(1, 5); count > 0; count--)
            length = MutateOnce(random, buffer, length);

        return length;
    }

    private static int MutateOnce(Random random, Span<byte> buffer, int length)
    {
        if (length == 0)
            return Grow(random, buffer, length);

        int at = random.Next(length);
        switch (random.Next(9))
        {
            case 0:
                buffer[at] ^= (byte)(1 << random.Next(8));
                return length;
            case 1:
                buffer[at] = TellingBytes[random.Next(TellingBytes.Length)];
                return length;
            case 2:
                return SetWord(buffer, length, at & ~3, TellingInts[random.Next(TellingInts.Length)]);
            case 3:
                return SetWord(buffer, length, at & ~3, length - (at & ~3) + random.Next(-8, 9));
            case 4:
                return at;
            case 5:
                return at & ~3;
            case 6:
                return Remove(buffer, length, at & ~3, 4 * random.Next(1, 4));
            case 7:
                return Duplicate(random, buffer, length, at & ~3);
            default:
                return Grow(random, buffer, length);
        }
    }

    private static int SetWord(Span<byte> buffer, int length, int at, int value)
    {
        BinaryPrimitives.TryWriteInt32BigEndian(buffer[at..length], value);
        return length;
    }

    private static int Remove(Span<byte> buffer, int length, int at, int count)
    {
        count = Math.Min(count, length - at);
        buffer[(at + count)..length].CopyTo(buffer[at..]);
        return length - count;
    }

    private static int Duplicate(Random random, Span<byte> buffer, int length, int at)
    {
        int count = Math.Min(4 * random.Next(1, 16), Math.Min(length - at, buffer.Length - length));
        buffer[at..length].CopyTo(buffer[(at + count)..]);
        return length + count;
    }

    private static int Grow(Random random, Span<byte> buffer, int length)
    {
        int count = Math.Min(random.Next(1, 9), buffer.Length - length);
        random.NextBytes(buffer.Slice(length, count));
        return length + count;
    }
}
