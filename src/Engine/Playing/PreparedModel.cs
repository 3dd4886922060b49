using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// A model with everything that playing it on one deck needs, made off to one side before it is swapped in: a warm
/// decoder, buffers for grooves on their way to the tick engine, and the pattern that the engine selects from them.
/// </summary>
public sealed class PreparedModel
{
    /// <summary>
    /// Buffers that can be in use at once: one being decoded, two published (now, next bar), two taken by the tick
    /// engine but not due yet, and the one that plays.
    /// </summary>
    private const int SlotCount = 6;

    private readonly GrooveSlot[] _slots;

    private PreparedModel(RhythmModel model, long id)
    {
        Source = model;
        Id = id;
        Grid = model.Card.Grid;
        Decoder = model.CreateDecoder();
        Latent = new float[model.Card.LatentDimensions];
        Conditions = new float[model.Card.Conditions.Length];
        Pattern = new Pattern(model.Card.Grid);
        _slots = [.. Enumerable.Range(0, SlotCount).Select(_ => new GrooveSlot(this, model.Card.Grid))];
    }

    /// <summary>Number by which the state names it.</summary>
    public long Id { get; }

    /// <summary>The raster of its grooves.</summary>
    public Grid Grid { get; }

    /// <summary>The model that it was made of, where it was made in this process.</summary>
    public RhythmModel? Source { get; }

    /// <summary>Whether it begins with a bar, also when the deck's quantisation is finer.</summary>
    public bool AtBarLine { get; private init; }

    /// <summary>The one that was handed to the deck before it and not taken yet, or null.</summary>
    internal PreparedModel? HandedBefore { get; set; }

    internal IGrooveDecoder Decoder { get; }

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal float[] Latent { get; }

    /// <summary>Decoder input, reused by the inference thread.</summary>
    internal float[] Conditions { get; }

    /// <summary>What plays; the tick thread writes it.</summary>
    internal Pattern Pattern { get; }

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
        Grid grid = model.Card.Grid;
        if (Fault(model.Card, grid) is { } fault)
            return fault;
        var prepared = new PreparedModel(model, id ?? model.Id) { AtBarLine = atBarLine };
        Groove groove = prepared._slots[0].Groove;
        prepared.Decoder.Decode(prepared.Latent, prepared.Conditions, groove);
        if (!groove.Onsets.All(float.IsFinite))
            return new Fault(FaultCode.Failed, $"Model '{model.Card.Name}' decodes to numbers that are not finite: train it again or use another");
        return prepared;
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

    private static Fault? Fault(ModelCard card, Grid grid)
    {
        if (!grid.Meter.IsValid || grid.Bars < 1)
            return new Fault(FaultCode.Failed, $"Model '{card.Name}' has a grid of {grid.Bars} bars of {grid.Meter}, which cannot be played");
        if (!grid.FallsOnTransport)
            return new Fault(FaultCode.Failed, $"Model '{card.Name}' has {grid.TicksPerQuarter} ticks to a quarter in {grid.Meter}, which do not fall on the transport's {Grid.DefaultTicksPerQuarter}");
        return null;
    }
}

/// <summary>A groove on its way from the inference thread to the tick engine; only one side has it at a time.</summary>
internal sealed class GrooveSlot(PreparedModel owner, Grid grid)
{
    private int _taken;

    public PreparedModel Owner { get; } = owner;

    public Groove Groove { get; } = new(grid);

    /// <summary>Grows with every groove of a deck: the newest wins.</summary>
    public long Generation { get; set; }

    /// <summary>The deck's bar that it was decoded for ahead of time, or <see cref="Now"/>.</summary>
    public int ForBar { get; set; }

    /// <summary>Not for a certain bar.</summary>
    public const int Now = -1;

    public bool TryTake() => Interlocked.CompareExchange(ref _taken, 1, 0) == 0;

    public void Release() => Volatile.Write(ref _taken, 0);
}

/// <summary>
/// Where a deck's inference leaves grooves for the tick engine: the newest for now, and the newest for the next bar.
/// One that was never fetched goes back when a newer one replaces it. Neither side ever waits.
/// </summary>
internal sealed class GrooveExchange
{
    private GrooveSlot? _now;
    private GrooveSlot? _next;

    /// <summary>The inference thread only.</summary>
    public void Publish(GrooveSlot slot)
    {
        GrooveSlot? unfetched = slot.ForBar == GrooveSlot.Now
            ? Interlocked.Exchange(ref _now, slot)
            : Interlocked.Exchange(ref _next, slot);
        unfetched?.Release();
    }

    /// <summary>The newest for now, unless it is newer than a generation. The tick thread only.</summary>
    public GrooveSlot? FetchNow(long newest) => Fetch(ref _now, newest);

    /// <summary>The newest for the next bar, unless it is newer than a generation. The tick thread only.</summary>
    public GrooveSlot? FetchNext(long newest) => Fetch(ref _next, newest);

    private static GrooveSlot? Fetch(ref GrooveSlot? slot, long newest) =>
        Volatile.Read(ref slot) is { } there && there.Generation <= newest ? Interlocked.Exchange(ref slot, null) : null;
}
