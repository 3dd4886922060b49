using RVae.Daemon.Tests.Clients;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Listening;

public sealed class FollowerTests
{
    private readonly SimulatedPlayer _player = new();
    private readonly Peer _peer;

    public FollowerTests()
    {
        _peer = _player.Stage.Subscriber(5000);
        _peer.Say("/rvae/latent", 0.5f, 0.25f);
    }

    [Fact]
    public void A_deck_is_where_a_bar_sounds_when_that_bar_has_ended()
    {
        _peer.Say("/rvae/follow", 1f);
        foreach (int corner in (int[])[0, 2, 1, 3, 0])
        {
            _player.Bar(CornerModel.Grooves[corner]);
            _player.Corner.ShouldBe(corner);
        }
    }

    [Fact]
    public void A_deck_that_does_not_follow_stays()
    {
        _player.Bar(CornerModel.Grooves[0]);
        _player.Position.ShouldBe(new LatentPoint(0.5f, 0.25f));
        _peer.Say("/rvae/follow", 1f);
        _player.Bar(CornerModel.Grooves[0]);
        _peer.Say("/rvae/follow", 0f);
        LatentPoint there = _player.Position;
        _player.Bar(CornerModel.Grooves[3]);
        _player.Position.ShouldBe(there);
    }

    [Fact]
    public void Half_a_follow_goes_half_the_way_from_the_position_that_clients_have_set()
    {
        _peer.Say("/rvae/follow", 1f);
        _player.Bar(CornerModel.Grooves[0]);
        LatentPoint whole = _player.Position;
        _peer.Say("/rvae/latent", 2f, 1f);
        _peer.Say("/rvae/follow", 0.5f);
        _player.Bar(CornerModel.Grooves[0]);
        LatentPoint half = _player.Position;
        ((double)half.X).ShouldBe((2 + whole.X) / 2, 0.01);
        ((double)half.Y).ShouldBe((1 + whole.Y) / 2, 0.01);
        _player.Bar(CornerModel.Grooves[0]);
        _player.Position.ShouldBe(half, "it does not creep on while the same is played");
    }

    [Fact]
    public void Without_anything_played_the_point_is_held()
    {
        _peer.Say("/rvae/follow", 1f);
        _player.Bar(CornerModel.Grooves[0]);
        LatentPoint there = _player.Position;
        _player.Bar();
        _player.Bar(new Hit(Instrument.OpenHat, 0, 100, 0));
        _player.Bar();
        _player.Position.ShouldBe(there, "one stroke is no rhythm");
    }

    [Fact]
    public void Kick_and_snare_lead_the_whole_kit()
    {
        _peer.Say("/rvae/follow", 1f);
        foreach (int corner in (int[])[1, 2, 1])
        {
            _player.Bar([.. CornerModel.Grooves[corner].Where(hit => hit.Instrument is Instrument.Kick or Instrument.Snare)]);
            _player.Corner.ShouldBe(corner);
        }
    }

    [Fact]
    public void A_rhythm_that_is_tapped_on_one_pad_leads_the_whole_kit_by_its_accents_and_its_density()
    {
        _peer.Say("/rvae/follow", 1f);
        foreach (int corner in (int[])[3, 1, 2, 3])
        {
            _player.Bar([.. CornerModel.Grooves[corner].Select(hit => hit with { Instrument = Instrument.Rim })]);
            _player.Corner.ShouldBe(corner);
        }
    }

    [Fact]
    public void A_first_stroke_just_before_the_bar_line_counts_for_the_bar_that_begins()
    {
        _peer.Say("/rvae/follow", 1f);
        _player.Ticks(95);
        _player.Strike(new Hit(Instrument.Kick, 0, 120, -0.5f)); // a tick and a half early
        _player.Ticks(1);
        _player.Bar([.. CornerModel.Grooves[0].Skip(1)]);
        _player.Corner.ShouldBe(0);
    }

    [Fact]
    public void Two_bars_of_a_model_are_heard_in_their_order()
    {
        _player.Play(new CornerModel(bars: 2));
        _peer.Say("/rvae/follow", 1f);
        _player.Bar(CornerModel.Grooves[0]);
        _player.Bar(new Hit(Instrument.Clap, 0, 100, 0), new Hit(Instrument.Clap, 90, 1, 0));
        _player.Corner.ShouldBe(0);
        _player.Bar(CornerModel.Grooves[2]);
        _player.Corner.ShouldBe(2);
    }

    [Fact]
    public void Every_client_hears_where_a_deck_went()
    {
        _peer.Say("/rvae/follow", 1f);
        _peer.Forget();
        _player.Bar(CornerModel.Grooves[0]);
        _peer.Hear().ShouldHaveSingleItem().ShouldBe($"/rvae/latent {Text(_player.Position.X)} {Text(_player.Position.Y)}");
    }

    [Fact]
    public void A_position_that_a_client_has_claimed_stays_and_a_deck_that_it_has_claimed_follows_as_that_client_says()
    {
        Peer owner = _player.Stage.Subscriber(5001);
        _peer.Say("/rvae/follow", 1f);
        owner.Say("/rvae/claim", "deck/1/latent");
        _player.Bar(CornerModel.Grooves[0]);
        _player.Position.ShouldBe(new LatentPoint(0.5f, 0.25f));
        owner.Say("/rvae/claim", "deck/1");
        _player.Bar(CornerModel.Grooves[0]);
        _player.Corner.ShouldBe(0);
        _peer.Ask("/rvae/follow", 0f).ShouldHaveSingleItem().ShouldContain("'claimed'");
        owner.Say("/rvae/follow", 0f);
        LatentPoint there = _player.Position;
        _player.Bar(CornerModel.Grooves[3]);
        _player.Position.ShouldBe(there);
    }

    [Fact]
    public void What_was_played_before_a_jump_is_of_another_time()
    {
        _peer.Say("/rvae/follow", 1f);
        _player.Ticks(40);
        _player.Strike(CornerModel.Grooves[0][0]);
        _player.Strike(CornerModel.Grooves[0][2]);
        _player.Change(state => state with { Transport = state.Transport.Locate(0, 0) });
        _player.Ticks(200);
        _player.Position.ShouldBe(new LatentPoint(0.5f, 0.25f));
    }

    private static string Text(float value) => TestOsc.Text(TestOsc.Message("/x", value))[3..];
}
