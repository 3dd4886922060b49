using System.Text;
using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.SuperCollider;

/// <summary>Writes the address table as a page of SuperCollider's help: each method, what it takes and what it sounds like.</summary>
internal static class AddressHelp
{
    public static string Write(AddressTable table)
    {
        var text = new StringBuilder(
            """
            title:: RVae addresses
            summary:: Every method of RVae and of its decks, made from the daemon's address table
            categories:: Libraries>RVae
            related:: Classes/RVae

            description::
            Made by a test (RVAE_WRITE_REFERENCE=1 writes it anew): do not edit. A method without arguments gives the value, with
            arguments it sets it. Methods of a deck are those of code::~rvae.deck(2):: and, for deck 1, of code::~rvae:: itself.


            """);
        Append(text, "Methods of a deck", table.Rows.Where(AddressClasses.IsOfDeck));
        Append(text, "Methods of RVae", table.Rows.Where(row => !AddressClasses.IsOfDeck(row)));
        Append(text, "Events, for def and hits", table.Rows.Where(row => row.Access == Access.Event), events: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<AddressRow> rows, bool events = false)
    {
        text.Append("section:: ").Append(title).Append('\n');
        foreach (AddressRow row in rows.Where(row => events || AddressClasses.HasMethod(row)))
        {
            string name = events ? row.Template["/rvae/".Length..] : AddressClasses.MethodOf(row);
            text.Append("\nsubsection:: ").Append(name).Append('\n').Append(Escape(row.Description)).Append("\n\n");
            text.Append("teletype::").Append(row.Template).Append(' ').Append(row.Signature).Append("::");
            if (Reference.RangesOf(row) is { Length: > 0 } ranges)
                text.Append(" - ").Append(Escape(ranges));
            text.Append('\n');
        }

        text.Append('\n');
    }

    /// <summary>Code between backticks is teletype; two colons would end it.</summary>
    private static string Escape(string text)
    {
        string[] parts = text.Split('`');
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : $"teletype::{part}::"));
    }
}
