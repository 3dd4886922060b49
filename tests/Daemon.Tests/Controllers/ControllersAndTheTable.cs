using RVae.Controllers;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Controllers;

/// <summary>What controllers know of addresses by heart, since they cannot ask the table, is what the table says.</summary>
public sealed class ControllersAndTheTable
{
    private const string Deck = "/rvae/deck/{deck}/";

    // Of these a knob plays a part of the range.
    private static readonly string[] Narrowed = [Deck + "latent/glide", "/rvae/tempo"];

    private static readonly ControlSource Knob = new(ControlKind.Controller, 20);

    public static TheoryData<string> Learnable =>
    [
        .. Entries.Where(entry => entry.Row is { Access: Access.Value, Parameters: [{ Kind: not WireKind.Text, Max: not null }] })
            .Select(entry => entry.Address),
    ];

    private static IEnumerable<AddressEntry> Entries =>
        DaemonAddresses.Table.Entries.Where(entry => entry.Address.StartsWith("/rvae/", StringComparison.Ordinal));

    [Fact]
    public void Every_address_of_a_deck_has_its_own_on_another_deck_and_no_other_address_has()
    {
        foreach (AddressEntry entry in Entries.Where(entry => !entry.Address.StartsWith("/rvae/deck/", StringComparison.Ordinal)))
        {
            string moved = DeckAddress.For(3, entry.Address);
            bool ofDeck = entry.Row.Template.StartsWith(Deck, StringComparison.Ordinal);
            moved.ShouldBe(ofDeck ? $"/rvae/deck/3/{entry.Address["/rvae/".Length..]}" : entry.Address);
            DaemonAddresses.Table.Find(moved).ShouldNotBeNull(moved).Row.ShouldBe(entry.Row);
            DeckAddress.For(1, entry.Address).ShouldBe(entry.Address);
        }
    }

    [Theory]
    [MemberData(nameof(Learnable))]
    public void A_control_that_is_put_on_a_value_turns_through_its_range_and_one_on_a_switch_switches(string address)
    {
        AddressRow row = DaemonAddresses.Table.FindRow(address)!;
        Parameter value = row.Parameters[0];
        ControlProfile learned = Learned(address);
        if (value is { Kind: WireKind.Whole, Min: 0, Max: 1 })
        {
            learned.Role.ShouldBe(ControlRole.Switch);
            return;
        }

        learned.Role.ShouldBe(ControlRole.Value);
        (double Low, double High) whole = (value.NegativeIsOff ? 0 : value.Min!.Value, value.Max!.Value);
        (double Low, double High) played = (learned.Response.Low, learned.Response.High);
        played.Low.ShouldBeInRange(whole.Low, played.High);
        played.High.ShouldBeInRange(played.Low, whole.High);
        if (!Narrowed.Contains(row.Template))
            played.ShouldBe(whole);
    }

    [Fact]
    public void A_button_that_is_put_on_what_takes_nothing_triggers_it()
    {
        foreach (AddressRow row in DaemonAddresses.Table.Rows.Where(row => row is { Access: Access.Act, Parameters: [] } && row.Tags[0] != "session"))
            Learned(row.Template.Replace("{deck}", "1", StringComparison.Ordinal).Replace("{instrument}", "rim", StringComparison.Ordinal)).Role.ShouldBe(ControlRole.Trigger, row.Template);
    }

    private static ControlProfile Learned(string address) =>
        new DeviceProfile { Name = "test" }.With(address, Knob).Controls.ShouldHaveSingleItem();
}
