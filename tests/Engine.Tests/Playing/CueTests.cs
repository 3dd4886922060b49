using CsCheck;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>Changes that wait for a beat or a bar line, and glide over bars.</summary>
public sealed class CueTests
{
    private const int Bar = 96;

    [Fact]
    public void A_cue_at_a_bar_changes_everything_exactly_at_the_bar_line()
    {
        Stage stage = OnStage();
        stage.Ticks(Bar + 17);
        Cue(stage, CueLine.Bar, bars: 0, c => c with { Velocity = 0.5f, Notes = c.Notes.With(Instrument.Kick, 99) }, bpm: 240);
        stage.Events.Clear();
        stage.Ticks(2 * Bar);

        TickEvent[] hits = [.. stage.Hits.Where(hit => hit.Instrument == Instrument.Kick)];
        hits.Where(hit => hit.Bar < 2).ShouldNotBeEmpty();
        hits.Where(hit => hit.Bar < 2).ShouldAllBe(hit => hit.Note == 36);
        hits.Where(hit => hit.Bar >= 2).ShouldNotBeEmpty();
        hits.Where(hit => hit.Bar >= 2).ShouldAllBe(hit => hit.Note == 99);
        TickEvent[] beats = [.. stage.Events.Where(e => e.Kind == TickEventKind.Beat)];
        beats.Where(beat => beat.Bar < 2).ShouldAllBe(beat => beat.Bpm == 120);
        beats.Where(beat => beat.Bar >= 2).ShouldAllBe(beat => beat.Bpm == 240);
    }

    [Fact]
    public void A_cue_at_a_beat_waits_for_the_beat_only()
    {
        Stage stage = OnStage();
        stage.Ticks(Bar + 5);
        Cue(stage, CueLine.Beat, bars: 0, c => c with { Notes = new PerInstrument<int>(50) }, bpm: 120);
        stage.Events.Clear();
        stage.Ticks(Bar);

        stage.Hits.ShouldAllBe(hit => (hit.Note == 50) == (hit.Bar > 1 || hit.Tick >= 24));
    }

    [Fact]
    public void A_position_that_a_cue_brings_is_heard_exactly_at_its_bar_line()
    {
        Stage stage = OnStage();
        stage.Ticks(Bar + 40);
        int[] before = stage.Pattern(Instrument.Snare);
        Lead(stage, CueLine.Bar, bars: 0, new LatentPoint(3, 0));
        stage.Events.Clear();
        stage.Ticks(Bar - 40);
        stage.Pattern(Instrument.Snare).ShouldBe(before);
        stage.Events.ShouldNotContain(e => e.Kind == TickEventKind.Pattern);

        stage.Tick();
        TickEvent pattern = stage.Events.Single(e => e.Kind == TickEventKind.Pattern);
        (pattern.Bar, pattern.Tick).ShouldBe((2, 0));
        stage.Pattern(Instrument.Snare).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_position_of_a_cue_that_came_just_before_its_line_is_heard_a_tick_late_and_not_a_bar(bool freezes)
    {
        Stage stage = OnStage();
        stage.Controls(c => c with { Quantize = Quantize.Bar });
        stage.Ticks(Bar);
        Lead(stage, CueLine.Bar, bars: 0, new LatentPoint(3, 0));
        DeckState deck = stage.State.Decks[0];
        stage.State = stage.State.WithDeck(0, deck with { Controls = deck.Controls with { Freeze = freezes }, Held = deck.Controls });
        stage.Advance(); // the line, before anything was decoded for it
        stage.Pattern(Instrument.Snare)[3].ShouldBe(0);
        stage.Tick();
        stage.Pattern(Instrument.Snare)[3].ShouldBeGreaterThan(0);

        stage.Targets[0].Value = new LatentPoint(9, 0);
        stage.Ticks(5);
        stage.Pattern(Instrument.Snare)[9].ShouldBe(0, "a hand waits as it did");
    }

    [Fact]
    public void A_glide_over_bars_never_turns_back_and_arrives_at_its_bar_line()
    {
        Gen.Select(Gen.Int[0, 95], Gen.Int[1, 4], Gen.Double[20, 300], Gen.Enum<CueLine>()).Sample(
            (offset, bars, bpm, line) =>
            {
                Stage stage = OnStage();
                stage.Ticks(Bar + offset);
                Cue(stage, line, bars, c => c with { Velocity = 1 }, bpm);
                stage.Events.Clear();
                stage.Ticks((bars + 2) * Bar);

                float[] tempos = [.. stage.Events.Where(e => e.Kind == TickEventKind.Tick).Select(e => e.Bpm)];
                (bpm >= 120 ? tempos.Order() : tempos.OrderDescending()).ShouldBe(tempos);
                TickEvent arrival = stage.Events.First(e => e.Kind == TickEventKind.Tick && e.Bpm == (float)bpm);
                if (Math.Abs(bpm - 120) > 0.001)
                    arrival.Tick.ShouldBe(0);
                int begun = line == CueLine.Bar && offset > 0 ? 2 : 1;
                if (Math.Abs(bpm - 120) > 0.001 && !(line == CueLine.Beat && offset > 72))
                    arrival.Bar.ShouldBe(begun + bars);
            },
            iter: 60);
    }

    [Fact]
    public void What_a_hand_changes_meanwhile_holds_at_once()
    {
        Stage stage = OnStage();
        stage.Ticks(Bar + 1);
        Cue(stage, CueLine.Bar, bars: 4, c => c with { Velocity = 0.2f }, bpm: 120);
        stage.State = stage.State.WithDeck(0, stage.State.Decks[0].WithControl(77, (c, note) => c with { Notes = new PerInstrument<int>(note) }));
        stage.Events.Clear();
        stage.Ticks(Bar);
        stage.Hits.ShouldNotBeEmpty();
        stage.Hits.ShouldAllBe(hit => hit.Note == 77);
    }

    [Fact]
    public void A_hand_that_moves_the_position_on_its_way_leaves_everything_else_on_its_way()
    {
        DrawnModel model = DrawnModel.Listening();
        var stage = new Stage(model);
        stage.Controls(c => c with { Conditions = [0] });
        stage.Play().Ticks(10);
        Lead(stage, CueLine.Bar, bars: 4, new LatentPoint(2, 0));
        DeckState deck = stage.State.Decks[0];
        stage.State = stage.State.WithDeck(0, deck with { Controls = deck.Controls with { Conditions = [1] }, Held = deck.Controls });
        stage.Ticks(3 * Bar);
        model.Points[^1][2].ShouldBeInRange(0.4f, 0.6f);
        stage.Targets[0].Value = new LatentPoint(-1, 0);
        stage.Ticks(2);
        model.Points[^1][0].ShouldBe(-1);
        model.Points[^1][2].ShouldBeInRange(0.4f, 0.6f);
        stage.Ticks(2 * Bar);
        model.Points[^1].ShouldBe([-1, 0, 1]);
    }

    [Fact]
    public void At_rest_nobody_waits()
    {
        Stage stage = OnStage();
        stage.Transport(t => t.Stop());
        stage.Ticks(3);
        Cue(stage, CueLine.Bar, bars: 8, c => c with { Notes = new PerInstrument<int>(42) }, bpm: 90);
        stage.Ticks(2);
        stage.Transport(t => t.Continue());
        stage.Events.Clear();
        stage.Ticks(Bar);
        stage.Hits.ShouldAllBe(hit => hit.Note == 42);
        stage.Events.Where(e => e.Kind == TickEventKind.Tick).ShouldAllBe(e => e.Bpm == 90);
    }

    [Fact]
    public void An_engine_that_goes_on_for_another_one_carries_no_cue_out_twice()
    {
        Stage stage = OnStage();
        stage.Ticks(Bar + 90);
        Cue(stage, CueLine.Bar, bars: 2, c => c with { Velocity = 0.1f }, bpm: 200);
        stage.Ticks(Bar);
        var next = new TickEngine();
        next.Resume(stage.Engine.State);
        next.EngineTime.Cue.ShouldBe(stage.Engine.EngineTime.Cue);
        next.EngineTime.Cue.Way.ShouldBeInRange(0.3f, 0.7f);
    }

    [Fact]
    public void An_inference_that_goes_on_for_another_one_is_where_a_hand_has_moved_the_deck_since_the_cue()
    {
        Stage stage = OnStage();
        stage.Ticks(10);
        Lead(stage, CueLine.Bar, bars: 0, new LatentPoint(3, 0));
        stage.Ticks(2 * Bar);
        Next(stage, new TickEngine()).Position.ShouldBe(new LatentPoint(3, 0));
        stage.Targets[0].Value = new LatentPoint(7, 0);
        stage.Ticks(2);
        stage.Inference().Position.ShouldBe(new LatentPoint(7, 0));
        Next(stage, new TickEngine()).Position.ShouldBe(new LatentPoint(7, 0));
    }

    [Fact]
    public void An_inference_that_goes_on_for_another_one_is_as_far_on_the_way_of_a_cue()
    {
        Stage stage = OnStage();
        stage.Ticks(10);
        Lead(stage, CueLine.Bar, bars: 4, new LatentPoint(8, 0));
        stage.Ticks(3 * Bar);
        LatentPoint next = Next(stage, new TickEngine()).Position;
        next.X.ShouldBeInRange(3, 5);
        stage.Infer();
        next.ShouldBe(stage.Inference().Position);
    }

    [Fact]
    public void A_deck_that_goes_on_for_another_one_before_the_line_of_a_cue_is_not_silent_until_then()
    {
        Stage stage = OnStage();
        stage.Ticks(10);
        Lead(stage, CueLine.Bar, bars: 0, new LatentPoint(3, 0));
        stage.Ticks(10);
        var engine = new TickEngine();
        Next(stage, engine).Generation.ShouldBe(1);
        engine.Advance(PlayedState.Of(stage.State), 0);
        engine.EngineTime.Cue.Sequence.ShouldBe(0);
        engine.Live(0).ShouldNotBeNull();
    }

    private static Stage OnStage()
    {
        var stage = new Stage(new DrawnModel(Grid.OneBar, Draw));
        stage.Controls(c => c with { Gap = 0 });
        return stage.Play();
    }

    // A kick on every second tick of the model's grid, and a snare at the tick that the position's x names.
    private static void Draw(ReadOnlyMemory<float> latent, Groove groove)
    {
        groove.Clear();
        for (int tick = 0; tick < Grid.OneBar.TickCount; tick += 2)
            Strike(groove, Instrument.Kick, tick);
        Strike(groove, Instrument.Snare, Math.Clamp((int)MathF.Round(latent.Span[0]), 0, Grid.OneBar.TickCount - 1));
    }

    private static void Strike(Groove groove, Instrument instrument, int tick)
    {
        int cell = groove.Cell(instrument, tick);
        (groove.Onsets[cell], groove.Velocities[cell]) = (1, 1);
    }

    // As after a kill: all that an engine and an inference find is what was kept.
    private static DeckInference Next(Stage stage, TickEngine engine)
    {
        engine.Resume(stage.Engine.State);
        var inference = new DeckInference(0, stage.Targets[0], engine);
        inference.Hand(PreparedModel.Prepare(stage.State.Decks[0].Model!).Value);
        inference.Run(stage.State.Decks[0].Played, engine.EngineTime, engine.NextDue);
        return inference;
    }

    // As a scene does it: what is held until the line is what plays.
    private static void Cue(Stage stage, CueLine line, int bars, Func<DeckControls, DeckControls> change, double bpm)
    {
        DeckState deck = stage.State.Decks[0];
        stage.State = stage.State.WithDeck(0, deck with { Controls = change(deck.Controls), Held = deck.Controls }) with
        {
            Cue = new Cue(stage.State.Cue.Sequence + 1, line, bars),
            Transport = stage.State.Transport with { Bpm = bpm, HeldBpm = stage.State.Transport.Bpm },
        };
    }

    private static void Lead(Stage stage, CueLine line, int bars, LatentPoint to)
    {
        var cue = new Cue(stage.State.Cue.Sequence + 1, line, bars);
        DeckState deck = stage.State.Decks[0];
        stage.State = stage.State.WithDeck(0, deck with { Cue = new DeckCue(cue.Sequence, bars > 0, stage.Targets[0].Value, to) }) with { Cue = cue };
        stage.Targets[0].Value = to;
    }
}
