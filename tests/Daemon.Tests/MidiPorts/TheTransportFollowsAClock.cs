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

    [Theory]
    [InlineData(120, 0)]
    [InlineData(300, 0)]
    [InlineData(300, 48)]
    [InlineData(87.5, 48)]
    public void The_downbeat_of_a_device_that_starts_while_the_music_runs_is_played_whatever_the_phase(double bpm, int clocksBefore)
    {
        for (int phase = 0; phase < 40; phase++)
        {
            var device = new SimulatedDevice(bpm);
            device.Conductor.Change(s => s with { Transport = s.Transport.Play() });
            device.Silence((1000 * Millisecond) + (long)(phase * device.Period / 20));
            device.Clocks(clocksBefore);
            int before = device.Ticks.Count;
            device.Send(MidiMessage.Start);
            double downbeat = device.LastClock + device.Period;
            device.Clocks(24);

            List<TickEvent> ticks = [.. device.Ticks.Skip(before).SkipWhile(tick => tick.Position != 0)];
            ShouldCountFrom(0, ticks);
            // Not foretold, it is heard of when it comes, and the music's next tick may be a tick away.
            double latest = clocksBefore > 0 ? device.Period / 2 : Math.Max(device.Period, 60e9 / (120 * 24)) + Millisecond;
            (ticks[0].Due - downbeat).ShouldBeInRange(-device.Period / 2, latest);
            Math.Abs(ticks[^1].Due - (downbeat + (ticks[^1].Position * device.Period))).ShouldBeLessThan(0.01 * Millisecond);
        }
    }

    [Fact]
    public void A_device_that_was_silent_for_long_finds_the_music_where_it_has_gone_on_to()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        device.Clocks(960);
        device.Silence(5_000 * Millisecond);
        device.Conductor.Change(s => s with { Transport = s.Transport.Locate(0, 0) });
        device.Silence(1_000 * Millisecond + (long)(device.Period / 3));
        int before = device.Ticks.Count;
        device.Clocks(96);

        List<TickEvent> ticks = [.. device.Ticks.Skip(before)];
        ShouldCountFrom(device.Ticks[before - 1].Position + 1, ticks);
        ticks[0].Position.ShouldBeInRange(46, 50, "a second after it was taken to the beginning");
        double phase = (ticks[^1].Due - device.LastClock) / device.Period;
        Math.Abs(phase - Math.Round(phase)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public void What_was_nudged_against_the_device_is_kept_when_it_starts_again()
    {
        var device = new SimulatedDevice(120);
        device.Send(MidiMessage.Start);
        device.Clocks(48);
        device.Conductor.Change(s => s with { Transport = s.Transport.Nudge(3) });
        device.Clocks(24);
        device.Send(MidiMessage.Stop);
        device.Clocks(24);
        device.Send(MidiMessage.Start);
        double downbeat = device.LastClock + device.Period;
        device.Clocks(48);

        TickEvent tick = device.Ticks[^1];
        Math.Abs(tick.Due - (downbeat + (tick.Position * device.Period) + (3 * Millisecond))).ShouldBeLessThan(0.01 * Millisecond);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(300)]
    public void Stop_continue_and_song_position_hold_with_two_milliseconds_of_jitter(double bpm)
    {
        var errors = new List<double>();
        for (int seed = 1; seed <= 20; seed++)
        {
            var device = new SimulatedDevice(bpm, jitterMilliseconds: 2, seed);
            device.Send(MidiMessage.Start);
            device.Clocks(30 + seed);
            device.Send(MidiMessage.Stop);
            device.Clocks(48);
            int played = device.Ticks.Count;
            device.Ticks[^1].Position.ShouldBeInRange(28 + seed, 31 + seed);
            if (seed % 2 == 0)
                device.Send(MidiMessage.SongPosition, 0x10, 0x00);
            device.Send(MidiMessage.Continue);
            long place = seed % 2 == 0 ? 96 : 30 + seed;
            double first = device.LastClock + device.Period;
            device.Clocks(96);

            List<TickEvent> ticks = [.. device.Ticks.Skip(played)];
            ShouldCountFrom(place, ticks);
            errors.AddRange(ticks.Select(tick => Math.Abs(tick.Due - (first + ((tick.Position - place) * device.Period)))));
        }

        errors.Sort();
        errors[(int)(errors.Count * 0.99)].ShouldBeLessThan(1 * Millisecond);
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
    public void A_steady_tempo_between_two_tenths_is_not_told_to_and_fro()
    {
        int told = 0;
        for (int seed = 1; seed <= 5; seed++)
        {
            var device = new SimulatedDevice(119.95, jitterMilliseconds: 0.5, seed);
            device.Clocks(24 * 10);
            device.Conductor.Published = _ => told++;
            device.Clocks(24 * 120);
            device.Conductor.State.Transport.Bpm.ShouldBe(119.95, 0.1);
        }

        told.ShouldBeLessThan(5);
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
