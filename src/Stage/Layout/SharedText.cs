using System.Text;

namespace RVae.Stage.Layout;

/// <summary>Text in memory of a fixed size: UTF-8 up to the first zero.</summary>
internal static class SharedText
{
    /// <summary>Reads the text; allocates.</summary>
    public static string Read(ReadOnlySpan<byte> from)
    {
        int end = from.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? from : from[..end]);
    }

    /// <summary>Writes a text. A text that is too long is cut after a whole character.</summary>
    public static void Write(Span<byte> into, string text)
    {
        into.Clear();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > into.Length || rune.Value == 0)
                return;
            used += rune.EncodeToUtf8(into[used..]);
        }
    }
}
