using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// A model with everything that playing it on one deck needs, made off to one side before it is swapped in: a warm
/// decoder, buffers for grooves on their way to the tick engine, and the pattern that the engine selects from them. Its
/// buffers lie in memory that it is given; one of a <see cref="PreparedPool"/> is made ready for another model when nobody
/// uses it any more.
/// </summary>
public sealed class PreparedModel
{
    /// <summary>
    /// Buffers that can be in use at once: one being decoded, two published (now, next bar), two taken by the tick
    /// engine but not due yet, and the one that plays.
    /// </summary>
    private const int SlotCount = 6;

    private readonly GrooveSlot[] _slots;
    private readonly Memory<float> _memory;
    private readonly Memory<float> _rows;
    private Memory<float> _latent;
    private Memory<float> _conditions;
    private int _uses; // by the one that hands it over, then the inference, and by each groove that is under way

    internal PreparedModel(Memory<float> memory, Memory<float> rows)
    {
        (_memory, _rows) = (memory, rows);
        _slots = [.. Enumerable.Range(0, SlotCount).Select(_ => new GrooveSlot(this))];
    }

    /// <summary>Number by which the state names it.</summary>
    public long Id { get; private set; }

    /// <summary>The raster of its grooves.</summary>
    public Grid Grid { get; private set; }

    /// <summary>The model that it was made of, where it was made in this process.</summary>
    public RhythmModel? Source { get; private init; }

    /// <summary>Whether it begins with a bar, also when the deck's quantisation is finer.</summary>
    public bool AtBarLine { get; private set; }

    /// <summary>What plays of it, for readers.</summary>
    public PatternRows Rows => Pattern.Rows;

    /// <summary>Whether anyone uses it, also one that was handed over and not taken yet. Any thread.</summary>
    public bool IsUsed => Volatile.Read(ref _uses) > 0;

    /// <summary>Whether it was given up after it had been handed over.</summary>
    public bool IsGivenUp { get; internal set; }

    /// <summary>The one that was handed to the deck before it and not taken yet, or null.</summary>
    internal PreparedModel? HandedBefore { get; set; }

    internal IGrooveDecoder Decoder { get; private set; } = null!;

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal Span<float> Latent => _latent.Span;

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal Span<float> Conditions => _conditions.Span;

    /// <summary>What plays; the tick thread writes it.</summary>
    internal Pattern Pattern { get; } = new();

    /// <summary>
    /// Makes a model ready for a deck and decodes once, so that the first gesture finds code and memory warm.
    /// Allocates; not for the tick thread.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="atBarLine">Whether it is to begin with a bar.</param>
    /// <param name="id">Number by which the state will name it, where that is not the model's own.</param>
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

    /// <summary>Gives up one that was made ready and is not handed to a deck.</summary>
    public void Release() => Interlocked.Decrement(ref _uses);

    /// <summary>Words that its buffers and its decoder's scratch space take.</summary>
    internal static long WordsFor(Grid grid, int latent, int conditions, int scratch) =>
        ImageWriter.Aligned(latent) + ImageWriter.Aligned(conditions) + (SlotCount * 3 * ImageWriter.Aligned(grid.CellCount))
        + ImageWriter.Aligned(Pattern.WordsFor(grid)) + ImageWriter.Aligned(scratch);

    /// <summary>Takes it, unless somebody uses it.</summary>
    internal bool TryUse() => Interlocked.CompareExchange(ref _uses, 1, 0) == 0;

    /// <summary>Somebody more uses it.</summary>
    internal void Use() => Interlocked.Increment(ref _uses);

    /// <summary>Makes it ready for the model of an image; why not, or null. Called by the thread that has taken it, never by the tick thread.</summary>
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

    /// <summary>A buffer that nobody uses; null would mean that the tick engine keeps more than it may.</summary>
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

/// <summary>A groove on its way from the inference thread to the tick engine; only one side has it at a time.</summary>
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

    /// <summary>The cue whose line it waits for; 0 for none.</summary>
    public long Cue { get; set; }

    /// <summary>The deck's bar that it was decoded for ahead of time, or <see cref="Now"/>.</summary>
    public int ForBar { get; set; }

    /// <summary>Not for a certain bar.</summary>
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
/// Where a deck's inference leaves grooves for the tick engine: the newest for now, and the newest for the next bar.
/// One that was never fetched goes back when a newer one replaces it. Neither side ever waits.
/// </summary>
internal sealed class GrooveExchange
{
    private GrooveSlot? _now;
    private GrooveSlot? _next;

    /// <summary>Called after each groove that is left; null unless one thread decodes and plays.</summary>
    public Action? Published { get; set; }

    /// <summary>The inference thread only.</summary>
    public void Publish(GrooveSlot slot)
    {
        GrooveSlot? unfetched = slot.ForBar == GrooveSlot.Now
            ? Interlocked.Exchange(ref _now, slot)
            : Interlocked.Exchange(ref _next, slot);
        unfetched?.Release();
        Published?.Invoke();
    }

    /// <summary>The newest for now, unless it is newer than a generation. The tick thread only.</summary>
    public GrooveSlot? FetchNow(long newest) => Fetch(ref _now, newest);

    /// <summary>The newest for the next bar, unless it is newer than a generation. The tick thread only.</summary>
    public GrooveSlot? FetchNext(long newest) => Fetch(ref _next, newest);

    private static GrooveSlot? Fetch(ref GrooveSlot? slot, long newest) =>
        Volatile.Read(ref slot) is { } there && there.Generation <= newest ? Interlocked.Exchange(ref slot, null) : null;
}
