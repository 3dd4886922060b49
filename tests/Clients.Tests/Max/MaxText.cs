using System.Globalization;
using System.Text;

namespace RVae.Clients.Tests.Max;

/// <summary>How Max reads the text of a box: words, and symbols with spaces between double quotes.</summary>
internal static class MaxText
{
    public static IReadOnlyList<string> Atoms(string text)
    {
        var atoms = new List<string>();
        var atom = new StringBuilder();
        bool quoted = false, any = false;
        foreach (char c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (c == ' ' && !quoted)
            {
                if (any || atom.Length > 0)
                    atoms.Add(atom.ToString());
                atom.Clear();
                any = false;
            }
            else
            {
                atom.Append(c);
            }
        }

        if (any || atom.Length > 0)
            atoms.Add(atom.ToString());
        return atoms;
    }

    /// <summary>An atom as Max sends it: a number without a point is an int, one with a point a float.</summary>
    public static object Typed(string atom)
    {
        if (int.TryParse(atom, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole))
            return whole;
        return atom.Any(char.IsAsciiDigit)
            && float.TryParse(atom, NumberStyles.Float, CultureInfo.InvariantCulture, out float real) ? real : atom;
    }

    /// <summary>Whether an atom stands for whatever arrives: <c>$1</c> in a message, <c>#1</c> in an abstraction.</summary>
    public static bool IsPlaceholder(string atom) => atom is ['$' or '#', >= '1' and <= '9'];
}
