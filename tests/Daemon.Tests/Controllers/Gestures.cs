using CsCheck;
using RVae.Controllers;

namespace RVae.Daemon.Tests.Controllers;

public sealed class Gestures
{
    [Fact]
    public void X_and_y_within_three_milliseconds_are_one_move() =>
        Kp3().Bytes("B0 5C 7F 0C 10 0D 10").Wait(20).Bytes("0C 20").Wait(2.9).Bytes("0D 20").Wait(20)
            .Said().ShouldBe(["/rvae/latent/pad 0.126 0.126", "/rvae/latent/pad 0.252 0.252"]);

    [Fact]
    public void X_alone_moves_after_three_milliseconds()
    {
        RecordingGestures pad = Kp3().Bytes("B0 5C 7F 0C 10 0D 10").Wait(20);
        pad.Said();

        pad.Bytes("0C 20").Wait(2.9).Said().ShouldBeEmpty();
        pad.Wait(0.2).Said().ShouldBe(["/rvae/latent/pad 0.252 0.126"]);
    }

    [Fact]
    public void A_finger_that_comes_down_where_it_left_still_counts()
    {
        RecordingGestures pad = Touch(TouchMode.Return).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(20).Bytes("5C 00").Wait(500);
        pad.Said().ShouldBe(["/rvae/latent/pad 1 1", "/rvae/latent/pad 0.5 0.5"]);

        pad.Bytes("5C 7F").Wait(10).Said().ShouldBe(["/rvae/latent/pad 1 1"]);
    }

    [Fact]
    public void A_finger_that_comes_down_where_it_was_last_takes_back_a_point_that_another_has_moved()
    {
        RecordingGestures pad = Touch(TouchMode.Hold).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(20).Bytes("5C 00").Wait(500);
        pad.Said().ShouldBe(["/rvae/latent/pad 1 1"]);

        pad.Bytes("5C 7F 0C 7F 0D 7F").Wait(20).Said().ShouldBe(["/rvae/latent/pad 1 1"]);
    }

    [Fact]
    public void Coordinates_that_come_just_before_their_touch_belong_to_it() =>
        Kp3().Bytes("B0 0C 20 0D 60").Wait(2).Bytes("5C 7F").Said().ShouldBe(["/rvae/latent/pad 0.252 0.756"]);

    [Fact]
    public void Hold_leaves_the_point_where_it_was_released() =>
        Touch(TouchMode.Hold).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(20).Bytes("5C 00").Wait(500)
            .Said().ShouldBe(["/rvae/latent/pad 1 1"]);

    [Fact]
    public void Momentary_goes_back_to_where_it_was_before_the_touch()
    {
        RecordingGestures pad = Touch(TouchMode.Momentary).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(20).Bytes("5C 00").Wait(100);

        pad.Said().ShouldBe(["/rvae/latent/pad 1 1", "/rvae/latent/pad 0.5 0.5"]);
    }

    [Fact]
    public void What_is_held_down_is_let_go_when_nobody_plays_it_any_more()
    {
        RecordingGestures pad = Touch(TouchMode.Momentary).Bytes("B0 5C 7F 0C 7F 0D 7F 5F 7F").Wait(20).Bytes("90 24 64").Wait(20);
        pad.Said().ShouldBe(["/rvae/latent/pad 1 1", "/rvae/freeze 1"]);

        pad.Mapper.LetGo(2_000_000_000);
        pad.Said().ShouldBe(["/rvae/latent/pad 0.5 0.5", "/rvae/freeze 0"]);
        pad.Wait(1000).Bytes("80 24 00").Wait(20).Said().ShouldBeEmpty("a press that was let go stores and recalls nothing");
    }

    [Fact]
    public void What_nobody_holds_stays_as_it_is()
    {
        RecordingGestures pad = Kp3().Bytes("B0 5C 7F 0C 7F 0D 7F 5C 00 5F 7F 5F 00").Wait(500);
        pad.Said();

        pad.Mapper.LetGo(2_000_000_000);
        pad.Said().ShouldBeEmpty();
    }

    [Fact]
    public void Latch_keeps_the_point_until_a_tap_lets_it_go_home()
    {
        RecordingGestures pad = Touch(TouchMode.Latch).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(400).Bytes("5C 00").Wait(400);
        pad.Said().ShouldBe(["/rvae/latent/pad 1 1"]);

        pad.Bytes("5C 7F 0C 40 0D 40").Wait(400).Bytes("5C 00").Wait(400).Said().Length.ShouldBe(1, "a long touch is no tap");
        pad.Bytes("5C 7F 0C 7F 0D 00").Wait(50).Bytes("5C 00").Wait(400);

        pad.Said()[^1].ShouldBe("/rvae/latent/pad 0.5 0.5");
    }

    [Fact]
    public void A_touch_is_not_smoothed_and_a_movement_arrives_in_the_end()
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3");
        profile = profile with { Pad = profile.Pad! with { Smoothing = new Smoothing(2, 0) } };
        RecordingGestures pad = new RecordingGestures(profile).Bytes("B0 5C 7F 0C 7F 0D 7F").Wait(20);
        pad.Said().ShouldBe(["/rvae/latent/pad 1 1"]);

        pad.Bytes("0C 00 0D 7F").Wait(1000);

        string[] way = pad.Said();
        way.Length.ShouldBeGreaterThan(10);
        way[0].ShouldNotBe("/rvae/latent/pad 0 1");
        way[^1].ShouldBe("/rvae/latent/pad 0 1");
        pad.Wait(1000).Said().ShouldBeEmpty("it has arrived");
    }

    [Fact]
    public void After_a_recall_a_finger_neither_jumps_nor_plays_dead()
    {
        RecordingGestures pad = Kp3().Bytes("B0 5C 7F 0C 10 0D 10").Wait(20).Bytes("5C 00").Wait(500);
        pad.Mapper.PointIs(0.9, 0.9);
        pad.Said();

        pad.Bytes("5C 7F 0C 10 0D 10").Wait(20).Said().ShouldBe(["/rvae/latent/pad 0.9 0.9"]);
        pad.Bytes("0C 11 0D 10").Wait(20);
        string[] first = pad.Said();
        first.Length.ShouldBe(1);
        first[0].ShouldBe("/rvae/latent/pad 0.883 0.9", "one step of the finger takes a small part of the gap");
        for (int x = 0x12; x < 0x80; x++)
            pad.Bytes($"0C {x:X2} 0D 10").Wait(20);

        pad.Said()[^1].ShouldBe("/rvae/latent/pad 1 0.9", "the finger has taken X over and never moved in Y");
    }

    [Fact]
    public void Soft_takeover_never_makes_a_step_much_greater_than_the_control_s() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1].Array[1, 60]).Sample((value, controls) =>
        {
            var takeover = new SoftTakeover(Takeover.Close);
            double control = takeover.ControlIs(controls[0]);
            takeover.ValueIs(value);
            double before = value;
            foreach (double next in controls)
            {
                double gap = Math.Abs(before - control);
                double after = takeover.Move(next);
                double by = Math.Abs(next - control);
                Math.Abs(after - before).ShouldBeLessThanOrEqualTo(by + ((gap + by) * Math.Min(1, 4 * by)) + 0.01);
                Math.Abs(after - next).ShouldBeLessThanOrEqualTo(gap + 0.01, "the gap only ever closes");
                (before, control) = (after, next);
            }
        });

    [Fact]
    public void Pickup_waits_until_the_control_passes_the_value()
    {
        var takeover = new SoftTakeover(Takeover.Pickup);
        takeover.ControlIs(0.1);
        takeover.ValueIs(0.5);

        takeover.Move(0.3).ShouldBe(0.5);
        takeover.Move(0.6).ShouldBe(0.6);
        takeover.Move(0.2).ShouldBe(0.2);
    }

    [Fact]
    public void A_knob_that_another_client_has_overtaken_does_not_jump_back()
    {
        RecordingGestures pad = Kp3().Bytes("B0 5E 20").Wait(20);
        pad.Said().ShouldBe(["/rvae/threshold 0.252"]);
        pad.Mapper.ValueIs("/rvae/deck/1/threshold", 0.8);

        pad.Bytes("5E 21").Wait(20).Said().ShouldBe(["/rvae/threshold 0.791"]);
    }

    [Fact]
    public void A_knob_whose_place_is_not_known_yet_changes_nothing_with_its_first_message()
    {
        RecordingGestures pad = Kp3();
        pad.Mapper.ValueIs("/rvae/threshold", 0.5);

        pad.Bytes("B0 5E 7F").Wait(20).Said().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rvae/swing", 2, "/rvae/deck/2/swing")]
    [InlineData("/rvae/deck/1/swing", 1, "/rvae/swing")]
    [InlineData("/rvae/deck/1/swing", 2, "/rvae/swing")]
    public void A_knob_hears_of_its_value_whichever_form_of_its_address_the_profile_has(string to, int deck, string told)
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3") with { Deck = deck };
        var pad = new RecordingGestures(profile.With(to, new ControlSource(ControlKind.Controller, 20)));
        pad.Mapper.ValueIs(told, 0.5);

        pad.Bytes("B0 14 7F").Wait(20).Said().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 1, 1, false, 0.25, 0.25)]
    [InlineData(0, 1, 1, true, 0.25, 0.75)]
    [InlineData(0, 2, 1, false, 0.25, 0.5)]
    [InlineData(0, 1, 2, false, 0.5, 0.25)]
    [InlineData(1, -1, 1, false, 0.75, -0.5)]
    public void A_response_has_a_range_a_curve_and_a_direction(
        double low, double high, double curve, bool invert, double position, double value)
    {
        var response = new Response { Low = low, High = high, Curve = curve, Invert = invert };

        response.ValueAt(position).ShouldBe(value, 1e-9);
        response.PositionOf(value).ShouldBe(position, 1e-9);
    }

    [Fact]
    public void Pads_are_the_steps_of_a_drum_which_they_pin_free_and_shut()
    {
        var pads = new RecordingGestures(RecordingGestures.Profile("steps"));
        pads.Bytes("90 27 50").Wait(100).Bytes("27 00").Said().ShouldBe(["/rvae/pin snare 18 80"]);
        pads.Wait(1000).Bytes("27 7F").Wait(100).Bytes("27 00").Said().ShouldBe(["/rvae/pin snare 18 -1"]);
        pads.Wait(1000).Bytes("24 64").Wait(1000).Bytes("24 00").Said().ShouldBe(["/rvae/pin snare 0 100", "/rvae/pin snare 0 0"], "held: never a hit there");
        pads.Bytes("24 64").Said().ShouldBe(["/rvae/pin snare 0 -1"]);
        pads.Bytes("34 64").Said().ShouldBe(["/rvae/pins/clear"]);
        DeviceProfile other = RecordingGestures.Profile("steps") with { Deck = 2 };
        new RecordingGestures(other).Bytes("90 33 01").Said().ShouldBe(["/rvae/deck/2/pin snare 90 1"]);
    }

    private static RecordingGestures Kp3() => new(RecordingGestures.Profile("kp3"));

    private static RecordingGestures Touch(TouchMode mode)
    {
        DeviceProfile profile = RecordingGestures.Profile("kp3");
        return new RecordingGestures(profile with { Pad = profile.Pad! with { Mode = mode } });
    }
}
