using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>
/// The prepared models of one deck, in memory that is reserved once: preparing another model then costs hardly any garbage-collected memory. One
/// thread at a time prepares; a model in use is never touched.
/// </summary>
public sealed class PreparedPool
{
    /// <summary>
    /// Prepared models of a deck: one that plays, one whose groove for the next bar is held, one that is decoded, one that waits for its turn, and
    /// one that is being prepared.
    /// </summary>
    public const int Most = 5;

    /// <summary>Floats of one model's buffers unless the caller says otherwise: 32 MB of addresses. Only the part that is used takes memory.</summary>
    public const int UsualLength = 1 << 23;

    private readonly PreparedModel[] _models;

    /// <summary>A pool whose buffers are reserved from the system and never given back.</summary>
    /// <param name="length">Floats of one model's buffers, its pattern aside.</param>
    public PreparedPool(int length = UsualLength)
        : this(length, [.. Enumerable.Range(0, Most).Select(_ => NativeFloats.Reserve(length / 4).Memory)])
    {
    }

    /// <summary>A pool whose patterns lie where others can read them.</summary>
    /// <param name="length">Floats of one model's buffers, its pattern aside.</param>
    /// <param name="rows">Memory for the patterns, one piece for each prepared model of the pool.</param>
    public PreparedPool(int length, IReadOnlyList<Memory<float>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (Memory<float> pattern in rows)
            pattern.Span[..PatternRows.HeaderWords].Clear(); // no model has a pattern there yet
        _models = [.. rows.Select(pattern => new PreparedModel(NativeFloats.Reserve(length).Memory, pattern))];
    }

    /// <summary>
    /// Index of a prepared model in this pool, from 0; −1 for one of another pool. The model's pattern lies in the piece of memory of the same index.
    /// </summary>
    public int IndexOf(PreparedModel prepared) => Array.IndexOf(_models, prepared);

    /// <summary>Prepares the model of an image, as <see cref="PreparedModel.Prepare"/> does. Not for the tick thread.</summary>
    /// <param name="image">An image that stays in its place as long as the model is used.</param>
    /// <param name="id">Number by which the state will name the model.</param>
    /// <param name="atBarLine">Whether the model is to begin at a bar line.</param>
    /// <returns>The prepared model, which the caller hands to a deck or releases; or a fault that says why it cannot be played.</returns>
    public Outcome<PreparedModel> Prepare(in DecoderImage image, long id, bool atBarLine = false)
    {
        foreach (PreparedModel free in _models)
        {
            if (!free.TryUse())
                continue;
            if (free.Refit(image, id, atBarLine) is not { } fault)
                return free;
            free.Release();
            return fault;
        }

        return new Fault(FaultCode.Busy, $"{_models.Length} models of this deck are in use already: wait until one of them plays");
    }
}
