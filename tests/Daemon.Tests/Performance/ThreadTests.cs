using RVae.Daemon.Performance;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Stage.Published;
using RVae.Stage.Recording;

namespace RVae.Daemon.Tests.Performance;

public sealed class ThreadTests : IDisposable
{
    private const long Millisecond = 1_000_000;

    private readonly TurnedClock _clock = new();
    private readonly Conductor _conductor = new(new PerformanceState());
    private readonly TickEngine _engine = new();
    private readonly InferenceThread _inference;
    private readonly SwapWaits _swaps;
    private readonly TickThread _ticks;
    private readonly Told _told;
    private readonly OutputThread _output;

    public ThreadTests()
    {
        _inference = new InferenceThread(_engine, new ConductorSource(_conductor), _clock, Targets.New());
        _ticks = new TickThread(_engine, new ConductorSource(_conductor), _clock);
        _swaps = new SwapWaits(_engine.LiveModel, deck => _conductor.State.Decks[deck].Model);
        _inference.More = _swaps.Tell;
        _told = new Told(_clock);
        _output = new OutputThread(_told, _ticks, new ConductorSource(_conductor), _clock);
        _ticks.Outputs = [_output];
    }

    public void Dispose() => _clock.Dispose();

    private void Play(RhythmModel model)
    {
        Swap(model);
        _inference.Run();
        _ticks.Round(_clock);
        _conductor.Change(s => s with { Transport = s.Transport.Play() });
    }

    private void Swap(RhythmModel model)
    {
        _inference.Decks[0].Hand(PreparedModel.Prepare(model).Value);
        _conductor.Change(s => s.WithDeck(0, s.Decks[0] with { Model = model }));
    }

    private List<TickEvent> Handed()
    {
        var events = new List<TickEvent>();
        while (_output.Ring.TryRead(out TickEvent tickEvent))
            events.Add(tickEvent);
        return events;
    }

    private void Ticks(int count)
    {
        for (int i = 0; i < count; i++)
            _ticks.Round(_clock);
    }

    [Fact]
    public void A_tick_is_handed_out_half_a_millisecond_before_it_is_due()
    {
        Play(FixedModel.Of());
        Ticks(1);
        Handed();
        for (int i = 0; i < 100; i++)
        {
            Ticks(1);
            TickEvent tick = Handed().Single(e => e.Kind == TickEventKind.Tick);
            (tick.Due - _clock.Now).ShouldBe(_ticks.Lead);
        }
    }

    [Fact]
    public void A_play_is_begun_within_the_resting_look()
    {
        Play(FixedModel.Of());
        long asked = _clock.Now;
        Ticks(1);
        (Handed().Single(e => e.Kind == TickEventKind.Started).Due - asked)
            .ShouldBeInRange(0, Punctuality.RestingLook + _ticks.Lead);
    }

    [Fact]
    public void A_late_wake_up_plays_what_is_still_in_time_and_catches_up_without_a_burst()
    {
        Play(FixedModel.Of([.. Enumerable.Range(0, 48).Select(i => new Hit(Instrument.Hat, i * 2, 100, 0))]));
        Ticks(10);
        Handed();
        long before = _engine.NextDue;
        _clock.NextLateness = 210 * Millisecond; // ten ticks and a little
        Ticks(11);
        List<TickEvent> late = Handed();
        late.ShouldNotContain(e => _clock.Now - e.Due > Punctuality.Stale);
        late.Count(e => e.Kind == TickEventKind.Tick).ShouldBe(3);
        _ticks.Missed.ShouldBe(8);
        _ticks.Left.ShouldBeGreaterThanOrEqualTo(8 + 4);
        Ticks(1);
        ((double)(_engine.NextDue - before)).ShouldBe(12 * 1e9 / 48, 10); // the groove never left its time
    }

    [Fact]
    public void What_changes_a_state_is_told_however_late()
    {
        Play(FixedModel.Of());
        Ticks(10);
        Handed();
        _conductor.Change(s => s with { Transport = s.Transport.Stop() });
        _clock.NextLateness = 500 * Millisecond;
        Ticks(1);
        Handed().ShouldContain(e => e.Kind == TickEventKind.Stopped);
    }

    [Fact]
    public void After_a_pause_of_the_whole_machine_the_music_goes_on_from_where_it_was()
    {
        Play(FixedModel.Of());
        Ticks(10);
        Handed();
        _clock.NextLateness = 3_600_000 * Millisecond;
        Ticks(1);
        TickEvent tick = Handed().Single(e => e.Kind == TickEventKind.Tick);
        tick.Tick.ShouldBe(10);
        (tick.Due - _clock.Now).ShouldBe(_ticks.Lead);
    }

    [Fact]
    public void An_output_hears_of_an_event_early_and_again_when_it_is_due()
    {
        Play(FixedModel.Of(new Hit(Instrument.Kick, 0, 100, 0.5f)));
        Ticks(1);
        for (int i = 0; i < 20; i++)
            _output.Round(_clock);
        _told.Announced.Single(e => e.Kind == TickEventKind.Hit).ShouldBe(_told.Hits.Single());
        _told.Due.ShouldAllBe(due => due.At == due.Event.Due || due.Event.Kind == TickEventKind.Pattern);
        _output.Lateness.Percentile(1).ShouldBeLessThan(Punctuality.RestingLook + _ticks.Lead);
    }

    [Fact]
    public void A_panic_overtakes_what_is_still_to_come()
    {
        _conductor.Change(s => s with { Transport = s.Transport with { Bpm = 20 } });
        Play(FixedModel.Of(new Hit(Instrument.Kick, 0, 100, 0.9f))); // 112 ms into the tick
        Ticks(1);
        for (int i = 0; i < 4; i++)
            _output.Round(_clock);
        long asked = _clock.Now;
        _conductor.Change(s => s with { Transport = s.Transport.Panic() });
        for (int i = 0; i < 40; i++)
            _output.Round(_clock);
        (TickEvent panic, long at) = _told.Due.Single(due => due.Event.Kind == TickEventKind.Panic);
        (at - asked).ShouldBeInRange(0, Punctuality.OutputLook);
        _told.Hits.Single().Due.ShouldBeGreaterThan(panic.Due);
    }

    [Fact]
    public void A_failing_output_is_counted_and_told_of_the_next_event()
    {
        Play(FixedModel.Of(new Hit(Instrument.Kick, 0, 100, 0)));
        _told.Fails = e => e.Kind == TickEventKind.Tick;
        Ticks(2);
        for (int i = 0; i < 30; i++)
            _output.Round(_clock);
        _output.Failures.ShouldBe(2);
        _told.Hits.Count().ShouldBe(1);
    }

    [Fact]
    public void An_output_that_hung_leaves_out_what_nobody_would_want_any_more()
    {
        Play(FixedModel.Of(new Hit(Instrument.Kick, 0, 100, 0)));
        Ticks(10);
        _clock.Now += 1000 * Millisecond;
        for (int i = 0; i < 30; i++)
            _output.Round(_clock);
        _told.Hits.ShouldBeEmpty();
        _told.Due.ShouldContain(due => due.Event.Kind == TickEventKind.Started);
        _output.Dropped.ShouldBeGreaterThanOrEqualTo(11);
    }

    [Fact]
    public void At_the_end_the_output_is_told_to_fall_silent()
    {
        Play(FixedModel.Of(new Hit(Instrument.Kick, 3, 100, 0)));
        Ticks(5);
        _output.Stop();
        _told.Due.Select(due => due.Event.Kind).ShouldBe([TickEventKind.Stopped]);
    }

    [Fact]
    public void Ticks_and_outputs_allocate_nothing()
    {
        Play(FixedModel.Sixteenths("busy", Instrument.Hat));
        for (int i = 0; i < 200; i++)
        {
            Ticks(1);
            _output.Round(_clock);
        }

        Allocations.InSteadyState(() =>
        {
            _told.Announced.Clear();
            _told.Due.Clear();
            _clock.Deadlines.Clear();
            for (int i = 0; i < 400; i++)
            {
                _ticks.Round(_clock);
                for (int turn = 0; turn < 4; turn++)
                    _output.Round(_clock);
                _inference.Run();
            }
        }).ShouldBe(0);
        _told.Due.Count.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void A_fault_in_a_tick_is_kept_for_the_host_and_the_thread_still_sleeps()
    {
        Play(FixedModel.Of());
        Ticks(3);
        _ticks.Observer = new Faulty();
        long before = _clock.Now;
        Ticks(10);
        _ticks.Fault.ShouldNotBeNull();
        (_clock.Now - before).ShouldBeGreaterThan(9 * Punctuality.RestingLook);
        _ticks.Observer = null;
        Handed();
        Ticks(3);
        Handed().Count(e => e.Kind == TickEventKind.Tick).ShouldBe(3);
    }

    [Fact]
    public void The_tick_after_a_fault_is_handed_out_in_its_own_time()
    {
        Play(FixedModel.Of());
        Ticks(3);
        _ticks.Observer = new Faulty();
        Ticks(2);
        _ticks.Observer = null;
        Handed();
        Ticks(1);
        TickEvent tick = Handed().Single(e => e.Kind == TickEventKind.Tick);
        tick.Tick.ShouldBe(5);
        (tick.Due - _clock.Now).ShouldBe(_ticks.Lead);
    }

    [Fact]
    public async Task Who_waits_for_a_model_at_the_end_is_told()
    {
        Task<Engine.Outcome<RhythmModel>> wait = _swaps.WhenLive(0, FixedModel.Of());
        _swaps.End();
        (await wait).Fault!.Value.Code.ShouldBe(Engine.FaultCode.Unavailable);
    }

    [Fact]
    public async Task A_swap_that_is_overtaken_says_so()
    {
        Play(FixedModel.Of());
        Ticks(5);
        var waltz = new FixedModel("waltz", new Grid(new Meter(3, 4), 24, 1));
        Swap(waltz);
        Task<Engine.Outcome<RhythmModel>> waltzes = _swaps.WhenLive(0, waltz);
        _inference.Run();
        Ticks(1);
        _inference.Run();
        waltzes.IsCompleted.ShouldBeFalse();

        FixedModel other = FixedModel.Sixteenths("other", Instrument.Rim);
        Swap(other);
        Task<Engine.Outcome<RhythmModel>> plays = _swaps.WhenLive(0, other);
        _inference.Run();
        Ticks(1);
        _inference.Run();
        (await waltzes).Fault!.Value.Message.ShouldContain("'other'");
        (await plays).Value.ShouldBeSameAs(other);
    }

    /// <summary>Every tick that it sees fails.</summary>
    private sealed class Faulty : IPerformanceObserver
    {
        public void Ticked(TickEngine engine, in TickInputs tick) => throw new InvalidOperationException("an invariant is broken");

        public void Inferred(int deck, long version, in PlayedDeck played, in InferenceInputs inputs, long generation)
        {
        }

        public void Swapping(int deck, RhythmModel model, bool atBarLine)
        {
        }
    }
}
