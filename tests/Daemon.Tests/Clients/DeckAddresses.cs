using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;

namespace RVae.Daemon.Tests.Clients;

public sealed class DeckAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public DeckAddresses() => _peer = _stage.Stranger(5000);

    [Theory]
    [Covers("/rvae/deck/{deck}/threshold")]
    [InlineData("threshold", 0.25f, "0.25f", nameof(DeckControls.Threshold), 0.25f)]
    [Covers("/rvae/deck/{deck}/density")]
    [InlineData("density", 0.5f, "0.5f", nameof(DeckControls.Density), 0.5f)]
    [InlineData("density", -1f, "-1f", nameof(DeckControls.Density), -1f)]
    [Covers("/rvae/deck/{deck}/chaos")]
    [InlineData("chaos", 0.75f, "0.75f", nameof(DeckControls.Chaos), 0.75f)]
    [Covers("/rvae/deck/{deck}/chaos/lock")]
    [InlineData("chaos/lock", 1, "1", nameof(DeckControls.ChaosLock), true)]
    [Covers("/rvae/deck/{deck}/noise")]
    [InlineData("noise", 1.5f, "1.5f", nameof(DeckControls.Noise), 1.5f)]
    [Covers("/rvae/deck/{deck}/noise/seed")]
    [InlineData("noise/seed", -7, "-7", nameof(DeckControls.NoiseSeed), -7)]
    [Covers("/rvae/deck/{deck}/microtiming")]
    [InlineData("microtiming", 2f, "2f", nameof(DeckControls.Microtiming), 2f)]
    [Covers("/rvae/deck/{deck}/swing")]
    [InlineData("swing", 0.6f, "0.6f", nameof(DeckControls.Swing), 0.6f)]
    [Covers("/rvae/deck/{deck}/velocity")]
    [InlineData("velocity", 0.5f, "0.5f", nameof(DeckControls.Velocity), 0.5f)]
    [Covers("/rvae/deck/{deck}/gap")]
    [InlineData("gap", 5, "5", nameof(DeckControls.Gap), 5)]
    [Covers("/rvae/deck/{deck}/quantize")]
    [InlineData("quantize", "bar", "'bar'", nameof(DeckControls.Quantize), Quantize.Bar)]
    [Covers("/rvae/deck/{deck}/freeze")]
    [InlineData("freeze", 1, "1", nameof(DeckControls.Freeze), true)]
    [Covers("/rvae/deck/{deck}/mute")]
    [InlineData("mute", 1, "1", nameof(DeckControls.Mute), true)]
    [Covers("/rvae/deck/{deck}/level")]
    [InlineData("level", 0f, "0f", nameof(DeckControls.Level), 0f)]
    [Covers("/rvae/deck/{deck}/latent/glide")]
    [InlineData("latent/glide", 250f, "250f", nameof(DeckControls.Glide), 250f)]
    public void A_control_takes_its_value_on_its_own_deck_and_gives_it_back(
        string name, object value, string shown, string control, object expected)
    {
        foreach (int deck in (int[])[1, 3])
        {
            _peer.Ask($"/rvae/deck/{deck}/{name}", value).ShouldBeEmpty();
            Control(deck).ShouldBe(expected);
            _peer.Ask($"/rvae/deck/{deck}/{name}").ShouldBe([$"/rvae/deck/{deck}/{name} {shown}"]);
        }

        Control(2).ShouldBe(typeof(DeckControls).GetProperty(control)!.GetValue(DeckControls.Default));
        _peer.Ask($"/rvae/{name}").ShouldBe([$"/rvae/{name} {shown}"], "without deck/N it is deck 1");

        object? Control(int deck) => typeof(DeckControls).GetProperty(control)!.GetValue(_stage.Deck(deck));
    }

    [Fact]
    public void The_defaults_in_the_reference_are_the_values_that_the_daemon_starts_with()
    {
        var view = new PublishedView(_stage.Services);
        foreach (AddressEntry entry in DaemonAddresses.Table.Snapshot)
        {
            var values = new WireValue[AddressRow.MaxValues];
            int count = entry.Row.Read!(view, entry, values);
            count.ShouldBe(entry.Row.Parameters.Length, entry.Address);
            for (int i = 0; i < count; i++)
            {
                values[i].Kind.ShouldBe(entry.Row.Parameters[i].Kind, entry.Address);
                if (entry.Row.Parameters[i].Default is { } start)
                    values[i].ShouldBe(start, entry.Address);
            }
        }
    }

    [Theory]
    [InlineData("threshold", 1.5f, "1f")]
    [InlineData("threshold", -0.5f, "0f")]
    [InlineData("density", -0.5f, "-1f")]
    [InlineData("noise", 3f, "2f")]
    [InlineData("gap", 99, "24")]
    [InlineData("mute", 7, "1")]
    [InlineData("gap", 1e30, "24")]
    public void What_is_out_of_range_is_clamped_and_told(string name, object value, string told) =>
        _peer.Ask($"/rvae/{name}", value).ShouldBe([$"/rvae/{name} {told}"]);

    [Fact]
    public void A_word_that_is_no_choice_is_refused_with_the_choices()
    {
        _peer.Ask("/rvae/quantize", "sometimes").ShouldHaveSingleItem().ShouldContain("one of off tick beat bar");
        _stage.Deck().Quantize.ShouldBe(Quantize.Tick);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/threshold/{instrument}")]
    public void An_instrument_has_a_threshold_of_its_own_until_it_follows_the_deck_again()
    {
        _peer.Say("/rvae/deck/2/threshold/hat", 0.9f);
        _stage.Deck(2).Thresholds[Instrument.Hat].ShouldBe(0.9f);
        _stage.Deck(2).Thresholds[Instrument.Kick].ShouldBe(-1f);
        _peer.Ask("/rvae/deck/2/threshold/hat", -0.3f).ShouldBe(["/rvae/deck/2/threshold/hat -1f"]);
        _stage.Deck(2).Thresholds[Instrument.Hat].ShouldBe(-1f);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/mute/{instrument}")]
    [Covers("/rvae/deck/{deck}/solo/{instrument}")]
    public void Mute_and_solo_are_of_one_instrument()
    {
        _peer.Say("/rvae/mute/openhat", 1);
        _peer.Say("/rvae/solo/rim", 1);
        _stage.Deck().Mutes[Instrument.OpenHat].ShouldBeTrue();
        _stage.Deck().Mutes[Instrument.Hat].ShouldBeFalse();
        _stage.Deck().Solos[Instrument.Rim].ShouldBeTrue();
        _peer.Ask("/rvae/mute/openhat").ShouldBe(["/rvae/mute/openhat 1"]);
        _peer.Ask("/rvae/solo/kick").ShouldBe(["/rvae/solo/kick 0"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/fade")]
    [Covers("/rvae/deck/{deck}/fade/with")]
    [Covers("/rvae/deck/{deck}/fade/by")]
    public void A_deck_is_faded_in_from_another_one_by_level_or_hit_by_hit()
    {
        _peer.Say("/rvae/deck/2/fade/with", 1);
        _peer.Say("/rvae/deck/2/fade", 0.25f);
        _stage.Deck(2).Fade.ShouldBe(new Fade(1, 0.25f, FadeBy.Level));
        _peer.Say("/rvae/deck/2/fade/by", "hits");
        _stage.Deck(2).Fade.ShouldBe(new Fade(1, 0.25f, FadeBy.Hits));
        _peer.Ask("/rvae/deck/2/fade/by").ShouldBe(["/rvae/deck/2/fade/by 'hits'"]);
        _peer.Ask("/rvae/deck/2/fade/with", 9).ShouldBe(["/rvae/deck/2/fade/with 4"]);
        _peer.Ask("/rvae/deck/2/fade", 2f).ShouldBe(["/rvae/deck/2/fade 1f"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/answer")]
    public void A_deck_answers_another_one()
    {
        _peer.Say("/rvae/deck/3/answer", 1);
        _stage.Deck(3).Answers.ShouldBe(1);
        _peer.Ask("/rvae/deck/3/answer").ShouldBe(["/rvae/deck/3/answer 1"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/note/{instrument}")]
    public void A_note_begins_as_general_midi_has_it_and_can_be_another()
    {
        _peer.Ask("/rvae/note/kick").ShouldBe(["/rvae/note/kick 36"]);
        _peer.Ask("/rvae/note/kick", 200).ShouldBe(["/rvae/note/kick 127"]);
        _stage.Deck().Notes[Instrument.Kick].ShouldBe(127);
    }
}
