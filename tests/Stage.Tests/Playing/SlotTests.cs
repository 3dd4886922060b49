using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Playing;
using RVae.Stage.Rehearsing;

namespace RVae.Stage.Tests.Playing;

/// <summary>Models on their way through the slots, played where they lie, tick by tick on one thread.</summary>
public sealed class SlotTests : IDisposable
{
    private const int SlotBytes = 1 << 20;

    private static readonly PeerAddress Nobody = new([2, 0, 0, 9, 10, 0, 0, 1]);
    private readonly RhythmModel _model = ModelFile.Load(Path.Combine(AppContext.BaseDirectory, "models", "house.safetensors")).Value;
    private readonly SharedRegion? _region;
    private readonly StageMemory _memory = null!;
    private readonly StagePerformance _performance = null!;
    private readonly RehearsalTime _time = new();
    private readonly PlayedDeck[] _decks = new PlayedDeck[PerformanceState.DeckCount];

    public SlotTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        _region = SharedRegion.Create(StageMemory.LengthFor(SlotBytes));
        _memory = StageMemory.Make(_region, SlotBytes, 1);
        _performance = new StagePerformance(_memory, Signal.Create(), Signal.Create(), Signal.Create(), _time);
        _performance.BeginRehearsal();
    }

    public void Dispose() => _region?.Dispose();

    [Fact]
    public void A_model_is_played_where_it_lies_and_its_pattern_read_where_it_is_played()
    {
        int index = Leave();
        Ticks(2);
        _memory.Slots[index].State.ShouldBe(SlotState.Prepared);
        Name(index);
        Ticks(5);

        long live = _memory.Live(0);
        live.ShouldBe(_memory.Slots[index].Number);
        var rows = _memory.Patterns[0].Select(memory => new PatternRows(memory.Memory)).Single(rows => rows.IsOf(live));
        rows.Hits().ShouldNotBeEmpty();
        rows.Loop.ShouldBe(new Grid(Meter.FourFour, Grid.DefaultTicksPerQuarter, _model.Card.Grid.Bars));
    }

    [Fact]
    public void A_model_that_plays_no_more_gives_its_slot_back()
    {
        int first = Leave();
        Ticks(2);
        Name(first);
        Ticks(5);
        int second = Leave();
        Ticks(2);
        Name(second);
        Ticks(120);
        _memory.Slots[first].State.ShouldBe(SlotState.Done);
        _memory.Slots[second].State.ShouldBe(SlotState.Prepared);
    }

    [Fact]
    public void A_model_that_was_given_up_before_any_state_named_it_gives_its_slot_back()
    {
        int index = Leave();
        Ticks(2);
        _memory.Slots[index].Dropped = 1;
        Ticks(5);
        _memory.Slots[index].State.ShouldBe(SlotState.Done);
    }

    [Fact]
    public void A_damaged_image_is_refused_and_costs_nobody_anything()
    {
        int index = Leave(image => image[40..].Clear(), image => image[..8].Fill(7));
        Ticks(2);
        _memory.Slots[index].State.ShouldBe(SlotState.Refused);
        _memory.Slots[index].Refusal.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_swap_costs_the_stage_less_than_a_kilobyte_and_swaps_go_on_without_end()
    {
        const int Swaps = 20;
        Swap();
        Swap();
        long bytes = Allocations.InSteadyState(() =>
        {
            for (int swap = 0; swap < Swaps; swap++)
                Swap();
        });
        (bytes / Swaps).ShouldBeLessThan(1000);
    }

    [Fact]
    public void A_stage_after_one_that_was_killed_finds_the_model_that_plays_and_lets_go_of_the_others()
    {
        int old = Leave(), plays = Leave();
        Ticks(2);
        Name(old);
        Name(plays);
        Ticks(1);
        var next = new StagePerformance(_memory, Signal.Create(), Signal.Create(), Signal.Create(), _time);
        next.BeginRehearsal();
        _memory.Slots[plays].State.ShouldBe(SlotState.Prepared);
        _memory.Slots[old].State.ShouldBe(SlotState.Done);
        for (int tick = 0; tick < 5; tick++)
            next.Rehearse(_time, Nobody, "/x\0\0,\0\0\0"u8);
        _memory.Live(0).ShouldBe(_memory.Slots[plays].Number);
    }

    [Fact]
    public void A_stage_after_one_that_was_killed_plays_on_before_it_opens_the_models_that_were_on_their_way()
    {
        int[] onTheirWay = [.. Enumerable.Range(0, PreparedPool.Most).Select(_ => Leave())];
        int plays = Leave();
        Name(plays);
        foreach (int index in (int[])[.. onTheirWay, plays])
            _memory.Slots[index].State = SlotState.Prepared; // as the one that was killed had them
        var next = new StagePerformance(_memory, Signal.Create(), Signal.Create(), Signal.Create(), _time);
        next.BeginRehearsal();
        Ticks(5, next);
        _memory.Live(0).ShouldBe(_memory.Slots[plays].Number);
        int last = onTheirWay[^1];
        onTheirWay.Select(index => _memory.Slots[index].State)
            .ShouldBe([.. Enumerable.Repeat(SlotState.Prepared, PreparedPool.Most - 1), SlotState.Ready]);

        // The last is opened when another is not wanted any more.
        _memory.Slots[onTheirWay[0]].Dropped = 1;
        Ticks(5, next);
        _memory.Slots[last].State.ShouldBe(SlotState.Prepared);
        Name(last);
        Ticks(5, next);
        _memory.Live(0).ShouldBe(_memory.Slots[last].Number);
    }

    [Fact]
    public void A_model_that_the_desk_names_while_a_stage_opens_others_is_played_by_that_stage()
    {
        int plays = Leave(), comes = Leave();
        Ticks(2);
        Name(plays);
        var engine = new TickEngine();
        bool isNamed = false;
        var keeper = new SlotKeeper(
            _memory,
            [.. Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => new DeckInference(deck, new LatentTarget(), engine))],
            () =>
            {
                if (!isNamed)
                    Name(comes);
                isNamed = true;
            });
        keeper.Begin();
        isNamed.ShouldBeTrue();
        _memory.Slots[comes].State.ShouldBe(SlotState.Prepared);
        keeper.Look();
        _memory.Slots[comes].State.ShouldBe(SlotState.Prepared);
    }

    private void Swap()
    {
        for (int index = 0; index < ModelSlots.Count; index++)
        {
            if (_memory.Slots[index].State == SlotState.Done)
                _memory.Slots.Free(index);
        }

        int taken = Leave();
        Ticks(2);
        Name(taken);
        Ticks(10);
    }

    private int Leave(params ImageChange[] changes)
    {
        int words = DecoderImage.LengthOf(_model).Value;
        int index = _memory.Slots.Take(words * sizeof(float));
        Span<float> image = _memory.Slots.Image(index).Span;
        _ = DecoderImage.Write(_model, image);
        foreach (ImageChange change in changes)
            change(image);
        _memory.Slots[index].State = SlotState.Ready;
        return index;
    }

    private void Name(int index)
    {
        _memory.Slots[index].Named = 1;
        PlayedDeck[] decks = _decks;
        decks[0] = new PlayedDeck(_memory.Slots[index].Number, DeckControls.Default);
        _memory.State.Write(new PlayedState(_memory.State.Newest + 1, new TransportState() with { Playing = true, Bpm = 300 }, decks));
    }

    private void Ticks(int count, StagePerformance? stage = null)
    {
        for (int tick = 0; tick < count; tick++)
            (stage ?? _performance).Rehearse(_time, Nobody, "/x\0\0,\0\0\0"u8);
    }

    private delegate void ImageChange(Span<float> image);
}
