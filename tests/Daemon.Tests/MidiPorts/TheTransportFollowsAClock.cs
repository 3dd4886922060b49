using RVae.Engine.Playing;
using RVae.Midi.Ports;

namespace RVae.Daemon.Tests.MidiPorts;

public sealed class TheTransportFollowsAClock
{
    private const long Millisecond = SimulatedDevice.Millisecond;

    [Theory]
    [InlineData(63)]
    [InlineData(120)]
    [InlineData(300)]
    public void Every_tick_is_within_a_millisecond_of_a_source_of_two_milliseconds_jitter_after_two_beats(double bpm)
    {
        var errors = new List<double>();
        for (int seed = 1; seed <= 20; seed++)
        {
            var device = new SimulatedDevice(bpm, jitterMilliseconds: 2, seed);
            device.Send(MidiMessage.Start);
            double downbeat = device.LastClock + device.Period;
            device.Clocks(24 * 40);
            ShouldCountFrom(0, device.Ticks);
            device.Ticks.Count.ShouldBeInRange(24 * 40 - 2, 24 * 40 + 1);
            errors.AddRange(device.Ticks.Skip(48).Select(tick => Math.Abs(tick.Due - (downbeat + (tick.Position * device.Period)))));
        }

        errors.Sort();
        errors[(int)(errors.Count * 0.99)].ShouldBeLessThan(1 * Millisecond);
        errors[^1].ShouldBeLessThan(2 * Millisecond);
    }

    [Fact]
    public void The_downbeat_of_a_device_whose_clocks_run_is_foretold_to_the_microsecond()
    {
        var device = new SimulatedDevice(120);
        device.Clocks(48);
        device.Playing.ShouldBeFalse("clocks alone start nothing");
        device.Send(MidiMessage.Start);
        double downbeat = device.LastClock + device.Period;
        device.Clocks(24);
        device.Ticks[0].Position.ShouldBe(0);
        Math.Abs(device.Ticks[0].Due - downbeat).ShouldBeLessThan(0.01 * Millisecond);
        device.Conductor.State.Transport.Playing.ShouldBeTrue();
    }

    [Fact]
    public void The_downbeat_of_a_device_that_gives_no_warning_is_played_when_it_comes()
    {
        var device = new SimulatedDevice(120);
        device.Silence(500 * Millisecond);
        device.Send(MidiMessage.Start);
        device.Silence(100 * Millisecond);
        device.Ticks.ShouldBeEmpty("the first clock after the start is the downbeat, and it has not come");
        double downbeat = device.LastClock + device.Period;
        device.Clocks(12);
        device.Ticks[0].Position.ShouldBe(0);
        (device.Ticks[0].Due - downbeat).ShouldBeInRange(0, 4 * Millisecond);
        Math.Abs(device.Ticks[2].Due - (downbeat + (2 * device.Period))).ShouldBeLessThan(0.01 * Millisecond);
    }

    [Fact]
    public void A_second_without_clocks_is_ridden_out()
    {
        var device = new SimulatedDevice(120, jitterMilliseconds: 0.5);
        device.Send(MidiMessage.Start);
        double downbeat = device.LastClock + device.Period;
        device.Clocks(96);
        device.Clocks(48, lost: true);
        device.Clocks(48);
        ShouldCountFrom(0, device.Ticks);
        device.Ticks.Skip(48).ShouldAllBe(tick => Math.Abs(tick.Due - (downbeat + (tick.Position * device.Period))) < 1 * Millisecond);
    }

    [Fact]
    public void Stop_rests_continue_goes_on_and_a_song_position_is_gone_to()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        device.Clocks(30);
        device.Send(MidiMessage.Stop);
        device.Clocks(24);
        device.Playing.ShouldBeFalse();
        int played = device.Ticks.Count;
        played.ShouldBeInRange(29, 31);

        device.Send(MidiMessage.Continue);
        device.Clocks(12);
        device.Ticks[played].Position.ShouldBe(30);
        device.Send(MidiMessage.Stop);
        device.Clocks(6);
        played = device.Ticks.Count;

        device.Send(MidiMessage.SongPosition, 0x21, 0x00); // the second sixteenth of the third bar
        device.Send(MidiMessage.Continue);
        double next = device.LastClock + device.Period;
        device.Clocks(6);
        TickEvent first = device.Ticks[played];
        (first.Bar, first.Tick).ShouldBe((2, 6));
        Math.Abs(first.Due - next).ShouldBeLessThan(0.01 * Millisecond);
    }

    [Fact]
    public void Another_tempo_is_followed_and_told_and_kept_when_the_device_falls_silent()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        device.Clocks(96);
        device.Bpm = 150;
        device.Clocks(96);
        device.Conductor.State.Transport.Bpm.ShouldBe(150, 0.2);
        device.Silence(10_000 * Millisecond);
        device.Playing.ShouldBeTrue();
        TickEvent[] last = [.. device.Ticks.TakeLast(2)];
        ((double)(last[1].Due - last[0].Due)).ShouldBe(device.Period, 0.02 * Millisecond);
        ShouldCountFrom(0, device.Ticks);
    }

    [Fact]
    public void A_second_device_does_not_disturb_the_first_until_that_has_fallen_silent()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        device.Clocks(48);
        device.SendFromElsewhere(MidiMessage.Stop);
        device.Clocks(2);
        device.Playing.ShouldBeTrue();
        device.Silence(4_000 * Millisecond);
        device.SendFromElsewhere(MidiMessage.Stop);
        device.Silence(100 * Millisecond);
        device.Playing.ShouldBeFalse();
    }

    [Fact]
    public void The_performer_jumps_and_nudges_on_the_device_s_beat()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        double downbeat = device.LastClock + device.Period;
        device.Clocks(48);
        device.Conductor.Change(s => s with { Transport = s.Transport.Locate(8, 0) });
        device.Clocks(24);
        TickEvent tick = device.Ticks[^1];
        (tick.Position - (8 * 96)).ShouldBeInRange(22, 25);
        double phase = (tick.Due - downbeat) / device.Period;
        Math.Abs(phase - Math.Round(phase)).ShouldBeLessThan(0.001);
        device.Conductor.Change(s => s with { Transport = s.Transport.Nudge(3) });
        device.Clocks(24);
        phase = (device.Ticks[^1].Due - downbeat - (3 * Millisecond)) / device.Period;
        Math.Abs(phase - Math.Round(phase)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Nobody_is_followed_while_the_source_is_internal()
    {
        var device = new SimulatedDevice(150);
        device.Conductor.Change(s => s with { Transport = s.Transport with { Source = ClockSource.Internal, Bpm = 120 } });
        device.Send(MidiMessage.Start);
        device.Clocks(48);
        device.Playing.ShouldBeFalse();
        device.Conductor.Change(s => s with { Transport = s.Transport with { Source = ClockSource.Midi } });
        device.Clocks(2);
        device.Playing.ShouldBeTrue("it is taken up where the device is");
        device.Ticks[0].Position.ShouldBeInRange(47, 50);
    }

    private static void ShouldCountFrom(long first, List<TickEvent> ticks) =>
        ticks.Select(tick => tick.Position).ShouldBe(Enumerable.Range(0, ticks.Count).Select(i => first + i));
}
