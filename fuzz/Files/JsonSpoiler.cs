using System.Text.Json;

namespace RVae.Fuzz.Files;

/// <summary>
/// Spoils a JSON text where its readers trust it: a value becomes another kind, too large, missing, or one from elsewhere in the text. It stays JSON, so that
/// what reads the values is reached, and not the parser alone.
/// </summary>
internal static class JsonSpoiler
{
    private static readonly byte[][] Telling =
    [
        [.. "null"u8], [.. "true"u8], [.. "-1"u8], [.. "0"u8], [.. "17"u8], [.. "1e300"u8], [.. "-1e-300"u8], [.. "0.5"u8], [.. "2147483648"u8],
        [.. "-9223372036854775808"u8], [.. "18446744073709551615"u8], [.. "\"\""u8], [.. "\" \""u8], [.. "\"\\ud800\""u8], [.. "\"a\\u0000b\""u8],
        [.. "\"../x\""u8], [.. "\"1/0\""u8], [.. "\"-2\""u8], [.. "[]"u8], [.. "{}"u8], [.. "[null]"u8], [.. "[{}]"u8], [.. "{\"a\":1,\"a\":2}"u8],
    ];

    /// <summary>Replaces one to three values in place.</summary>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="buffer">The text, and room for it to grow.</param>
    /// <param name="length">The text's length.</param>
    /// <returns>Its length afterwards.</returns>
    public static int Spoil(Random random, Span<byte> buffer, int length)
    {
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            List<Range> values = Values(buffer[..length]);
            (int at, int old) = values[random.Next(values.Count)].GetOffsetAndLength(length);
            byte[] young = random.Next(3) == 0 ? buffer[values[random.Next(values.Count)]].ToArray() : Telling[random.Next(Telling.Length)];
            if (length - old + young.Length > buffer.Length)
                continue;
            buffer[(at + old)..length].CopyTo(buffer[(at + young.Length)..]);
            young.CopyTo(buffer[at..]);
            length += young.Length - old;
        }

        return length;
    }

    private static List<Range> Values(ReadOnlySpan<byte> json)
    {
        var values = new List<Range>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray)
                continue;
            Utf8JsonReader end = reader;
            end.Skip();
            values.Add((int)reader.TokenStartIndex..(int)end.BytesConsumed);
        }

        return values;
    }
}
