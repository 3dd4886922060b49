using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Models;

namespace RVae.Daemon.Scenes;

/// <summary>Which note of a MIDI input recalls which scene.</summary>
internal static class SceneNotes
{
    /// <summary>The word for the next scene of the set list.</summary>
    public const string Next = "next";

    /// <summary>The word for the previous scene of the set list.</summary>
    public const string Previous = "previous";

    private const int Highest = 127;

    /// <summary>Reads <c>36=verse 37=chorus 50=next</c>.</summary>
    public static Outcome<ImmutableDictionary<int, string>> Parse(string text)
    {
        ImmutableDictionary<int, string> notes = ImmutableDictionary<int, string>.Empty;
        foreach (string pair in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=');
            bool isPair = sides.Length == 2 && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int read) && read <= Highest
                && ModelName.IsValid(sides[1]);
            if (!isPair)
            {
                return new Fault(
                    FaultCode.BadArguments, $"'{pair}' does not give a scene a note: write 36=verse 37=chorus 48=previous 50=next, with notes of 0 to {Highest}");
            }

            notes = notes.SetItem(int.Parse(sides[0], CultureInfo.InvariantCulture), sides[1]);
        }

        return notes;
    }

    /// <summary>The same notes after a scene has got another name; the same text where no note recalls it.</summary>
    public static string Renamed(string text, string from, string to)
    {
        string[] pairs = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        string old = $"={from}";
        return Array.Exists(pairs, pair => pair.EndsWith(old, StringComparison.Ordinal))
            ? string.Join(' ', pairs.Select(pair => pair.EndsWith(old, StringComparison.Ordinal) ? $"{pair[..^from.Length]}{to}" : pair))
            : text;
    }
}
