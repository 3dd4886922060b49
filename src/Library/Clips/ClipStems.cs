using System.Globalization;
using RVae.Engine.Models;

namespace RVae.Library.Clips;

/// <summary>
/// First parts of clip names: a file's name without extension, in the characters that names may have, made unique with
/// a number behind it. A clip's name adds a dot and a bar.
/// </summary>
internal sealed class ClipStems
{
    // Room for a dot and a bar number of up to nine digits, and for a number that makes the stem unique.
    private const int MaxLength = ModelName.MaxLength - 10 - 6;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string Take(string fileName)
    {
        string stem = Valid(Path.GetFileNameWithoutExtension(fileName));
        string unique = stem;
        while (!_taken.Add(unique))
        {
            int number = _last.GetValueOrDefault(stem, 1) + 1;
            _last[stem] = number;
            unique = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return unique;
    }

    private static string Valid(string name)
    {
        Span<char> stem = stackalloc char[Math.Clamp(name.Length, 1, MaxLength)];
        stem[0] = '_';
        for (int i = 0; i < Math.Min(name.Length, MaxLength); i++)
            stem[i] = char.IsAsciiLetterOrDigit(name[i]) || name[i] is '.' or '_' or '-' ? name[i] : '_';
        if (stem[0] == '.')
            stem[0] = '_';
        return stem.ToString();
    }
}
