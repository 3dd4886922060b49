using System.Text;

namespace RVae.Engine.Rhythm.Tabs;

/// <summary>The text of a tab or kit file: UTF-8 with or without a mark, UTF-16 of either order, else Latin-1, which every byte fits.</summary>
public static class TabText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file's bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, .. var little]:
                return Encoding.Unicode.GetString(little);
            case [0xFE, 0xFF, .. var big]:
                return Encoding.BigEndianUnicode.GetString(big);
            case [0xEF, 0xBB, 0xBF, .. var marked]:
                return Encoding.UTF8.GetString(marked);
            // Without a mark: Latin text in UTF-16 has a zero in every other byte.
            case [not 0, 0, not 0, 0, ..]:
                return Encoding.Unicode.GetString(bytes);
            case [0, not 0, 0, not 0, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
