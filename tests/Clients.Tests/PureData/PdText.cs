using System.Text;

namespace RVae.Clients.Tests.PureData;

/// <summary>Pd's file format as far as its atoms: lines end with a bare semicolon, a backslash keeps what follows.</summary>
internal static class PdText
{
    /// <summary>The lines; a kept comma or semicolon is an atom of its own, and the width of a box ends as <c>, f 20</c>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(string text)
    {
        var atoms = new List<string>();
        var atom = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            char sign = text[at];
            if (sign == '\\' && at + 1 < text.Length)
            {
                char kept = text[++at];
                if (kept is ',' or ';')
                    End(atoms, atom, kept);
                else
                    atom.Append(kept);
            }
            else if (char.IsWhiteSpace(sign))
            {
                End(atoms, atom);
            }
            else if (sign == ',')
            {
                End(atoms, atom, sign);
            }
            else if (sign == ';')
            {
                End(atoms, atom);
                yield return atoms.ToArray();
                atoms.Clear();
            }
            else
            {
                atom.Append(sign);
            }
        }
    }

    private static void End(List<string> atoms, StringBuilder atom, char? alone = null)
    {
        if (atom.Length > 0)
            atoms.Add(atom.ToString());
        atom.Clear();
        if (alone is { } sign)
            atoms.Add(sign.ToString());
    }
}
