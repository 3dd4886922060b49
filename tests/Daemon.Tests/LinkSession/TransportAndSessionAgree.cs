using RVae.Daemon.LinkSession;
using RVae.Daemon.Tests.Performance;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.LinkSession;

/// <summary>
/// What the performer does goes to the session, what others do comes to the transport. The names in capitals are those of the
/// cases of the public test plan for programs that take part.
/// </summary>
public sealed class TransportAndSessionAgree
{
    [Fact]
    public void TEMPO_1_tempo_changes_go_both_ways_and_all_stay_in_time()
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 3);
        session.Run(3);
        session.Perform(t => t with { Bpm = 140 });
        session.Run(1);
        session.State.Tempo.ShouldBe(140);
        session.OthersSet(90);
        session.Run(2);
        session.Transport.Bpm.ShouldBe(90);
        session.Told.ShouldContain("/rvae/tempo");
        session.Apart().ShouldBeLessThan(10_000);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void TEMPO_2_who_joins_takes_the_tempo_of_the_session()
    {
        SimulatedSession session = Playing(100);
        session.Join(130, 7.3);
        session.Run(3);
        session.Transport.Bpm.ShouldBe(130);
        session.Tempi.ShouldBeEmpty("those who were there keep theirs");
        session.Apart().ShouldBeLessThan(10_000);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void TEMPO_3_what_is_loaded_changes_no_tempo()
    {
        SimulatedSession session = Playing(120);
        session.Join(131, 2.5);
        session.Run(3);
        session.Conductor.Change(s => s.WithDeck(0, s.Decks[0].WithModel(FixedModel.Sixteenths("house", Instrument.Kick))));
        session.Run(3);
        session.Tempi.ShouldBeEmpty();
        session.State.Tempo.ShouldBe(131);
        session.Transport.Bpm.ShouldBe(131);
        session.Apart().ShouldBeLessThan(10_000);
        EveryTickCameOnce(session);
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(300, 300)]
    [InlineData(400, 200)]
    [InlineData(999, 249.75)]
    public void TEMPO_4_a_tempo_that_cannot_be_played_is_followed_at_half(double others, double ours)
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(2);
        session.OthersSet(others);
        session.Run(30);
        session.Transport.Bpm.ShouldBe(ours);
        session.Apart().ShouldBeLessThan(20_000);
        session.Perform(t => t with { Bpm = ours - 0.5 });
        session.Run(0.1);
        session.State.Tempo.ShouldBe((ours - 0.5) * others / ours, 0.01);
        EveryTickCameOnce(session);
    }

    [Theory]
    [InlineData(400, 150)]
    [InlineData(400, 93)]
    [InlineData(999, 140)]
    public void TEMPO_4_a_tempo_that_is_set_where_another_was_followed_at_half_is_the_one_that_is_played(double others, double ours)
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(2);
        session.OthersSet(others);
        session.Run(30);
        session.Perform(t => t with { Bpm = ours });
        session.Run(30);
        session.Transport.Bpm.ShouldBe(ours);
        session.State.Tempo.ShouldBe(ours);
        double beat = session.Ticks[^1].Due - session.Ticks[^25].Due;
        beat.ShouldBe(60e9 / ours, 100_000);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void TEMPO_5_and_BEATTIME_1_alone_nothing_changes_and_the_session_is_where_the_music_is()
    {
        SimulatedSession session = Playing(87);
        long[] due = [.. session.Ticks.Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 28_735_632) <= 2);
        session.Transport.Bpm.ShouldBe(87);
        session.Apart().ShouldBeLessThan(200_000);
        session.Perform(t => t with { Bpm = 101 });
        session.Run(1);
        session.State.Tempo.ShouldBe(101);
        session.Perform(t => t.Locate(17, 1.5));
        session.Run(1);
        session.Apart().ShouldBeLessThan(200_000);
        session.Anchored.ShouldBeLessThan(10);
    }

    [Fact]
    public void BEATTIME_2_who_is_joined_does_not_jump()
    {
        SimulatedSession session = Playing(120);
        session.Join(session.State.Tempo, session.State.BeatAt(session.Now));
        session.Run(3);
        long[] due = [.. session.Ticks.Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 20_833_333) < 300_000);
        session.Tempi.ShouldBeEmpty();
    }

    [Fact]
    public void BEATTIME_3_who_joins_takes_the_beat_of_the_session()
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 2.2);
        session.Run(4);
        session.Apart().ShouldBeLessThan(10_000);
        session.Anchored.ShouldBeLessThan(3);
        EveryTickCameOnce(session);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(500)]
    public void AUDIOENGINE_1_what_is_heard_is_within_three_milliseconds_of_the_session_whatever_an_output_takes(int milliseconds)
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 1.3);
        session.Run(4);
        int joined = session.Ticks.Count;
        session.Latency = milliseconds * SimulatedSession.Millisecond;
        session.Run(8);
        session.Delay.Nanoseconds.ShouldBe(session.Latency);
        session.Latency = 0;
        session.Run(8);
        session.Ticks.Skip(joined).ShouldAllBe(tick => session.Apart(tick, 4) < 3 * SimulatedSession.Millisecond);
        session.Apart().ShouldBeLessThan(10_000);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void AUDIOENGINE_1_alone_the_session_is_where_the_music_is_heard()
    {
        SimulatedSession session = Playing(120);
        session.Latency = 100 * SimulatedSession.Millisecond;
        session.Run(5);
        session.Playhead.Due.ShouldBe(session.Ticks[^1].Due - session.Latency);
        session.Apart().ShouldBeLessThan(200_000);
    }

    [Fact]
    public void When_the_others_leave_tempo_and_beat_go_on()
    {
        SimulatedSession session = Playing(120);
        session.Join(133, 2);
        session.Run(3);
        session.OthersLeave();
        int before = session.Ticks.Count;
        session.Run(2);
        long[] due = [.. session.Ticks.Skip(before).Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 18_796_992) < 100);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void STARTSTOPSTATE_1_starts_and_stops_go_both_ways_when_they_are_shared()
    {
        SimulatedSession session = Resting(120);
        session.Agreement.StartStop = true;
        session.Join(120, 0.5);
        session.Run(0.5);
        session.OthersPlay(true);
        session.Run(4);
        session.Transport.Playing.ShouldBeTrue();
        session.Told.ShouldContain("/rvae/playing");
        session.Ticks[0].Position.ShouldBe(0);
        session.Apart().ShouldBeLessThan(10_000, "the start waited for the bar line");
        session.Perform(t => t.Stop());
        session.Run(0.1);
        session.State.Playing.ShouldBeFalse();
        session.OthersPlay(true);
        session.OthersPlay(false);
        session.Run(0.1);
        session.Transport.Playing.ShouldBeFalse();
    }

    [Fact]
    public void STARTSTOPSTATE_2_nobody_is_started_or_stopped_who_does_not_share_it()
    {
        SimulatedSession session = Resting(120);
        session.Join(120, 0);
        session.OthersPlay(true);
        session.Run(1);
        session.Transport.Playing.ShouldBeFalse();
        session.Perform(t => t.Play());
        session.Run(1);
        session.Perform(t => t.Stop());
        long changes = session.State.StartStops;
        session.Run(1);
        session.State.StartStops.ShouldBe(changes);
        session.Agreement.StartStop = true;
        session.Run(1);
        session.Transport.Playing.ShouldBeFalse("sharing begins with the next start, not with one that is over");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-25)]
    [InlineData(300)]
    public void A_nudge_moves_the_session_by_so_much_without_a_jump_and_the_tempo_comes_back(double milliseconds)
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(3);
        double straight = session.State.BeatAt(session.Now + (20 * SimulatedSession.Second));
        session.Perform(t => t.Nudge(milliseconds));
        session.Run(5);
        session.State.Tempo.ShouldBe(120, 1e-9);
        session.Transport.Bpm.ShouldBe(120);
        double moved = (straight - session.State.BeatAt(session.Now + (15 * SimulatedSession.Second))) * 500;
        moved.ShouldBe(milliseconds, 0.5);
        session.Apart().ShouldBeLessThan(10_000);
        EveryTickCameOnce(session);
    }

    [Theory]
    [InlineData(290, -30)]
    [InlineData(310, 30)]
    [InlineData(21, 30)]
    public void A_nudge_leaves_the_session_at_a_tempo_that_is_played_like_its_own_and_takes_longer(double tempo, double milliseconds)
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(3);
        session.OthersSet(tempo);
        session.Run(30);
        double bpm = session.Transport.Bpm;
        int before = session.Tempi.Count;
        double straight = session.State.BeatAt(session.Now + (20 * SimulatedSession.Second));
        session.Perform(t => t.Nudge(milliseconds));
        session.Run(10);
        session.Tempi.Skip(before).ShouldAllBe(change => SessionLine.Ratio(change.Tempo) == SessionLine.Ratio(tempo) && change.Tempo >= 20);
        session.State.Tempo.ShouldBe(tempo, 1e-9);
        session.Transport.Bpm.ShouldBe(bpm);
        double moved = (straight - session.State.BeatAt(session.Now + (10 * SimulatedSession.Second))) * 60_000 / tempo;
        moved.ShouldBe(milliseconds, 0.5);
        EveryTickCameOnce(session);
    }

    [Fact]
    public void A_tempo_of_anyone_ends_a_nudge()
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(3);
        session.Perform(t => t.Nudge(500));
        session.Run(0.5);
        session.OthersSet(99);
        session.Run(8);
        session.State.Tempo.ShouldBe(99);
        session.Transport.Bpm.ShouldBe(99);
    }

    [Fact]
    public void Who_no_longer_follows_brings_back_the_tempo_that_a_nudge_had_bent()
    {
        SimulatedSession session = Nudged();
        session.Perform(t => t with { Source = ClockSource.Internal });
        session.Run(0.02);
        session.State.Tempo.ShouldBe(120, 1e-9);
        session.Tempi[^1].At.ShouldBeGreaterThan(session.Now - (SimulatedSession.Second / 10), "in the past it would be a jump");
        session.Run(8);
        session.State.Tempo.ShouldBe(120, 1e-9);
    }

    [Fact]
    public void Who_leaves_brings_back_the_tempo_that_a_nudge_had_bent()
    {
        SimulatedSession session = Nudged();
        session.Agreement.Leave(session.Now);
        session.State.Tempo.ShouldBe(120, 1e-9);
    }

    [Fact]
    public void A_MIDI_clock_leads_the_session_to_its_tempo_and_bar_line_and_nobody_jumps()
    {
        SimulatedSession session = Playing(126);
        session.Perform(t => t with { Source = ClockSource.Midi });
        session.Join(120, 1.3);
        session.Run(60);
        session.State.Tempo.ShouldBe(126, 0.2);
        session.Apart().ShouldBeLessThan(4_000_000);
        session.Tempi.ShouldAllBe(change => change.Tempo > 126 * 0.89 && change.Tempo < 126 * 1.11);
        session.Anchored.ShouldBeLessThan(3);
    }

    [Fact]
    public void Who_sets_a_tempo_in_a_session_that_is_led_is_brought_back_before_anyone_hears_a_beat_beside_the_other()
    {
        SimulatedSession session = Playing(133);
        session.Perform(t => t with { Source = ClockSource.Midi });
        session.Join(133, session.State.BeatAt(session.Now));
        session.Run(10);
        for (int i = 0; i < 20; i++)
        {
            // Whenever somebody sets it: not in step with what looks.
            session.Run(0.013 * i);
            int before = session.Tempi.Count;
            session.OthersSet(90);
            long set = session.Now;
            session.Run(2.5);
            session.Tempi[before].At.ShouldBeLessThan(set + (10 * SimulatedSession.Millisecond));
            session.Tempi.Skip(before).Zip(session.Tempi.Skip(before + 1), (a, b) => b.At - a.At).ShouldAllBe(step => step >= 250_000_000);
            session.State.Tempo.ShouldBe(133, 0.5);
            session.Apart().ShouldBeLessThan(5_000_000);
        }

        EveryTickCameOnce(session);
    }

    private static SimulatedSession Nudged()
    {
        SimulatedSession session = Playing(120);
        session.Join(120, 0);
        session.Run(3);
        session.Perform(t => t.Nudge(500));
        session.Run(0.5);
        session.State.Tempo.ShouldBeLessThan(119);
        return session;
    }

    private static SimulatedSession Playing(double bpm)
    {
        SimulatedSession session = Resting(bpm);
        session.Perform(t => t.Play());
        session.Run(5);
        return session;
    }

    private static SimulatedSession Resting(double bpm)
    {
        var session = new SimulatedSession(bpm);
        session.Run(0.1);
        return session;
    }

    private static void EveryTickCameOnce(SimulatedSession session) =>
        session.Ticks.Select(tick => tick.Position).ShouldBe(Enumerable.Range(0, session.Ticks.Count).Select(i => (long)i));
}
