using System.Runtime.CompilerServices;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>An engine goes on where another ended: same numbers, same times, same bars.</summary>
public sealed class ResumingTests
{
    private static readonly Grid Waltz = new(new Meter(3, 4), 24, 1);

    [Fact]
    public void What_is_kept_holds_no_references() => RuntimeHelpers.IsReferenceOrContainsReferences<EngineState>().ShouldBeFalse();

    [Fact]
    public void An_engine_that_goes_on_plays_the_same_ticks_and_hits_as_one_that_never_ended()
    {
        Hit[] hits = [.. Enumerable.Range(0, 12).Select(i => new Hit(Instrument.Kick, i * 6, 100, 0))];
        var first = new Stage(DrawnModel.Of(Grid.OneBar), DrawnModel.Of(Waltz, hits));
        first.Play(133).Ticks(100);
        first.Transport(t => t.Nudge(40) with { Bpm = 141 });
        first.Ticks(57);
        EngineState kept = first.Engine.State;
        kept.IsSound.ShouldBeTrue();

        var second = new TickEngine();
        second.Resume(kept);
        var inference = new DeckInference(1, new LatentTarget(), second);
        PlayedState state = PlayedState.Of(first.State);
        inference.Hand(PreparedModel.Prepare(first.State.Decks[1].Model!).Value);
        second.NextDue.ShouldBe(first.Engine.NextDue);
        second.Number.ShouldBe(first.Engine.Number);
        for (int tick = 0; tick < 300; tick++)
        {
            inference.Run(state.Deck(1), second.EngineTime, second.NextDue);
            TickEvent[] went = [.. Played(second.Advance(state, 0))];
            TickEvent[] stayed = [.. Played(first.AdvanceOnly())];
            went.ShouldBe(stayed);
        }
    }

    [Fact]
    public void Ticks_that_passed_meanwhile_are_caught_up_with_and_bar_lines_stay_where_they_were()
    {
        var stage = new Stage(DrawnModel.Of(Grid.OneBar));
        stage.Play().Ticks(30);
        long due = stage.Engine.NextDue;
        var late = new TickEngine();
        late.Resume(stage.Engine.State);
        PlayedState state = PlayedState.Of(stage.State);
        for (int tick = 0; tick < 15; tick++) // 300 ms at 48 ticks a second
            late.Advance(state, due + 300_000_000);
        stage.Ticks(15);
        late.NextDue.ShouldBe(stage.Engine.NextDue);
        late.Number.ShouldBe(stage.Engine.Number);
        late.EngineTime.Playhead.Bar.ShouldBe(stage.Engine.EngineTime.Playhead.Bar);
    }

    [Fact]
    public void A_state_that_cannot_be_is_refused()
    {
        default(EngineState).IsSound.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => new TickEngine().Resume(default));
        EngineState kept = new Stage(DrawnModel.Of()).Play().Ticks(5).Engine.State;
        (kept with { Position = -1 }).IsSound.ShouldBeFalse();
        (kept with { Clock = kept.Clock with { NudgeLeft = double.NaN } }).IsSound.ShouldBeFalse();
    }

    [Fact]
    public void Keeping_it_allocates_nothing()
    {
        var stage = new Stage(DrawnModel.Of(Grid.OneBar));
        stage.Play().Ticks(5);
        EngineState kept = default;
        Allocations.InSteadyState(() => kept = stage.Engine.State).ShouldBe(0);
        kept.Playing.ShouldBeTrue();
    }

    // Patterns become live anew in an engine that goes on, so they are not compared.
    private static List<TickEvent> Played(ReadOnlySpan<TickEvent> events)
    {
        var played = new List<TickEvent>();
        foreach (ref readonly TickEvent e in events)
        {
            if (e.Kind is TickEventKind.Tick or TickEventKind.Beat or TickEventKind.Hit)
                played.Add(e);
        }

        return played;
    }
}
