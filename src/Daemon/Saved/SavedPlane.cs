using System.Globalization;
using RVae.Engine.Models;

namespace RVae.Daemon.Saved;

/// <summary>
/// The three stored positions whose plane a deck plays, as one line of text: three names, the range, and the positions with eight values
/// each. Empty where the deck plays no such plane.
/// </summary>
internal static class SavedPlane
{
    /// <summary>Writes the line of a plane; empty where the plane goes along two dimensions.</summary>
    public static string Write(LatentPlane plane) => !plane.Span.IsThere ? "" : string.Join(' ', Enumerable.Range(0, PlaneSpan.Corners)
        .Select(corner => plane.Span.Name(corner))
        .Append(Text(plane.Span.Range))
        .Concat(Enumerable.Range(0, PlaneSpan.Corners).SelectMany(corner => plane.Span.Position(corner)).Select(Text)));

    /// <summary>Whether a text is the line of a plane, or empty.</summary>
    public static bool IsUsable(string text) => text is { Length: 0 } || (text is not null && Read(text) is not null);

    /// <summary>Reads the plane from a line; the plane of two dimensions where the line is empty.</summary>
    /// <param name="text">A usable line.</param>
    /// <param name="along">The plane of two dimensions.</param>
    public static LatentPlane Into(string text, in LatentPlane along) => Read(text) is { } span ? LatentPlane.Through(span, along) : along;

    private static PlaneSpan? Read(string text)
    {
        string[] words = text.Split(' ');
        if (words.Length != PlaneSpan.Corners + 1 + (PlaneSpan.Corners * LatentPlane.Most) || !words[..PlaneSpan.Corners].All(name => ModelName.IsValid(name)))
            return null;
        float[] numbers = new float[words.Length - PlaneSpan.Corners];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!float.TryParse(words[PlaneSpan.Corners + i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !float.IsFinite(numbers[i]))
                return null;
        }

        return numbers[0] > 0 && PlaneSpan.Through(numbers[0], words.AsSpan(0, PlaneSpan.Corners), numbers.AsSpan(1)).TryGet(out PlaneSpan span, out _)
            ? span : null;
    }

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
