using System.Globalization;

namespace RVae.Clients.Tests.PureData;

/// <summary>A rectangle in pixels.</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height)
{
    public bool Meets(Area other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    public bool Holds(Area other) =>
        X <= other.X && Y <= other.Y && other.X + other.Width <= X + Width && other.Y + other.Height <= Y + Height;
}

/// <summary>How much room Pd gives a box in the font size 12 that the patches use.</summary>
internal static class PdLayout
{
    private const int Letter = 7;
    private const int Line = 15;
    private const int Wrap = 60;

    public static Area Of(PdBox box)
    {
        (int width, int height) = box.Kind switch
        {
            "symbolatom" or "floatatom" => ((Number(box, 0) * Letter) + 6, Line + 6),
            "sub" => box.Inner!.OnParent ?? Words(box),
            "obj" => OfObject(box),
            _ => Words(box),
        };
        return new(box.X, box.Y, width, height);
    }

    /// <summary>Whether a box is a coloured ground, which may lie under others.</summary>
    public static bool IsGround(PdBox box) => box.Name == "cnv";

    private static (int Width, int Height) OfObject(PdBox box) => box.Name switch
    {
        "cnv" => (Number(box, 2), Number(box, 3)),
        "hsl" or "vsl" => (Number(box, 1), Number(box, 2)),
        "tgl" or "bng" => (Number(box, 1), Number(box, 1)),
        "hradio" => (Number(box, 1) * Number(box, 4), Number(box, 1)),
        "vradio" => (Number(box, 1), Number(box, 1) * Number(box, 4)),
        "nbx" => ((Number(box, 1) * Number(box, 13) * 31 / 36) + (Number(box, 2) / 2) + 4, Number(box, 2)),
        var name => PdLibrary.Patches.TryGetValue(name, out PdPatch? patch) && patch.OnParent is { } shown ? shown : Words(box),
    };

    private static (int Width, int Height) Words(PdBox box)
    {
        string text = box.Text.Replace(" ,", ",", StringComparison.Ordinal).Replace(" ;", ";", StringComparison.Ordinal);
        int limit = box.Characters ?? Wrap;
        int lines = 1, used = 0, widest = 0;
        foreach (string word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > limit)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? 1 : 0) + word.Length;
            widest = Math.Max(widest, used);
            if (word.EndsWith(';') && box.Kind == "text")
                (lines, used) = (lines + 1, 0); // Pd begins a new line after each
        }

        int columns = box.Characters ?? widest;
        return (Math.Max(22, (columns * Letter) + 5), (lines * Line) + 5);
    }

    private static int Number(PdBox box, int index) => int.Parse(box.Atoms[index], CultureInfo.InvariantCulture);
}
