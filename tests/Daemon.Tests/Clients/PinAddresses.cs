using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients;

public sealed class PinAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public PinAddresses() => _peer = _stage.Stranger(5000);

    private (Instrument, int, int, float)[] Pins(int deck = 1) =>
        [.. _stage.Deck(deck).Pins.Select(pin => (pin.Instrument, pin.Tick, pin.Velocity, pin.Offset))];

    [Fact]
    [Covers("/rvae/deck/{deck}/pin")]
    public void A_pin_names_its_instrument_by_name_or_number_on_its_own_deck()
    {
        _peer.Ask("/rvae/deck/2/pin", "snare", 36, 100).ShouldBeEmpty();
        _peer.Ask("/rvae/deck/2/pin", 8, 12f, 0, 0.25f).ShouldBeEmpty();
        Pins(2).ShouldBe([(Instrument.Snare, 36, 100, 0), (Instrument.Rim, 12, 0, 0.25f)]);
        Pins().ShouldBeEmpty();
        _peer.Say("/rvae/pin", "kick", 0, 127);
        _peer.Say("/rvae/pin", "kick", 0, 90);
        Pins().ShouldBe([(Instrument.Kick, 0, 90, 0)]);
        _peer.Say("/rvae/pin", "kick", 0, -1);
        Pins().ShouldBeEmpty();
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/unpin")]
    public void Unpin_takes_a_pin_away_and_is_content_where_there_is_none()
    {
        _peer.Say("/rvae/pin", "kick", 0, 127);
        _peer.Ask("/rvae/unpin", "kick", 3).ShouldBeEmpty();
        _peer.Ask("/rvae/unpin", 0, 0).ShouldBeEmpty();
        Pins().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gong", 0, 100, "'gong' is no instrument; there are kick snare")]
    [InlineData(16, 0, 100, "its number")]
    [InlineData("kick", 1536, 100, "tick")]
    [InlineData("kick", -1, 100, "tick")]
    public void What_cannot_be_pinned_is_refused_with_what_can(object instrument, int tick, int velocity, string told)
    {
        _peer.Ask("/rvae/pin", instrument, tick, velocity).ShouldHaveSingleItem().ShouldContain(told);
        Pins().ShouldBeEmpty();
    }

    [Fact]
    public void A_full_instrument_says_so_and_keeps_what_it_has()
    {
        for (int tick = 0; tick < PinTable.MostOfInstrument; tick++)
            _peer.Say("/rvae/pin", "hat", tick, 100);
        _peer.Ask("/rvae/pin", "hat", 90, 100).ShouldHaveSingleItem().ShouldContain("too-many");
        Pins().Length.ShouldBe(PinTable.MostOfInstrument);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/pins")]
    public void The_list_has_a_line_a_pin_and_ends_with_their_number()
    {
        _peer.Say("/rvae/deck/3/pin", "hat", 6, 80, -0.5f);
        _peer.Say("/rvae/deck/3/pin", "kick", 48, 0);
        _peer.Ask("/rvae/deck/3/pins").ShouldBe(["/rvae/pins/item 'kick' 48 0 0f", "/rvae/pins/item 'hat' 6 80 -0.5f", "/rvae/pins/end 2"]);
        _peer.Ask("/rvae/pins").ShouldBe(["/rvae/pins/end 0"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/pins/{instrument}")]
    public void All_pins_of_an_instrument_are_one_line_that_is_read_and_set()
    {
        _peer.Ask("/rvae/pins/hat").ShouldBe(["/rvae/pins/hat ''"]);
        _peer.Say("/rvae/pin", "kick", 3, 3);
        _peer.Ask("/rvae/pins/hat", "48=90@-0.5, 0=100 24=0").ShouldBe(["/rvae/pins/hat '0=100 24=0 48=90@-0.5'"], "it is told how it was taken");
        Pins().ShouldBe([(Instrument.Kick, 3, 3, 0), (Instrument.Hat, 0, 100, 0), (Instrument.Hat, 24, 0, 0), (Instrument.Hat, 48, 90, -0.5f)]);
        _peer.Ask("/rvae/pins/hat", "0=1000").ShouldHaveSingleItem().ShouldContain("'0=1000' is no pin");
        _peer.Ask("/rvae/pins/hat").ShouldBe(["/rvae/pins/hat '0=100 24=0 48=90@-0.5'"]);
        _peer.Say("/rvae/pins/hat", "");
        Pins().ShouldBe([(Instrument.Kick, 3, 3, 0)]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/pins/clear")]
    [Covers("/rvae/deck/{deck}/pins/clear/{instrument}")]
    public void Clear_takes_all_pins_of_a_deck_or_of_one_instrument()
    {
        foreach (string name in (string[])["kick", "snare", "hat"])
            _peer.Say("/rvae/deck/2/pin", name, 12, 100);
        _peer.Say("/rvae/pin", "kick", 0, 1);
        _peer.Ask("/rvae/deck/2/pins/clear/snare").ShouldBeEmpty();
        Pins(2).Length.ShouldBe(2);
        _peer.Say("/rvae/deck/2/pins/clear", 0); // a button that is let go
        Pins(2).Length.ShouldBe(2);
        _peer.Say("/rvae/deck/2/pins/clear", 1);
        Pins(2).ShouldBeEmpty();
        Pins().Length.ShouldBe(1);
    }

    [Fact]
    public void Subscribers_are_told_of_each_pin_and_who_joins_finds_them_in_the_snapshot()
    {
        Peer other = _stage.Subscriber(5001);
        other.Forget();
        _peer.Say("/rvae/pin", "kick", 24, 100);
        _peer.Say("/rvae/deck/2/pin", "rim", 0, 0);
        _peer.Say("/rvae/pins/clear");
        other.Heard.ShouldBe(["/rvae/pins/kick '24=100'", "/rvae/deck/2/pins/rim '0=0'", "/rvae/pins/kick ''"]);
        Peer late = _stage.Stranger(5002);
        late.Say("/rvae/hello", "late");
        late.Heard.ShouldContain("/rvae/deck/2/pins/rim '0=0'");
    }

    [Fact]
    public void A_claim_on_the_pins_of_an_instrument_holds_for_every_address_that_changes_them()
    {
        Peer owner = _stage.Subscriber(5001), other = _stage.Subscriber(5002);
        owner.Say("/rvae/pin", "kick", 24, 100);
        owner.Say("/rvae/claim", "deck/1/pins/kick");
        (string, object[])[] tries =
        [
            ("/rvae/pin", ["kick", 0, 5]), ("/rvae/unpin", ["kick", 24]), ("/rvae/pins/kick", ["0=5"]), ("/rvae/pins/clear/kick", []), ("/rvae/pins/clear", []),
        ];
        foreach ((string address, object[] values) in tries)
        {
            other.Ask(address, values).ShouldContain(line => line.Contains("'claimed'", StringComparison.Ordinal), address);
        }

        Pins().ShouldBe([(Instrument.Kick, 24, 100, 0)]);
        other.Say("/rvae/pin", "snare", 0, 5);
        owner.Say("/rvae/pin", "kick", 0, 6);
        Pins().Length.ShouldBe(3);
    }

    [Theory]
    [Covers("/rvae/deck/{deck}/freeze/{instrument}")]
    [InlineData("freeze", 1, "1", 7, "1")]
    [Covers("/rvae/deck/{deck}/length/{instrument}")]
    [InlineData("length", 72, "72", 5000, "1536")]
    [Covers("/rvae/deck/{deck}/rotate/{instrument}")]
    [InlineData("rotate", -6, "-6", -5000, "-1536")]
    [Covers("/rvae/deck/{deck}/shift/{instrument}")]
    [InlineData("shift", -12.5f, "-12.5f", 300f, "100f")]
    [Covers("/rvae/deck/{deck}/velocity/{instrument}")]
    [InlineData("velocity", 0.5f, "0.5f", 3f, "2f")]
    [Covers("/rvae/deck/{deck}/density/{instrument}")]
    [InlineData("density", 0.25f, "0.25f", -0.25f, "-1f")]
    [Covers("/rvae/deck/{deck}/probability/{instrument}")]
    [InlineData("probability", 0.75f, "0.75f", 2f, "1f")]
    public void An_instrument_has_a_value_of_its_own_that_is_clamped(string name, object value, string shown, object beyond, string clamped)
    {
        string start = _peer.Ask($"/rvae/{name}/snare").ShouldHaveSingleItem();
        _peer.Ask($"/rvae/deck/2/{name}/snare", value).ShouldBeEmpty();
        _peer.Ask($"/rvae/deck/2/{name}/snare").ShouldBe([$"/rvae/deck/2/{name}/snare {shown}"]);
        string elsewhere = start.Replace("/rvae/", "/rvae/deck/2/", StringComparison.Ordinal).Replace("snare", "hat", StringComparison.Ordinal);
        _peer.Ask($"/rvae/deck/2/{name}/hat").ShouldBe([elsewhere]);
        _peer.Ask($"/rvae/{name}/snare").ShouldBe([start], "deck 1 stays");
        _peer.Ask($"/rvae/{name}/snare", beyond).ShouldBe([$"/rvae/{name}/snare {clamped}"]);
    }

    [Theory]
    [Covers("/rvae/deck/{deck}/rate")]
    [InlineData(0.5f, 0.5f)]
    [InlineData(2f, 2f)]
    [InlineData(0.7f, 0.5f)]
    [InlineData(1.4f, 1f)]
    [InlineData(9f, 2f)]
    public void The_rate_of_a_deck_is_half_whole_or_double(float sent, float taken)
    {
        _peer.Say("/rvae/deck/3/rate", sent);
        _stage.Deck(3).Rate.ShouldBe(taken);
        _stage.Deck(1).Rate.ShouldBe(1);
        if (sent != taken)
            _peer.Hear().ShouldContain(line => line.StartsWith("/rvae/deck/3/rate ", StringComparison.Ordinal));
    }

    [Fact]
    public void Pins_and_the_time_of_each_drum_are_controls_that_a_scene_holds()
    {
        foreach (string name in (string[])["pins", "freeze", "length", "rotate", "shift", "velocity", "density", "probability"])
        {
            var row = DaemonAddresses.Table.FindRow($"/rvae/{name}/kick")!;
            Protocol.Addresses.SceneAddresses.PartOf(row).ShouldBe(Protocol.Services.SceneParts.Controls, name);
        }
    }
}
