using System.Text;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Protocol.Tests.Addresses;

public sealed class AddressTableTests
{
    private static readonly AddressTable Table = DaemonAddresses.Table;

    [Fact]
    public void Every_address_is_found_by_its_bytes_and_nothing_else_is()
    {
        foreach (AddressEntry entry in Table.Entries)
            Table.Find(Encoding.ASCII.GetBytes(entry.Address)).ShouldBeSameAs(entry);
        Table.Find("/rvae/deck/5/threshold"u8).ShouldBeNull();
        Table.Find("/rvae/deck/0/threshold"u8).ShouldBeNull();
        Table.Find("/rvae/Tempo"u8).ShouldBeNull();
        Table.Find("/rvae/tempo/"u8).ShouldBeNull();
        Table.Find("/rvae/mute/Ä"u8).ShouldBeNull();
        Table.Find(Encoding.ASCII.GetBytes("/rvae/" + new string('a', 5000))).ShouldBeNull();
    }

    [Fact]
    public void Deck_1_goes_by_its_short_address_and_the_others_by_their_number()
    {
        AddressEntry first = Table.Find("/rvae/deck/1/mute/clap")!;
        first.Canonical.Address.ShouldBe("/rvae/mute/clap");
        (first.Deck, first.Instrument, first.Scope).ShouldBe((0, Instrument.Clap, "deck/1/mute/clap"));
        first.Canonical.Scope.ShouldBe("deck/1/mute/clap");
        Table.Find("/rvae/deck/3/mute/clap")!.Canonical.Address.ShouldBe("/rvae/deck/3/mute/clap");
        Table.Find("/rvae/tempo"u8)!.Scope.ShouldBe("transport/tempo");
        Table.Find("/wek/outputs"u8)!.Scope.ShouldBe("deck/1/latent");
        Table.Find("/rvae/panic"u8)!.Scope.ShouldBe("");
    }

    [Fact]
    public void Every_row_says_what_it_does_and_lies_in_a_group_of_the_reference()
    {
        string reference = Reference.ToMarkdown(Table);
        foreach (AddressRow row in Table.Rows)
        {
            row.Description.ShouldEndWith(".", Case.Sensitive, row.Template);
            reference.ShouldContain($"### `{row.Template}`\n");
        }
    }

    [Fact]
    public void Every_row_can_be_used_as_its_access_says()
    {
        foreach (AddressRow row in Table.Rows)
        {
            row.Access.HasFlag(Access.Get).ShouldBe(row.Read is not null, row.Template);
            if (row.Access.HasFlag(Access.Set))
                (row.Write ?? (object?)row.Run).ShouldNotBeNull(row.Template);
            (row.Access is Access.Act or Access.Query && row.Run is null).ShouldBeFalse(row.Template);
            row.Parameters.SkipWhile(p => !p.Optional).ShouldAllBe(p => p.Optional);
            (row.Options.Length > 0 && row.Parameters.Count(p => p.Optional) > 1).ShouldBeFalse(
                "key-value pairs are told from optional arguments by parity");
        }
    }

    [Theory]
    [InlineData("/rvae/hello", "s:name [i:replyPort] [lease i delivery s latency f events s code i]")]
    [InlineData("/rvae/deck/2/walk", "s:kind [f:bars] [f:radius]")]
    [InlineData("/rvae/hit", "i:instrument i:note i:velocity i:tick f:offset i:bar i:deck")]
    public void A_signature_reads_as_the_protocol_writes_it(string address, string signature) =>
        Table.FindRow(address)!.Signature.ShouldBe(signature);
}
