using System.Globalization;
using System.Text;
using RVae.Engine.Rhythm;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.SuperCollider;

/// <summary>
/// Writes the address table as SuperCollider classes: <c>RVaeAddresses</c> holds the rows, <c>RVaeDeckMethods</c> has a
/// method for each row of a deck and <c>RVaeMethods</c> one for each of the others. What is sent is in the class that
/// inherits them; nothing but names and arguments is here.
/// </summary>
internal static class AddressClasses
{
    private const string DeckPrefix = "/rvae/deck/{deck}/";

    /// <summary>What the class RVae speaks by itself, as a part of keeping its connection.</summary>
    private static readonly HashSet<string> Kept =
        ["/rvae/hello", "/rvae/confirm", "/rvae/renew", "/rvae/bye", "/rvae/call", "/rvae/clock/ping", "/rvae/sync"];

    /// <summary>Every object of the language has these methods already, with other meanings.</summary>
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["dump"] = "dumpMessages",
        ["help"] = "helpFor",
        ["release"] = "releaseScope",
        ["rate"] = "grooveRate",
    };

    public static string Write(AddressTable table)
    {
        var text = new StringBuilder(
            """
            // Made from the daemon's address table by a test (RVAE_WRITE_REFERENCE=1 writes it anew): do not edit.

            RVaeAddresses : RVaeAddressBook {
            	classvar rows;

            	// Address, access, arguments, options, answers, the address it is another view of, description.
            	// An argument is its name, tag, least and greatest value, default, choices and unit.
            	*rows {
            		^rows ?? { rows = this.makeRows }
            	}

            	*makeRows {
            		var list = List.new;

            """);
        foreach (AddressRow row in table.Rows)
            AppendRow(text, row);
        text.Append("\t\t^list.asArray\n\t}\n\n\t*instruments {\n\t\t^#[").AppendJoin(", ", Instruments.Names.ToArray().Select(n => $"\\{n}"))
            .Append("]\n\t}\n}\n");
        AppendClass(text, "RVaeDeckMethods", table.Rows.Where(IsOfDeck));
        AppendClass(text, "RVaeMethods : RVaeDeckMethods", table.Rows.Where(row => !IsOfDeck(row)));
        return text.ToString();
    }

    /// <summary>Whether a row belongs to a deck.</summary>
    public static bool IsOfDeck(AddressRow row) => row.Template.StartsWith(DeckPrefix, StringComparison.Ordinal);

    private static void AppendRow(StringBuilder text, AddressRow row)
    {
        text.Append("\t\tlist.add([").Append(Quote(row.Template)).Append(", \\").Append(AccessOf(row)).Append(", ")
            .Append(Arguments(row.Parameters)).Append(", ").Append(Arguments(row.Options)).Append(", [")
            .AppendJoin(", ", row.Answers.Select(a => $"'{a.Split(' ')[0]}'")).Append("], ")
            .Append(row.ViewOf is { } viewed ? Quote(viewed) : "nil").Append(",\n\t\t\t")
            .Append(Quote(row.Description)).Append("]);\n");
    }

    private static string AccessOf(AddressRow row) => row.Access switch
    {
        Access.Value or Access.Get or Access.Set => "value",
        Access.Query => "query",
        Access.Act => "act",
        _ => "event",
    };

    private static string Arguments(IEnumerable<Parameter> parameters) =>
        $"[{string.Join(", ", parameters.Select(Argument))}]";

    private static string Argument(Parameter p)
    {
        char tag = p.Kind switch { WireKind.Whole => 'i', WireKind.Real => 'f', _ => 's' };
        string @default = p.Default is { } d ? p.Kind == WireKind.Text ? $"\"{d}\"" : d.ToString() : "nil";
        string choices = p.Choices.IsDefaultOrEmpty ? "nil" : $"#[{string.Join(", ", p.Choices.Select(c => $"\\{c}"))}]";
        return $"[\\{p.Name}, ${tag}, {Number(p.Min)}, {Number(p.Max)}, {@default}, {choices}, \"{p.Unit}\"]";
    }

    private static void AppendClass(StringBuilder text, string name, IEnumerable<AddressRow> rows)
    {
        text.Append('\n').Append(name).Append(" {\n");
        string separator = "";
        foreach (AddressRow row in rows.Where(HasMethod))
        {
            text.Append(separator);
            AppendMethod(text, row);
            separator = "\n";
        }

        text.Append("}\n");
    }

    /// <summary>Whether a method is made for a row.</summary>
    public static bool HasMethod(AddressRow row) =>
        row.Access != Access.Event && row.Template.StartsWith("/rvae/", StringComparison.Ordinal) && !Kept.Contains(row.Template);

    /// <summary>The name of a row's method: <c>latentPad</c> of <c>latent/pad</c>, <c>muteOf</c> of <c>mute/{instrument}</c>.</summary>
    public static string MethodOf(AddressRow row) => MethodName(PathOf(row));

    private static string PathOf(AddressRow row) => row.Template[(IsOfDeck(row) ? DeckPrefix : "/rvae/").Length..];

    private static void AppendMethod(StringBuilder text, AddressRow row)
    {
        string path = PathOf(row);
        bool instrument = path.EndsWith("/{instrument}", StringComparison.Ordinal);
        string address = instrument ? $"\"{path[..^"{instrument}".Length]}\" ++ this.prInstrument(instrument)" : $"\"{path}\"";
        List<string> names = [.. row.Parameters.Select(p => p.Name)];
        string values = $"[{string.Join(", ", names)}]";
        if (row.Rounds > 1)
            (names, values) = (["list"], "list.flat");
        if (instrument)
            names.Insert(0, "instrument");
        string more = "";
        if (row.Options.Length > 0)
        {
            names.Add("options");
            values += " ++ options";
        }

        bool value = row.Access.HasFlag(Access.Set) || row.Access.HasFlag(Access.Get);
        if (!value || row.Answers.Length > 0)
        {
            names.Add("action");
            more = ", action";
        }

        string send = value ? "prValue" : row.Access == Access.Query ? "prQuery" : "prAct";
        text.Append('\t').Append(MethodName(path)).Append(" {").Append(names.Count > 0 ? $" |{string.Join(", ", names)}|" : "")
            .Append("\n\t\t^this.").Append(send).Append('(').Append(address).Append(", ").Append(values).Append(more).Append(")\n\t}\n");
    }

    private static string MethodName(string path)
    {
        string[] words = path.Replace("{instrument}", "of", StringComparison.Ordinal).Split('/');
        string name = words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return Renamed.GetValueOrDefault(name, name);
    }

    private static string Number(float? value) => value is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture) : "nil";

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
