using System.Text;

namespace RVae.Midi.Files;

/// <summary>
/// Decodes text in a MIDI file. The format names no encoding, so several are tried: UTF-8, then Shift-JIS where that gives Japanese letters (files of
/// Yamaha and Roland sequencers), else Latin-1, in which every byte is valid.
/// </summary>
internal static class MidiText
{
    // Most bytes of a name: it is shown in one line, so a longer text is cut.
    private const int MaxBytes = 256;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text without control characters and without spaces at its ends.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> taken = bytes[..Math.Min(bytes.Length, MaxBytes)];
        string text = TryDecode(Utf8, taken) ?? Japanese(taken) ?? Encoding.Latin1.GetString(taken);
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }

    private static string? Japanese(ReadOnlySpan<byte> bytes) =>
        TryDecode(ShiftJis, bytes) is { } text && text.Any(c => c is >= '\u3040' and <= '\u30FF') ? text : null;

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
