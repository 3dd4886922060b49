using System.Globalization;
using System.Text;

namespace RVae.Engine.Storage;

/// <summary>
/// Names of files as Unix has them: bytes that need not be valid text. Bytes that are no UTF-8 become lone surrogates in a string (U+DC80 to U+DCFF,
/// one for each byte), so that the string still opens the file. For people they are shown escaped.
/// </summary>
public static class UnixName
{
    private const int FirstEscape = 0xDC80, LastEscape = 0xDCFF, EscapeBase = 0xDC00;

    /// <summary>A name from its bytes.</summary>
    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used);
            if (status == System.Buffers.OperationStatus.Done)
                name.Append(rune.ToString());
            else
                used = Escape(name, bytes[0]);
            bytes = bytes[used..];
        }

        return name.ToString();
    }

    /// <summary>The bytes of a name, with the zero that ends it.</summary>
    public static byte[] ToBytes(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bytes = new List<byte>(name.Length + 1);
        Span<byte> encoded = stackalloc byte[4];
        for (int i = 0; i < name.Length;)
        {
            if (Rune.TryGetRuneAt(name, i, out Rune rune))
            {
                bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                int unit = name[i++];
                bytes.Add(unit is >= FirstEscape and <= LastEscape ? (byte)(unit - EscapeBase) : (byte)'?');
            }
        }

        bytes.Add(0);
        return [.. bytes];
    }

    /// <summary>A name as a person reads it: in its own letters, and <c>\xE9</c> for a byte or <c>\x1B</c> for a control character.</summary>
    public static string Show(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var shown = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length;)
        {
            if (Rune.TryGetRuneAt(name, i, out Rune rune) && !Rune.IsControl(rune))
            {
                shown.Append(rune.ToString());
                i += rune.Utf16SequenceLength;
            }
            else
            {
                shown.Append("\\x").Append((name[i++] & 0xFF).ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return shown.ToString();
    }

    private static int Escape(StringBuilder name, byte value)
    {
        name.Append((char)(EscapeBase + value));
        return 1;
    }
}
