using System.Collections.Immutable;
using RVae.Daemon.Capture;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Capture;

public sealed class PlayedBarsTests
{
    private readonly Listener _next = new();
    private readonly PlayedBars _played;
    private long _position;
    private int _ticksPerBar = 96;

    public PlayedBarsTests() => _played = new PlayedBars(_ => At(_position + 1), _next);

    [Fact]
    public void The_last_whole_bars_are_kept_and_the_one_under_way_is_not()
    {
        Play(3, bar => [(Instrument.Kick, 0, 100 + bar), (Instrument.Rim, 95, 50)]);
        Play(0.5, _ => [(Instrument.Clap, 0, 1)]);
        (Grid grid, ImmutableArray<Hit> hits) = _played.Last(0, 2, Meter.FourFour).Value;
        grid.ShouldBe(new Grid(Meter.FourFour, 24, 2));
        hits.ShouldBe(
        [
            new Hit(Instrument.Kick, 0, 101, 0.25f), new Hit(Instrument.Rim, 95, 50, 0.25f),
            new Hit(Instrument.Kick, 96, 102, 0.25f), new Hit(Instrument.Rim, 191, 50, 0.25f),
        ]);
    }

    [Fact]
    public void Fewer_bars_than_asked_for_are_all_there_are()
    {
        Play(2, _ => [(Instrument.Kick, 0, 100)]);
        _played.Last(0, 64, Meter.FourFour).Value.Grid.Bars.ShouldBe(2);
    }

    [Fact]
    public void What_was_played_before_a_jump_is_of_another_time()
    {
        Play(3, _ => [(Instrument.Kick, 0, 100)]);
        _position = 0;
        Play(1, _ => [(Instrument.Snare, 24, 90)]);
        (Grid grid, ImmutableArray<Hit> hits) = _played.Last(0, 8, Meter.FourFour).Value;
        grid.Bars.ShouldBe(1);
        hits.ShouldHaveSingleItem().Instrument.ShouldBe(Instrument.Snare);
    }

    [Fact]
    public void A_jump_into_a_bar_leaves_that_bar_out()
    {
        _position = 48;
        Play(1.5, _ => [(Instrument.Kick, 60, 100)]);
        (Grid grid, ImmutableArray<Hit> hits) = _played.Last(0, 8, Meter.FourFour).Value;
        (grid.Bars, hits.Length).ShouldBe((1, 1));
    }

    [Fact]
    public void Nothing_is_kept_before_a_bar_was_played_after_a_change_of_metre_or_of_silence()
    {
        Play(0.9, _ => [(Instrument.Kick, 0, 100)]);
        _played.Last(0, 4, Meter.FourFour).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        Play(1.1, _ => [(Instrument.Kick, 0, 100)]);
        _played.Last(0, 4, new Meter(3, 4)).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        _ticksPerBar = 72;
        Play(2, _ => []);
        _played.Last(0, 2, new Meter(3, 4)).Fault!.Value.Message.ShouldContain("silent");
    }

    [Fact]
    public void Of_a_long_set_the_newest_bars_are_whole()
    {
        Play(600, _ => [.. Enumerable.Range(0, 48).Select(i => ((Instrument)(i % 9), 2 * i, 100))]);
        (Grid grid, ImmutableArray<Hit> hits) = _played.Last(0, 64, Meter.FourFour).Value;
        grid.Bars.ShouldBe(64);
        hits.Length.ShouldBe(64 * 48);
    }

    [Fact]
    public void After_a_long_set_a_jump_loses_no_bar_that_follows_it()
    {
        Play(400, _ => [.. Enumerable.Range(0, 48).Select(i => ((Instrument)(i % 9), 2 * i, 100))]);
        _position = 0;
        Play(2, _ => [(Instrument.Kick, 0, 100)]);
        (Grid grid, ImmutableArray<Hit> hits) = _played.Last(0, 8, Meter.FourFour).Value;
        (grid.Bars, hits.Length).ShouldBe((2, 2));
    }

    [Fact]
    public void Everything_is_passed_on_and_nothing_is_allocated()
    {
        Play(1, _ => [(Instrument.Kick, 0, 100)]);
        _next.Scheduled.ShouldBe(97);
        var hit = new TickEvent { Kind = TickEventKind.Hit, Velocity = 100 };
        Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                _position++;
                _played.Scheduled(new TickEvent { Kind = TickEventKind.Tick, Position = _position });
                _played.Scheduled(hit);
                _played.Due(hit);
            }
        }).ShouldBe(0);
    }

    private void Play(double bars, Func<int, (Instrument Instrument, int Tick, int Velocity)[]> hits)
    {
        long end = _position + (long)(bars * _ticksPerBar);
        for (; _position < end; _position++)
        {
            _played.Scheduled(new TickEvent { Kind = TickEventKind.Tick, Position = _position });
            DeckTime at = At(_position);
            foreach ((Instrument instrument, int tick, int velocity) in hits(at.Bar).Where(hit => hit.Tick == at.Tick))
            {
                _played.Scheduled(new TickEvent
                {
                    Kind = TickEventKind.Hit,
                    Bar = at.Bar,
                    Tick = tick,
                    Instrument = instrument,
                    Velocity = velocity,
                    Offset = 0.25f,
                });
            }
        }

        _position = end;
    }

    private DeckTime At(long position) => new((int)(position / _ticksPerBar), (int)(position % _ticksPerBar), _ticksPerBar);

    private sealed class Listener : IEventOutput
    {
        public int Scheduled { get; private set; }

        void IEventOutput.Scheduled(in TickEvent tickEvent) => Scheduled++;

        public void Due(in TickEvent tickEvent)
        {
        }
    }
}
