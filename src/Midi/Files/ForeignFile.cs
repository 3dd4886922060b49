using System.Text;

namespace RVae.Midi.Files;

/// <summary>Tells what a file is that is no Standard MIDI File, so that its owner knows what is wrong.</summary>
internal static class ForeignFile
{
    // Bytes to look at: enough for a doctype after comments and spaces.
    private const int Looked = 512;

    // The first bytes of formats that occur under a MIDI file's name, and what to do about them.
    private static readonly (byte[] Start, string What)[] Formats =
    [
        ("SMF2CLIP"u8.ToArray(), "a MIDI 2.0 clip file, which is not read here: save it as a Standard MIDI File (MIDI 1.0)"),
        ("SMF2CON1"u8.ToArray(), "a MIDI 2.0 container file, which is not read here: save it as a Standard MIDI File (MIDI 1.0)"),
        ([0x50, 0x4B, 3, 4], "a ZIP archive: unpack it first"),
        ([0x50, 0x4B, 5, 6], "an empty ZIP archive"),
        ([0x1F, 0x8B], "a gzip archive: unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive: unpack it first"),
        ("Rar!"u8.ToArray(), "a RAR archive: unpack it first"),
        ("BZh"u8.ToArray(), "a bzip2 archive: unpack it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive: unpack it first"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("ID3"u8.ToArray(), "an MP3 recording, which is sound and not notes"),
        ("OggS"u8.ToArray(), "an Ogg recording, which is sound and not notes"),
        ("fLaC"u8.ToArray(), "a FLAC recording, which is sound and not notes"),
        ("XMF_"u8.ToArray(), "an XMF container: save its music as a Standard MIDI File"),
        ("CTMF"u8.ToArray(), "a Creative CMF file: convert it to a Standard MIDI File"),
        ("HMIMIDIP"u8.ToArray(), "a Human Machine Interfaces file: convert it to a Standard MIDI File"),
        ("MUS\x1A"u8.ToArray(), "a MUS file of a game: convert it to a Standard MIDI File"),
        ("MTrk"u8.ToArray(), "a track without the header 'MThd', which alone says how long a beat is"),
        ("version https://git-lfs"u8.ToArray(), "a Git LFS pointer, and not the file that it stands for: run 'git lfs pull'"),
    ];

    /// <summary>What the file is, as the end of a sentence "this is …"; null where the format is unknown.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, string what) in Formats)
        {
            if (bytes.StartsWith(start))
                return what;
        }

        if (IsForm(bytes, "RIFF"u8, "WAVE"u8))
            return "a WAVE recording, which is sound and not notes";
        if (IsForm(bytes, "FORM"u8, "XDIR"u8))
            return "an XMI file of a game: convert it to a Standard MIDI File";
        if (bytes.StartsWith("RIFF"u8) || bytes.StartsWith("FORM"u8))
            return "a container without MIDI in it";
        if (!bytes.ContainsAnyExcept((byte)0))
            return "nothing but zeros: its content was lost";
        return IsText(bytes) ? DescribeText(bytes) : null;
    }

    private static bool IsForm(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> container, ReadOnlySpan<byte> kind) =>
        bytes.Length >= 12 && bytes.StartsWith(container) && bytes[8..12].SequenceEqual(kind);

    private static string DescribeText(ReadOnlySpan<byte> bytes)
    {
        string start = Text(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('<'))
        {
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                ? "an HTML page, as servers send it in place of a file: download the file again"
                : "an XML document";
        }

        return start is ['{', ..] or ['[', ..]
            ? "a JSON document"
            : "a text file; a drum tab has a name that ends in .tab";
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, Looked)];
        return start is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(start)
            : start is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(start)
            : Encoding.Latin1.GetString(start);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;
        foreach (byte value in bytes[..Math.Min(bytes.Length, Looked)])
        {
            if (value is < 0x20 and not (9 or 10 or 12 or 13) or 0x7F)
                return false;
        }

        return true;
    }
}
