using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Classic;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Models.Images;

namespace RVae.Engine.Tests.Playing;

/// <summary>Models that are made ready in memory taken once, and patterns that others read where they lie.</summary>
public sealed class PreparedPoolTests
{
    private const int Length = 1 << 20;

    [Theory]
    [MemberData(nameof(DecoderImageTests.Kinds), MemberType = typeof(DecoderImageTests))]
    public void A_swap_from_an_image_costs_less_than_a_kilobyte_and_swaps_go_on_without_end(string kind)
    {
        DecoderImage image = Open(kind, 1), other = Open(kind, 2);
        var swaps = new Swaps();
        swaps.Swap(image, 1);
        long id = 1;
        long bytes = Allocations.InSteadyState(() =>
        {
            for (int i = 0; i < 10; i++)
            {
                swaps.Swap(image, ++id);
                swaps.Swap(other, ++id);
            }
        });
        (bytes / 20).ShouldBeLessThan(1000);
    }

    [Fact]
    public void A_model_out_of_an_image_plays_the_same_hits_as_the_model_itself()
    {
        RhythmModel model = DecoderImageTests.Random(AtlasModel.KindName, 1);
        List<TickEvent> plain = Hits(PreparedModel.Prepare(model, id: 7).Value);
        List<TickEvent> pooled = Hits(new PreparedPool(Length).Prepare(DecoderImage.Open(DecoderImageTests.Image(model)).Value, 7).Value);
        pooled.ShouldBe(plain);
        plain.Count(e => e.Kind == TickEventKind.Hit).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void What_is_in_use_is_never_made_ready_for_another()
    {
        var pool = new PreparedPool(Length);
        DecoderImage image = Open(ClassicModel.KindName, 1);
        PreparedModel[] held = [.. Enumerable.Range(1, PreparedPool.Most).Select(id => pool.Prepare(image, id).Value)];
        held.Distinct().Count().ShouldBe(PreparedPool.Most);
        pool.Prepare(image, 9).Fault!.Value.Code.ShouldBe(FaultCode.Busy);
        held[2].Release();
        pool.Prepare(image, 9).Value.ShouldBeSameAs(held[2]);
        pool.IndexOf(held[2]).ShouldBe(2);
    }

    [Fact]
    public void A_model_that_needs_more_than_there_is_is_refused() =>
        new PreparedPool(1000).Prepare(Open(ClassicModel.KindName, 1), 1).Fault!.Value.Code.ShouldBe(FaultCode.TooMany);

    [Fact]
    public void A_pattern_is_read_where_it_lies_and_a_writer_that_died_holds_nobody_up()
    {
        DecoderImage image = Open(AtlasModel.KindName, 1);
        float[] memory = new float[PatternRows.WordsFor(image.Grid)];
        var reader = new PatternRows(memory);
        int[] row = new int[image.Grid.TickCount * 2];
        reader.CopyRow(Instrument.Kick, row).ShouldBe(0);
        var swaps = new Swaps(new PreparedPool(Length, [memory]));
        swaps.Swap(image, 5);
        reader.Model.ShouldBe(5);
        reader.CopyRow(Instrument.Kick, row).ShouldBe(image.Grid.TickCount * 2);
        int[] own = new int[row.Length];
        swaps.Engine.ReadPattern(0, Instrument.Kick, own);
        row.ShouldBe(own);
        reader.Hits().ShouldNotBeEmpty();

        ref int version = ref System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(memory.AsSpan())[0];
        version++; // as a writer leaves it that ends in the middle
        reader.CopyRow(Instrument.Kick, row).ShouldBe(0);
        reader.Hits().ShouldBeEmpty();
        version++;
        System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(memory.AsSpan())[1] = int.MaxValue; // and nonsense in the header
        reader.CopyRow(Instrument.Kick, row).ShouldBe(0);
    }

    private static DecoderImage Open(string kind, int seed) =>
        DecoderImage.Open(DecoderImageTests.Image(DecoderImageTests.Random(kind, seed))).Value;

    private static List<TickEvent> Hits(PreparedModel prepared)
    {
        var engine = new TickEngine();
        var inference = new DeckInference(0, new LatentTarget(), engine);
        inference.Hand(prepared);
        PlayedState rest = State(prepared.Id, playing: false), playing = State(prepared.Id, playing: true);
        var events = new List<TickEvent>();
        for (int tick = 0; tick < 400; tick++)
        {
            inference.Run(rest.Deck(0), engine.EngineTime, 0);
            foreach (ref readonly TickEvent e in engine.Advance(tick == 0 ? rest : playing, 0))
                events.Add(e);
        }

        return events;
    }

    private static PlayedState State(long model, bool playing)
    {
        var deck = new PlayedDeck(model, new DeckControls { Threshold = 0.3f });
        return new PlayedState(1, new TransportState { Playing = playing }, [deck, default, default, default]);
    }

    /// <summary>A deck whose models come from a pool.</summary>
    private sealed class Swaps
    {
        private readonly PreparedPool _pool;
        private readonly DeckInference _inference;

        public Swaps(PreparedPool? pool = null)
        {
            _pool = pool ?? new PreparedPool(Length);
            _inference = new DeckInference(0, new LatentTarget(), Engine);
        }

        public TickEngine Engine { get; } = new();

        /// <summary>Swaps at rest: live at once.</summary>
        public void Swap(in DecoderImage image, long id)
        {
            if (!_pool.Prepare(image, id).TryGet(out PreparedModel? prepared, out Fault fault))
                throw new InvalidOperationException(fault.Message);
            _inference.Hand(prepared);
            PlayedState state = State(id, playing: false);
            _inference.Run(state.Deck(0), Engine.EngineTime, 0);
            Engine.Advance(state, 0);
            if (Engine.Live(0)?.Id != id)
                throw new InvalidOperationException("it is not live");
        }
    }
}
