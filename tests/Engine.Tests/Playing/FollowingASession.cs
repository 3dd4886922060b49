using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Engine.Tests.Playing;

/// <summary>The transport in a session that others share: same tempo, same bar line, every tick once.</summary>
public sealed class FollowingASession
{
    private const int Bar = 96;
    private readonly SimulatedSession _session = new();
    private readonly Stage _stage = new();

    public FollowingASession()
    {
        _stage.Engine.Link = _session;
        _stage.Transport(t => t with { Source = ClockSource.Link });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13.4)]
    [InlineData(47.9)]
    [InlineData(48.0)]
    [InlineData(48.1)]
    [InlineData(80)]
    public void Music_that_plays_is_steered_to_the_bar_of_a_session_that_is_joined_and_every_tick_comes_once(double phase)
    {
        _stage.Play(120).Ticks(10);
        _session.Join(bpm: 133, tick: 1000 * Bar + phase, at: _stage.Now);
        _stage.Ticks(3 * Bar);
        EveryTickCameOnce();
        Apart().ShouldBeLessThan(1);
    }

    [Fact]
    public void A_session_without_others_leads_nobody()
    {
        _stage.Play(100).Ticks(200);
        IEnumerable<TickEvent> ticks = Ticks();
        long[] due = [.. ticks.Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 25_000_000) <= 1);
    }

    [Fact]
    public void A_tempo_change_of_anyone_holds_from_the_next_tick_but_one()
    {
        _session.Join(120, 0, 0);
        _stage.Play(120).Ticks(Bar);
        _session.ChangeTempo(150, _stage.Now);
        int before = Ticks().Count();
        _stage.Ticks(50);
        EveryTickCameOnce();
        long[] due = [.. Ticks().Skip(before + 2).Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 16_666_667) <= 2);
        Apart().ShouldBeLessThan(0.001);
    }

    [Fact]
    public void A_start_waits_for_the_bar_line_of_the_session()
    {
        _session.Join(120, tick: 30, at: 0);
        _stage.Tick();
        _stage.Transport(t => t.Play());
        _stage.Ticks(3000);
        TickEvent first = Ticks().First();
        first.Position.ShouldBe(0);
        _session.Read().Timeline.TickAt(first.Due).ShouldBe(Bar, 0.001);
        EveryTickCameOnce();
    }

    [Fact]
    public void Going_on_from_within_a_bar_waits_for_the_same_place_in_the_session()
    {
        _session.Join(120, 0, 0);
        _stage.Play().Ticks(40);
        _stage.Transport(t => t.Stop());
        _stage.Ticks(777);
        _stage.Transport(t => t.Continue());
        _stage.Ticks(4000);
        EveryTickCameOnce();
        Apart().ShouldBeLessThan(0.001);
    }

    [Fact]
    public void A_jump_waits_for_the_place_in_the_session_that_is_like_its_own()
    {
        _session.Join(120, 0, 0);
        _stage.Play().Ticks(30);
        _stage.Transport(t => t.Play()); // from the beginning, while it plays
        _stage.Ticks(200);
        long[] positions = [.. Ticks().Select(tick => tick.Position)];
        int jumped = Array.IndexOf(positions, 0, 1);
        positions[jumped - 1].ShouldBe(Bar - 1);
        Apart().ShouldBeLessThan(0.001);
    }

    [Theory]
    [InlineData(7, 8, 84)]
    [InlineData(3, 4, 72)]
    [InlineData(5, 4, 120)]
    public void The_quantum_is_a_bar_of_the_metre(int beats, int unit, int ticks)
    {
        var stage = new Stage(DrawnModel.Of(new Grid(new Meter(beats, unit), 24, 1)));
        stage.Engine.Link = _session;
        stage.Transport(t => t with { Source = ClockSource.Link });
        _session.Join(120, 11, 0);
        stage.Play().Ticks(3000);
        stage.Events.Where(e => e.Kind == TickEventKind.Tick && e.Tick == 0).ShouldAllBe(
            e => Math.Abs(Math.IEEERemainder(_session.Read().Timeline.TickAt(e.Due), ticks)) < 0.001);
    }

    [Fact]
    public void A_quantum_of_two_bars_brings_the_even_bars_together()
    {
        _session.Quantum = 2 * Bar;
        _stage.Play().Ticks(10);
        _session.Join(120, (33 * Bar) + 5, _stage.Now);
        _stage.Ticks(4 * Bar);
        EveryTickCameOnce();
        TickEvent even = Ticks().Last(tick => tick.Tick == 0 && tick.Bar % 2 == 0);
        Math.IEEERemainder(_session.Read().Timeline.TickAt(even.Due), 2 * Bar).ShouldBe(0, 0.01);
    }

    [Fact]
    public void Another_session_and_another_quantum_are_gone_to_without_a_lost_tick()
    {
        _session.Join(120, 0, 0);
        _stage.Play().Ticks(100);
        var random = new Random(5);
        for (int i = 0; i < 50; i++)
        {
            _session.Join(random.Next(40, 250), random.NextDouble() * 1e6, _stage.Now);
            _session.Quantum = random.Next(1, 5) * 48;
            _stage.Ticks(random.Next(1, 400));
        }

        EveryTickCameOnce();
    }

    [Fact]
    public void When_all_others_have_gone_the_music_goes_on_as_it_was()
    {
        _session.Join(140, 0, 0);
        _stage.Play(140).Ticks(100);
        _session.Leave();
        _stage.Ticks(100);
        long[] due = [.. Ticks().Skip(90).Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - 17_857_143) <= 2);
    }

    [Fact]
    public void Following_a_session_allocates_nothing()
    {
        _session.Join(140, 7, 0);
        _stage.Play(140).Ticks(500);
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 500; i++)
                _stage.AdvanceOnly();
        }).ShouldBe(0);
    }

    private IEnumerable<TickEvent> Ticks() => _stage.Events.Where(e => e.Kind == TickEventKind.Tick);

    private void EveryTickCameOnce()
    {
        long[] positions = [.. Ticks().Select(tick => tick.Position)];
        positions.ShouldBe(Enumerable.Range(0, positions.Length).Select(i => (long)i));
        long[] due = [.. Ticks().Select(tick => tick.Due)];
        due.Zip(due.Skip(1), (a, b) => b - a).ShouldAllBe(step => step > 0);
    }

    // How far the last tick is from the same place in the session's bar; in ticks.
    private double Apart()
    {
        TickEvent last = Ticks().Last();
        return Math.Abs(Math.IEEERemainder(_session.Read().Timeline.TickAt(last.Due) - last.Position, Bar));
    }

    private sealed class SimulatedSession : IClockLeader
    {
        private Timeline _line;
        private bool _present;

        public int Quantum { get; set; }

        public void Join(double bpm, double tick, long at)
        {
            double rate = Timeline.Rate(bpm, Grid.DefaultTicksPerQuarter);
            long anchor = (long)Math.Ceiling(tick);
            _line = new Timeline(anchor, at + (long)((anchor - tick) * 1e9 / rate), rate);
            _present = true;
        }

        public void ChangeTempo(double bpm, long at)
        {
            double rate = Timeline.Rate(bpm, Grid.DefaultTicksPerQuarter), tick = _line.TickAt(at);
            Join(bpm, tick, at);
            _line = _line with { TicksPerSecond = rate };
        }

        public void Leave() => _present = false;

        public Leading Read() => new(_present, true, 0, _line, long.MinValue, Quantum);
    }
}
