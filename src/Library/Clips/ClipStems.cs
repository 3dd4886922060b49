using System.Globalization;
using System.Text;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Storage;

namespace RVae.Library.Clips;

/// <summary>
/// Makes the first parts of clip names: the name of the file without its extension, in the characters that names may have, made unique by a
/// number at the end. A clip's name adds a dot and a bar.
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

    /// <summary>Removes accents from letters. Each other character that is no ASCII letter or digit becomes an underscore.</summary>
    private static string Valid(string name)
    {
        var stem = new StringBuilder();
        foreach (char letter in UnixName.Show(name).Replace("ß", "ss", StringComparison.Ordinal))
        {
            char c = PlainLetters.Of(letter);
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
                stem.Append(c);
            else if ((stem.Length == 0 || stem[^1] != '_'))
                stem.Append('_');
        }

        if (stem.Length == 0 || stem[0] == '.')
            stem.Insert(0, '_');
        return stem.ToString(0, Math.Min(stem.Length, MaxLength));
    }
}
