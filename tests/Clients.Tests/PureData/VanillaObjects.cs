namespace RVae.Clients.Tests.PureData;

/// <summary>Objects that Pd 0.52 has of itself, as far as the patches use them, with how many inlets and outlets they make.</summary>
internal static class VanillaObjects
{
    private static readonly Dictionary<string, (int Inlets, int Outlets)> Fixed = Read(
        "0 1 inlet inlet~ loadbang r struct", "1 0 outlet outlet~ print filledpolygon drawpolygon",
        "1 1 b pdcontrol change oscparse oscformat fudiparse makefilename noise~ tabread hsl vsl tgl bng nbx hradio vradio",
        "2 1 del symbol f metro realtime + - * / pow mod div & < >= max min == spigot until",
        "2 1 +~ -~ *~ osc~ phasor~ hip~ lop~ line~", "3 1 clip clip~ bp~ vline~", "2 2 moses pointer",
        "1 2 netsend", "2 0 tabwrite dac~", "0 0 table cnv declare");

    private static readonly Dictionary<string, (int Inlets, int Outlets)> Paired = Read(
        "2 1 list/append list/prepend", "2 3 list/split", "1 1 list/trim list/length list/fromsymbol text/define", "4 2 text/get", "4 0 text/set",
        "2 1 text/search", "2 0 array/set");

    /// <summary>Inlets and outlets of an object; null where Pd has none of that name.</summary>
    public static (int Inlets, int Outlets)? Find(PdBox box)
    {
        IReadOnlyList<string> atoms = [.. box.Atoms.Where(atom => atom is not "-k")];
        int arguments = atoms.Count - 1;
        if (atoms.Count > 1 && Paired.TryGetValue($"{atoms[0]}/{atoms[1]}", out var paired))
            return paired;
        return box.Name switch
        {
            "list" when arguments == 0 => (2, 1),
            "t" => (1, arguments),
            "unpack" => (1, arguments),
            "pack" => (arguments, 1),
            "sel" or "route" => (arguments == 1 ? 2 : 1, arguments + 1),
            "s" or "send" => (arguments == 0 ? 2 : 1, 0),
            "get" => (1, arguments - 1),
            "set" => (arguments, 0),
            "append" => (arguments, 1),
            "expr" or "expr~" => (Dollars(box.Text), box.Text.Count(sign => sign == ';') + 1),
            var name when Fixed.TryGetValue(name, out var found) => found,
            _ => null,
        };
    }

    private static int Dollars(string text) =>
        Math.Max(1, Enumerable.Range(1, 9).LastOrDefault(n => text.Contains($"f{n}") || text.Contains($"i{n}") || text.Contains($"v{n}")));

    private static Dictionary<string, (int, int)> Read(params string[] rows) => rows
        .Select(row => row.Split(' '))
        .SelectMany(words => words.Skip(2).Select(name => (name, Counts: (words[0][0] - '0', words[1][0] - '0'))))
        .ToDictionary(row => row.name, row => row.Counts);
}
