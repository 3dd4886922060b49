using System.Text;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Clients.Tests.PureData;

/// <summary>The list of every message beside the patches is made from the daemon's table.</summary>
public sealed class AddressListIsFresh
{
    [Fact]
    public void The_address_list_is_the_address_table() =>
        Repository.ShouldBeFresh($"{PdLibrary.Folder}/rvae-addresses.txt", Write(DaemonAddresses.Table));

    private static string Write(AddressTable table)
    {
        var text = new StringBuilder(
            "Every message for [rvae], and every one that comes out of it. Made from the daemon's address table: do not edit.\n"
            + "Leave the arguments out to ask for a value. deck/2/ (to 4) before an address of a deck means that deck;\n"
            + $"without it the address means deck 1. INSTRUMENT is {string.Join(' ', Instruments.Names)}:\n"
            + "the first of the deck's kit, the second and so on. What the kit calls it, or its number from 0, does as well.\n"
            + "What comes out of [rvae] has spaces where the address has slashes: mute kick 1, deck 2 latent 0.5 -1.\n");
        foreach (IGrouping<string, AddressRow> group in table.Rows.Where(row => row.Template.StartsWith("/rvae/", StringComparison.Ordinal)).GroupBy(row => row.Tags[0]))
        {
            text.Append('\n').Append(group.Key.ToUpperInvariant()).Append('\n');
            foreach (AddressRow row in group)
                Append(text, row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AddressRow row)
    {
        string address = row.Template["/rvae/".Length..]
            .Replace("deck/{deck}/", "", StringComparison.Ordinal).Replace("{instrument}", "INSTRUMENT", StringComparison.Ordinal);
        text.Append('\n').Append($"{address} {row.Signature}".TrimEnd()).Append('\n');
        if (Reference.RangesOf(row) is { Length: > 0 } ranges)
            text.Append("    ").Append(ranges).Append('\n');
        text.Append("    ").Append(row.Description.Replace("`", "", StringComparison.Ordinal)).Append('\n');
        foreach (string answer in row.Answers)
            text.Append("    answers ").Append(answer["/rvae/".Length..]).Append('\n');
    }
}
