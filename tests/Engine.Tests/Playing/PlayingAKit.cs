using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

/// <summary>Decks whose models have other kits than the nine.</summary>
public sealed class PlayingAKit
{
    private static readonly Grid Fourteen = Grid.OneBar with { InstrumentCount = 14 };

    [Fact]
    public void An_instrument_beyond_the_nine_is_played_with_its_note()
    {
        var stage = new Stage(DrawnModel.Of(Fourteen, new Hit(Instrument.Ride, 0, 100, 0), new Hit(Instrument.Cowbell, 24, 90, 0)));
        stage.Play().Ticks(96);
        stage.Hits.Select(hit => (hit.Instrument, hit.Tick, hit.Note)).ShouldBe([(Instrument.Ride, 0, 51), (Instrument.Cowbell, 24, 56)]);
    }

    [Fact]
    public void A_swap_between_kits_misses_no_tick_and_tells_the_rows_of_both()
    {
        var stage = new Stage(DrawnModel.Of(Fourteen, new Hit(Instrument.Ride, 48, 100, 0)));
        stage.Play().Ticks(10);
        stage.Swap(DrawnModel.Of(new Hit(Instrument.Hat, 48, 100, 0)));
        stage.Ticks(86);
        stage.Hits.Select(hit => hit.Instrument).ShouldBe([Instrument.Hat]);
        stage.Events.Count(e => e.Kind == TickEventKind.Tick).ShouldBe(96);
        stage.Events.Last(e => e.Kind == TickEventKind.Pattern).Rows.ShouldBe((1 << 14) - 1);
        int[] row = new int[96];
        row.AsSpan().Fill(1);
        stage.Engine.ReadPattern(0, Instrument.Ride, row).ShouldBe(96);
        row.ShouldAllBe(velocity => velocity == 0);
    }

    [Fact]
    public void A_drum_that_is_frozen_stays_so_over_a_change_of_the_kit()
    {
        var stage = new Stage(DrawnModel.Of(new Hit(Instrument.Kick, 24, 100, 0)));
        stage.Play().Ticks(2);
        stage.Controls(controls => controls with { Freezes = controls.Freezes.With(Instrument.Kick, true) });
        stage.Ticks(2);
        stage.Swap(DrawnModel.Of(Fourteen, new Hit(Instrument.Kick, 60, 100, 0), new Hit(Instrument.Crash, 60, 100, 0)));
        stage.Ticks(92);
        stage.Hits.Select(hit => (hit.Instrument, hit.Tick)).ShouldBe([(Instrument.Kick, 24), (Instrument.Crash, 60)]);
    }

    [Fact]
    public void A_kit_brings_its_notes_and_those_that_were_set_stay()
    {
        DeckState deck = new DeckState().WithControl(99, static (controls, note) => controls with { Notes = controls.Notes.With(Instrument.Snare, note) });
        DeckState congas = deck.WithModel(DrawnModel.With(Kit.Percussion));
        congas.Controls.Notes[Instrument.Kick].ShouldBe(64);
        congas.Controls.Notes[Instrument.Snare].ShouldBe(99);
        congas.WithModel(DrawnModel.With(Kit.Nine)).Controls.Notes[Instrument.Kick].ShouldBe(36);
    }
}
