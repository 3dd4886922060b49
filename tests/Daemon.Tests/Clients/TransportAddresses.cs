using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

public sealed class TransportAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public TransportAddresses() => _peer = _stage.Subscriber(5000);

    private TransportState Transport => _stage.State.Transport;

    [Fact]
    [Covers("/rvae/play")]
    [Covers("/rvae/stop")]
    [Covers("/rvae/continue")]
    [Covers("/rvae/playing")]
    public void Play_begins_anew_stop_rests_and_continue_goes_on()
    {
        _peer.Ask("/rvae/play").ShouldBe(["/rvae/playing 1"]);
        Transport.Playing.ShouldBeTrue();
        Transport.Jump.ShouldBe(new Jump(1, 0, 0));
        _peer.Ask("/rvae/stop").ShouldBe(["/rvae/playing 0"]);
        Transport.Playing.ShouldBeFalse();
        _peer.Say("/rvae/continue");
        Transport.Playing.ShouldBeTrue();
        Transport.Jump.Sequence.ShouldBe(1);

        _peer.Ask("/rvae/playing", 0).ShouldBeEmpty();
        Transport.Playing.ShouldBeFalse();
        _peer.Ask("/rvae/playing").ShouldBe(["/rvae/playing 0"]);
    }

    [Fact]
    public void A_button_acts_when_it_is_pressed_and_not_when_it_is_let_go()
    {
        _peer.Say("/rvae/play", 1f);
        Transport.Jump.Sequence.ShouldBe(1);
        _peer.Ask("/rvae/play", 0f).ShouldBeEmpty();
        Transport.Jump.Sequence.ShouldBe(1);
    }

    [Fact]
    [Covers("/rvae/tempo")]
    public void The_tempo_is_between_20_and_300()
    {
        _peer.Ask("/rvae/tempo", 174).ShouldBeEmpty();
        Transport.Bpm.ShouldBe(174);
        _peer.Ask("/rvae/tempo", 1000f).ShouldBe(["/rvae/tempo 300f"]);
        _peer.Ask("/rvae/tempo", 0).ShouldBe(["/rvae/tempo 20f"]);
    }

    [Fact]
    [Covers("/rvae/position")]
    public void The_position_is_read_as_bar_and_beat_and_set_by_a_jump()
    {
        _stage.Performance.Playhead = new Playhead { Bar = 7, Tick = 36, Meter = Meter.FourFour };
        _peer.Ask("/rvae/position").ShouldBe(["/rvae/position 7 1.5f"]);
        _peer.Say("/rvae/position", 4, 2f);
        Transport.Jump.ShouldBe(new Jump(1, 4, 2));
        _peer.Say("/rvae/position", 0);
        Transport.Jump.ShouldBe(new Jump(2, 0, 0));
    }

    [Fact]
    public void A_jump_leads_no_further_than_the_last_bar_and_whoever_asked_is_told()
    {
        _peer.Ask("/rvae/position", int.MaxValue, 32f).ShouldBe(["/rvae/position 999999 32f"]);
        Transport.Jump.ShouldBe(new Jump(1, 999_999, 32));
        _peer.Ask("/rvae/position", 1e12f, 0f).ShouldBe(["/rvae/position 999999 0f"]);
    }

    [Fact]
    public void A_jump_is_told_to_the_others_as_asked_and_not_as_the_place_that_is_left()
    {
        _stage.Performance.Playhead = new Playhead { Bar = 7, Tick = 36, Meter = Meter.FourFour };
        Peer other = _stage.Subscriber(5001);
        other.Forget();

        _peer.Ask("/rvae/position", 4, 2f).ShouldBeEmpty();

        other.Hear().ShouldBe(["/rvae/position 4 2f"]);
    }

    [Fact]
    [Covers("/rvae/tap")]
    public void Taps_half_a_second_apart_make_120_and_everyone_is_told()
    {
        _peer.Ask("/rvae/tap").ShouldBeEmpty();
        _stage.Time.Advance(0.5);
        _peer.Say("/rvae/tempo", 90f);
        _peer.Ask("/rvae/tap").ShouldBe(["/rvae/tempo 120f"]);
        Transport.Bpm.ShouldBe(120, 1e-6);
    }

    [Fact]
    public void Taps_that_waited_for_a_desk_count_from_when_they_came()
    {
        _stage.ArrivedAt = _stage.Time.Now - 3_000_000_000;
        _peer.Say("/rvae/tap");
        _stage.ArrivedAt += 500_000_000;
        _peer.Ask("/rvae/tap").ShouldBe(["/rvae/tempo 120f"]);
    }

    [Fact]
    [Covers("/rvae/nudge")]
    [Covers("/rvae/panic")]
    public void Nudges_add_up_and_a_panic_is_a_panic_each_time()
    {
        _peer.Say("/rvae/nudge", 5f);
        _peer.Say("/rvae/nudge", -2);
        Transport.NudgeMilliseconds.ShouldBe(3);
        _peer.Say("/rvae/panic");
        _peer.Say("/rvae/panic");
        Transport.Panics.ShouldBe(2);
    }

    [Fact]
    [Covers("/rvae/clock/source")]
    public void A_source_that_is_not_to_be_had_is_unavailable()
    {
        _peer.Ask("/rvae/clock/source").ShouldBe(["/rvae/clock/source 'internal'"]);
        _peer.Ask("/rvae/clock/source", "link").ShouldHaveSingleItem()
            .ShouldStartWith("/rvae/fail '/rvae/clock/source' 'unavailable'");
        Transport.Source.ShouldBe(ClockSource.Internal);
    }
}
