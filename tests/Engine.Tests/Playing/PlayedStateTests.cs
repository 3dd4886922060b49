using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Playing;

public sealed class PlayedStateTests
{
    [Fact]
    public void A_played_state_holds_no_references_and_its_size_is_known()
    {
        RuntimeHelpers.IsReferenceOrContainsReferences<PlayedState>().ShouldBeFalse();
        Unsafe.SizeOf<LatentPoint>().ShouldBe(8);
        Unsafe.SizeOf<DeckControls>().ShouldBe(3112);
        Unsafe.SizeOf<PlayedState>().ShouldBe(25280);
    }

    [Fact]
    public void A_state_comes_back_whole_from_memory_that_nobody_owns()
    {
        PerformanceState state = Full();
        byte[] memory = new byte[Unsafe.SizeOf<PlayedState>()];
        PlayedState played = PlayedState.Of(state);
        MemoryMarshal.Write(memory, played);
        PlayedState read = MemoryMarshal.Read<PlayedState>(memory);
        (read == played).ShouldBeTrue();
        read.Version.ShouldBe(41);
        read.Transport.ShouldBe(state.Transport);
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
        {
            read.Deck(deck).Model.ShouldBe(state.Decks[deck].Model?.Id ?? 0);
            read.Deck(deck).Controls.ShouldBe(state.Decks[deck].Controls);
        }

        PlayedState other = PlayedState.Of(state.WithDeck(3, new DeckState { Controls = new DeckControls { Gap = 3 } }));
        (other != played).ShouldBeTrue();
    }

    [Fact]
    public void Making_a_played_state_allocates_nothing()
    {
        PerformanceState state = Full();
        PlayedState played = default;
        Allocations.InSteadyState(() => played = PlayedState.Of(state)).ShouldBe(0);
        played.Version.ShouldBe(41);
    }

    [Fact]
    public void Controls_are_compared_by_what_they_hold()
    {
        DeckControls controls = Full().Decks[0].Controls;
        controls.ShouldBe(Full().Decks[0].Controls);
        (controls with { Conditions = [0.5f] }).ShouldNotBe(controls);
        (controls with { Pins = controls.Pins.Without(Instrument.Kick, 0) }).ShouldNotBe(controls);
        (controls with { Walk = controls.Walk with { Points = [new(1, 2)] } }).ShouldNotBe(controls);
        (controls with { Mutes = controls.Mutes.With(Instrument.Rim, false) }).ShouldNotBe(controls);
    }

    [Fact]
    public void More_conditions_or_path_positions_than_there_is_room_for_are_refused()
    {
        Should.Throw<ArgumentException>(() => ConditionValues.Of(new float[ConditionValues.Most + 1]))
            .Message.ShouldContain("17 conditions, at most 16");
        Should.Throw<ArgumentException>(() => PathPoints.Of(new LatentPoint[PathPoints.Most + 1]))
            .Message.ShouldContain("129 positions, at most 128");
    }

    [Fact]
    public void A_model_put_elsewhere_is_known_by_its_number_there()
    {
        DrawnModel model = DrawnModel.Of();
        new DeckState { Model = model }.Played.Model.ShouldBe(model.Id);
        var placed = new DeckState() { Model = model, ModelId = 515 };
        placed.Played.Model.ShouldBe(515);
        (placed with { Model = DrawnModel.Of() }).ModelId.ShouldNotBe(515);
        new DeckState().Played.Model.ShouldBe(0);
    }

    private static PerformanceState Full() => new PerformanceState
    {
        Version = 41,
        Transport = new TransportState { Bpm = 133.5, Source = ClockSource.Midi }.Play().Nudge(3).Panic().Locate(7, 2.5),
    }.WithDeck(0, new DeckState { Model = DrawnModel.Of(), Controls = Everything }).WithDeck(2, new DeckState { Model = DrawnModel.Of() });

    private static DeckControls Everything => new()
    {
        Pins = default(PinTable).With(new Pin(Instrument.Rim, 95, 127, -1.5f)).Value.With(new Pin(Instrument.Kick, 0, 0)).Value,
        Freezes = new PerInstrument<bool>(false).With(Instrument.Clap, true),
        Lengths = new PerInstrument<int>(0).With(Instrument.Hat, 36),
        Shifts = new PerInstrument<float>(0f).With(Instrument.Snare, 12.5f),
        Rate = 0.5f,
        Threshold = 0.1f,
        Thresholds = new PerInstrument<float>(-1f).With(Instrument.Hat, 0.75f),
        Mutes = new PerInstrument<bool>(false).With(Instrument.Rim, true),
        Notes = new PerInstrument<int>(Kit.GeneralMidi).With(Instrument.Kick, 35),
        Quantize = Quantize.Bar,
        Walk = new Walk(WalkKind.Path, 3, 1) { Points = [new(0, 0), new(1, 0), new(1, 1)] },
        Conditions = [0.5f, -2],
        Channel = 3,
    };
}
