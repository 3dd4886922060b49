using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// A model with everything that one deck needs to play it, prepared before the deck takes it: a warm decoder, buffers for grooves on their way to the
/// tick engine, and the pattern that the engine selects from them. The buffers lie in memory that the owner gives. A prepared model of a
/// <see cref="PreparedPool"/> is reused for another model when nobody uses it any more.
/// </summary>
public sealed class PreparedModel
{
    /// <summary>
    /// Buffers that can be in use at once: one that is being decoded, two published (for now and for the next bar), two that the tick engine has
    /// taken but that are not due yet, and the one that plays.
    /// </summary>
    private const int SlotCount = 6;

    private readonly GrooveSlot[] _slots;
    private readonly Memory<float> _memory;
    private readonly Memory<float> _rows;
    private Memory<float> _latent;
    private Memory<float> _conditions;
    private int _uses; // users: first the thread that hands it over, then the inference, and each groove that is under way

    internal PreparedModel(Memory<float> memory, Memory<float> rows)
    {
        (_memory, _rows) = (memory, rows);
        _slots = [.. Enumerable.Range(0, SlotCount).Select(_ => new GrooveSlot(this))];
    }

    /// <summary>Number by which the state names this model.</summary>
    public long Id { get; private set; }

    /// <summary>The grid of the model's grooves.</summary>
    public Grid Grid { get; private set; }

    /// <summary>The model from which this was prepared, where that happened in this process; else null.</summary>
    public RhythmModel? Source { get; private init; }

    /// <summary>Whether the model begins at a bar line, even where the deck's quantisation is finer.</summary>
    public bool AtBarLine { get; private set; }

    /// <summary>The rows of the pattern that plays, for readers.</summary>
    public PatternRows Rows => Pattern.Rows;

    /// <summary>Whether anybody uses this. A model that was handed over and not taken yet counts as used. Any thread.</summary>
    public bool IsUsed => Volatile.Read(ref _uses) > 0;

    /// <summary>Whether this was given up after it had been handed over.</summary>
    public bool IsGivenUp { get; internal set; }

    /// <summary>The model that was handed to the deck before this one and not taken yet, or null.</summary>
    internal PreparedModel? HandedBefore { get; set; }

    internal IGrooveDecoder Decoder { get; private set; } = null!;

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal Span<float> Latent => _latent.Span;

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal Span<float> Conditions => _conditions.Span;

    /// <summary>The pattern that plays. The tick thread writes it.</summary>
    internal Pattern Pattern { get; } = new();

    /// <summary>
    /// Makes a model ready for a deck and decodes once, so that the first gesture finds code and memory warm.
    /// Allocates; not for the tick thread.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether the model is to begin at a bar line.</param>
    /// <param name="id">Number by which the state will name the model, where that is not the model's own.</param>
    public static Outcome<PreparedModel> Prepare(RhythmModel model, bool atBarLine = false, long? id = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelCard card = model.Card;
        string name = $"Model '{card.Name}'";
        if (Fault(name, card.Grid) is { } fault)
            return fault;
        long words = WordsFor(card.Grid, card.LatentDimensions, card.Conditions.Length, scratch: 0);
        var prepared = new PreparedModel(new float[words], new float[PatternRows.WordsFor(card.Grid)]) { Source = model, _uses = 1 };
        _ = prepared.Fit(id ?? model.Id, card.Grid, card.LatentDimensions, card.Conditions.Length, scratch: 0, atBarLine);
        prepared.Decoder = model.CreateDecoder();
        return prepared.WarmUp(name) is { } refusal ? refusal : prepared;
    }

    /// <summary>Releases a prepared model that was not handed to a deck.</summary>
    public void Release() => Interlocked.Decrement(ref _uses);

    /// <summary>Floats that the buffers and the decoder's scratch space take.</summary>
    internal static long WordsFor(Grid grid, int latent, int conditions, int scratch) =>
        ImageWriter.Aligned(latent) + ImageWriter.Aligned(conditions) + (SlotCount * 3 * ImageWriter.Aligned(grid.CellCount))
        + ImageWriter.Aligned(Pattern.WordsFor(grid)) + ImageWriter.Aligned(scratch);

    /// <summary>Takes this for a new use; false where somebody uses it.</summary>
    internal bool TryUse() => Interlocked.CompareExchange(ref _uses, 1, 0) == 0;

    /// <summary>Counts one more user.</summary>
    internal void Use() => Interlocked.Increment(ref _uses);

    /// <summary>
    /// Prepares this for the model of an image. Returns why that cannot be, or null. Called by the thread that has taken it, never by the tick
    /// thread.
    /// </summary>
    internal Fault? Refit(in DecoderImage image, long id, bool atBarLine)
    {
        const string Name = "The model";
        if (Fault(Name, image.Grid) is { } fault)
            return fault;
        long words = WordsFor(image.Grid, image.LatentDimensions, image.Conditions, image.ScratchLength);
        if (words > _memory.Length || PatternRows.WordsFor(image.Grid) > _rows.Length)
            return new Fault(FaultCode.TooMany, $"{Name} needs {words * sizeof(float)} bytes to play, there is room for {(long)_memory.Length * sizeof(float)}");
        IsGivenUp = false;
        Memory<float> scratch = Fit(id, image.Grid, image.LatentDimensions, image.Conditions, image.ScratchLength, atBarLine);
        Decoder = image.CreateDecoder(scratch);
        return WarmUp(Name);
    }

    /// <summary>Takes a buffer that nobody uses. Null would mean that the tick engine keeps more buffers than it may.</summary>
    internal GrooveSlot? TakeSlot()
    {
        foreach (GrooveSlot slot in _slots)
        {
            if (slot.TryTake())
                return slot;
        }

        return null;
    }

    private Memory<float> Fit(long id, Grid grid, int latent, int conditions, int scratch, bool atBarLine)
    {
        (Id, Grid, AtBarLine) = (id, grid, atBarLine);
        var rest = new Scratch(_memory);
        _latent = rest.Take(latent);
        _conditions = rest.Take(conditions);
        _latent.Span.Clear();
        _conditions.Span.Clear();
        foreach (GrooveSlot slot in _slots)
            slot.Fit(rest.Take(grid.CellCount), rest.Take(grid.CellCount), rest.Take(grid.CellCount));
        Pattern.Fit(grid, id, _rows, rest.Take(Pattern.WordsFor(grid)));
        return rest.Take(scratch);
    }

    private Fault? WarmUp(string name)
    {
        GrooveView groove = _slots[0].Groove;
        Decoder.Decode(Latent, Conditions, groove);
        foreach (float onset in groove.Onsets)
        {
            if (!float.IsFinite(onset))
                return new Fault(FaultCode.Failed, $"{name} decodes to numbers that are not finite: train it again or use another");
        }

        return null;
    }

    private static Fault? Fault(string name, Grid grid)
    {
        if (!grid.Meter.IsValid || grid.Bars < 1)
            return new Fault(FaultCode.Failed, $"{name} has a grid of {grid.Bars} bars of {grid.Meter}, which cannot be played");
        if (!grid.FallsOnTransport)
            return new Fault(FaultCode.Failed, $"{name} has {grid.TicksPerQuarter} ticks to a quarter in {grid.Meter}, which do not fall on the transport's {Grid.DefaultTicksPerQuarter}");
        return null;
    }
}

/// <summary>A groove on its way from the inference thread to the tick engine. Only one side holds it at a time.</summary>
internal sealed class GrooveSlot(PreparedModel owner)
{
    private Memory<float> _onsets;
    private Memory<float> _velocities;
    private Memory<float> _offsets;
    private int _taken;

    public PreparedModel Owner { get; } = owner;

    public GrooveView Groove => new(Owner.Grid, _onsets.Span, _velocities.Span, _offsets.Span);

    /// <summary>Grows with every groove of a deck: the newest wins.</summary>
    public long Generation { get; set; }

    /// <summary>Number of the cue for whose line the groove waits; 0 for none.</summary>
    public long Cue { get; set; }

    /// <summary>The deck's bar for which the groove was decoded ahead of time, or <see cref="Now"/>.</summary>
    public int ForBar { get; set; }

    /// <summary>The groove is for no particular bar.</summary>
    public const int Now = -1;

    /// <summary>Takes memory for grooves of the owner's grid.</summary>
    public void Fit(Memory<float> onsets, Memory<float> velocities, Memory<float> offsets) =>
        (_onsets, _velocities, _offsets) = (onsets, velocities, offsets);

    public bool TryTake()
    {
        if (Interlocked.CompareExchange(ref _taken, 1, 0) != 0)
            return false;
        Owner.Use();
        return true;
    }

    public void Release()
    {
        Volatile.Write(ref _taken, 0);
        Owner.Release();
    }
}

/// <summary>
/// Where a deck's inference leaves grooves for the tick engine: the newest for now, and the newest for the next bar. A groove that was never fetched
/// is released when a newer one replaces it. Neither side ever waits.
/// </summary>
internal sealed class GrooveExchange
{
    private GrooveSlot? _now;
    private GrooveSlot? _next;

    /// <summary>Called after each published groove; null unless one thread decodes and plays.</summary>
    public Action? Published { get; set; }

    /// <summary>Leaves a groove for the tick engine. The inference thread only.</summary>
    public void Publish(GrooveSlot slot)
    {
        GrooveSlot? unfetched = slot.ForBar == GrooveSlot.Now
            ? Interlocked.Exchange(ref _now, slot)
            : Interlocked.Exchange(ref _next, slot);
        unfetched?.Release();
        Published?.Invoke();
    }

    /// <summary>Takes the newest groove for now, unless its number is greater than <paramref name="newest"/>. The tick thread only.</summary>
    public GrooveSlot? FetchNow(long newest) => Fetch(ref _now, newest);

    /// <summary>Takes the newest groove for the next bar, unless its number is greater than <paramref name="newest"/>. The tick thread only.</summary>
    public GrooveSlot? FetchNext(long newest) => Fetch(ref _next, newest);

    private static GrooveSlot? Fetch(ref GrooveSlot? slot, long newest) =>
        Volatile.Read(ref slot) is { } there && there.Generation <= newest ? Interlocked.Exchange(ref slot, null) : null;
}
