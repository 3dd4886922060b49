using RVae.Engine.Rhythm;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Midi.Ports.Clock;

namespace RVae.Midi.Tests.Ports;

public sealed class FollowingAClock
{
    private const double Millisecond = 1e6;

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    [InlineData(137.3)]
    [InlineData(300)]
    public void A_jittery_source_is_followed_within_a_millisecond_after_two_beats(double bpm)
    {
        var errors = new List<double>();
        for (int seed = 0; seed < 40; seed++)
        {
            var source = new Source(bpm, seed, jitter: 2 * Millisecond);
            source.Send(MidiMessage.Start);
            source.Clocks(48);
            for (int clock = 0; clock < 24 * 32; clock++)
            {
                source.Clocks(1);
                errors.Add(Math.Abs(source.PhaseError()));
            }

            source.Follower.Bpm.ShouldBe(bpm, bpm * 0.01);
        }

        errors.Sort();
        errors[(int)(errors.Count * 0.99)].ShouldBeLessThan(1 * Millisecond);
        errors[^1].ShouldBeLessThan(1.6 * Millisecond);
    }

    [Fact]
    public void A_steady_source_is_followed_exactly_from_the_second_beat_whatever_tempo_was_expected()
    {
        var source = new Source(91, seed: 1, jitter: 0, expected: 174);
        source.Send(MidiMessage.Start);
        source.Clocks(24);

        source.Follower.Bpm.ShouldBe(91, 0.001);
        source.PhaseError().ShouldBe(0, 0.001 * Millisecond);
    }

    [Fact]
    public async Task What_another_thread_reads_is_whole_and_never_older_than_what_it_read_before()
    {
        const int Count = 200_000;
        var follower = new ClockFollower(120);
        Task writer = Task.Run(
            () =>
            {
                for (int place = 0; place < Count; place++)
                    follower.Take(new MidiMessage(0, MidiMessage.SongPosition, (byte)(place & 127), (byte)((place >> 7) & 127)));
            },
            TestContext.Current.CancellationToken);
        for (long jumps = 0; jumps < Count;)
        {
            Leading read = follower.Read();
            if (read.First != read.Timeline.AnchorTick || read.Jumps < jumps)
                Assert.Fail($"{read} was read after jump {jumps}");
            jumps = read.Jumps;
        }

        await writer;
    }

    [Fact]
    public void The_first_clock_after_a_start_is_the_downbeat()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Send(MidiMessage.Start);
        source.Follower.Read().Playing.ShouldBeFalse("nothing is known of when the downbeat will be");
        long downbeat = source.Clocks(1);

        Leading leading = source.Follower.Read();
        leading.Playing.ShouldBeTrue();
        leading.Timeline.TickAt(downbeat).ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Clocks_that_run_ahead_of_a_start_foretell_the_downbeat()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Clocks(48);
        source.Send(MidiMessage.Start);

        Leading leading = source.Follower.Read();
        leading.Playing.ShouldBeTrue();
        long downbeat = source.Clocks(1);
        leading.Timeline.TickAt(downbeat).ShouldBe(0, 1e-3);
        source.Follower.Read().Timeline.TickAt(downbeat).ShouldBe(0, 1e-3);
    }

    [Fact]
    public void A_device_that_sends_no_clocks_while_it_rests_goes_on_from_where_it_was()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Send(MidiMessage.Start);
        source.Clocks(48);
        source.Send(MidiMessage.Stop);
        source.Wait(1000 * Millisecond);
        source.Send(MidiMessage.Continue);
        source.Follower.Read().Playing.ShouldBeFalse("nothing is known of when it will go on");
        long next = source.Clocks(1);

        source.Follower.Read().Playing.ShouldBeTrue();
        source.Follower.Read().Timeline.TickAt(next).ShouldBe(48, 1e-3);
    }

    [Fact]
    public void First_clocks_that_come_in_a_burst_say_nothing_of_the_tempo()
    {
        var source = new Source(120, seed: 1, jitter: 0, expected: 100);
        source.Send(MidiMessage.Start);
        source.Delay(4);
        source.Follower.Bpm.ShouldBe(100, 0.001);
        source.Clocks(24);
        source.Follower.Bpm.ShouldBe(120, 1);
        Math.Abs(source.PhaseError()).ShouldBeLessThan(1 * Millisecond);
    }

    [Fact]
    public void A_start_that_leaves_the_old_grid_begins_a_new_one()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Clocks(48);
        source.Wait(9 * Millisecond);
        source.Send(MidiMessage.Start);
        long downbeat = source.Clocks(1);

        source.Follower.Read().Timeline.TickAt(downbeat).ShouldBe(0, 1e-3);
    }

    [Fact]
    public void Stop_and_continue_go_on_from_where_it_was()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Send(MidiMessage.Start);
        source.Clocks(30);
        long jumps = source.Follower.Read().Jumps;
        source.Send(MidiMessage.Stop);
        source.Clocks(11);
        source.Follower.Read().Playing.ShouldBeFalse();

        source.Send(MidiMessage.Continue);
        long next = source.Clocks(1);

        Leading leading = source.Follower.Read();
        leading.Playing.ShouldBeTrue();
        leading.Jumps.ShouldBe(jumps + 1);
        leading.Timeline.TickAt(next).ShouldBe(30, 1e-3);
    }

    [Fact]
    public void A_song_position_says_from_where_to_continue()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Send(MidiMessage.SongPosition, 0x05, 0x01);
        source.Send(MidiMessage.Continue);
        long next = source.Clocks(1);

        source.Follower.Read().Timeline.TickAt(next).ShouldBe(133 * 6, 1e-3);
    }

    [Fact]
    public void It_holds_through_a_second_without_clocks()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var source = new Source(120, seed, jitter: 2 * Millisecond);
            source.Send(MidiMessage.Start);
            source.Clocks(96);
            source.Lose(48);
            source.Follower.Advance(source.Now);
            source.Follower.Read().Playing.ShouldBeTrue();
            Math.Abs(source.PhaseError()).ShouldBeLessThan(4 * Millisecond);

            source.Clocks(48);
            Math.Abs(source.PhaseError()).ShouldBeLessThan(1 * Millisecond);
        }
    }

    [Fact]
    public void Single_lost_clocks_leave_the_count_right()
    {
        var source = new Source(128, seed: 3, jitter: 1 * Millisecond);
        source.Send(MidiMessage.Start);
        source.Clocks(48);
        for (int i = 0; i < 20; i++)
        {
            source.Lose(1);
            source.Clocks(5 + (i % 4));
        }

        Math.Abs(source.PhaseError()).ShouldBeLessThan(2 * Millisecond);
    }

    [Fact]
    public void Clocks_that_were_held_up_and_come_in_a_burst_are_counted_once()
    {
        var source = new Source(120, seed: 1, jitter: 0.5 * Millisecond);
        source.Send(MidiMessage.Start);
        source.Clocks(96);
        source.Delay(5);
        source.Clocks(24);

        Math.Abs(source.PhaseError()).ShouldBeLessThan(1 * Millisecond);
    }

    [Theory]
    [InlineData(120, 126)]
    [InlineData(120, 90)]
    [InlineData(140, 70)]
    [InlineData(80, 160)]
    public void A_tempo_change_is_followed_within_a_beat_without_losing_count(double from, double to)
    {
        var source = new Source(from, seed: 5, jitter: 0.2 * Millisecond);
        source.Send(MidiMessage.Start);
        source.Clocks(96);
        source.Bpm = to;
        source.Clocks(24);

        source.Follower.Bpm.ShouldBe(to, to * 0.01);
        Math.Abs(source.PhaseError()).ShouldBeLessThan(1 * Millisecond);
    }

    [Fact]
    public void A_leader_that_has_been_silent_for_long_is_no_longer_present()
    {
        var source = new Source(120, seed: 1, jitter: 0);
        source.Clocks(48);
        source.Follower.Read().Present.ShouldBeTrue();

        source.Wait(3500 * Millisecond);
        source.Follower.Advance(source.Now);

        source.Follower.Read().Present.ShouldBeFalse();
    }

    /// <summary>A sequencer whose clocks arrive late or early by up to some jitter.</summary>
    private sealed class Source(double bpm, int seed, double jitter, double expected = 120)
    {
        private readonly Random _random = new(seed);
        private double _next = 1e9;
        private double _last;
        private long _songTick = -1;
        private bool _playing;

        public ClockFollower Follower { get; } = new(expected);

        public double Bpm { get; set; } = bpm;

        public long Now => (long)_last;

        /// <summary>How far the follower is from where the source is, in nanoseconds.</summary>
        public double PhaseError() => Follower.Read().Timeline.TimeOf(_songTick) - _last;

        public void Send(byte status, byte first = 0, byte second = 0)
        {
            Follower.Take(new MidiMessage((long)_last, status, first, second));
            if (status == MidiMessage.Start)
                (_songTick, _playing) = (-1, true);
            else if (status == MidiMessage.Stop)
                _playing = false;
        }

        public long Clocks(int count)
        {
            for (int i = 0; i < count; i++)
            {
                Step();
                double arrival = _last + (((_random.NextDouble() * 2) - 1) * jitter);
                Follower.Take(new MidiMessage((long)arrival, MidiMessage.Clock, 0, 0));
            }

            return (long)_last;
        }

        public void Lose(int count)
        {
            for (int i = 0; i < count; i++)
                Step();
        }

        /// <summary>Sends as many clocks as there should have been, all at the time of the last of them.</summary>
        public void Delay(int count)
        {
            Lose(count);
            for (int i = 0; i < count; i++)
                Follower.Take(new MidiMessage((long)_last + (i * 1000), MidiMessage.Clock, 0, 0));
        }

        public void Wait(double nanoseconds) => (_next, _last) = (_next + nanoseconds, _last + nanoseconds);

        private void Step()
        {
            _last = _next;
            _next += 60e9 / (Bpm * Grid.DefaultTicksPerQuarter);
            if (_playing)
                _songTick++;
        }
    }
}
