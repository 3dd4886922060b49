using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>
/// The models that one deck may have ready at once, in memory that is taken once: making another ready costs hardly
/// anything of the collector's memory. One thread at a time prepares; what is in use is never touched.
/// </summary>
public sealed class PreparedPool
{
    /// <summary>
    /// Models of a deck: one that plays, one whose next bar is held still, one that is decoded, one that waits for its turn and one
    /// that is being made ready.
    /// </summary>
    public const int Most = 5;

    /// <summary>Floats of one model's buffers unless said otherwise: 32 MB of addresses. Only what is used takes memory.</summary>
    public const int UsualLength = 1 << 23;

    private readonly PreparedModel[] _models;

    /// <summary>A pool whose buffers are taken from the system for good.</summary>
    /// <param name="length">Floats of one model's buffers, its pattern aside.</param>
    public PreparedPool(int length = UsualLength)
        : this(length, [.. Enumerable.Range(0, Most).Select(_ => NativeFloats.Reserve(length / 4).Memory)])
    {
    }

    /// <summary>A pool whose patterns lie where others can read them.</summary>
    /// <param name="length">Floats of one model's buffers, its pattern aside.</param>
    /// <param name="rows">Memory for the pattern of each: as many pieces as there are to be models.</param>
    public PreparedPool(int length, IReadOnlyList<Memory<float>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (Memory<float> pattern in rows)
            pattern.Span[..PatternRows.HeaderWords].Clear(); // nothing plays of it yet
        _models = [.. rows.Select(pattern => new PreparedModel(NativeFloats.Reserve(length).Memory, pattern))];
    }

    /// <summary>Which of its models this is, from 0; −1 for one of elsewhere. Its pattern lies in the memory of that number.</summary>
    public int IndexOf(PreparedModel prepared) => Array.IndexOf(_models, prepared);

    /// <summary>Makes the model of an image ready, as <see cref="PreparedModel.Prepare"/> does. Not for the tick thread.</summary>
    /// <param name="image">An image that stays where it is as long as the model is used.</param>
    /// <param name="id">Number by which the state will name it.</param>
    /// <param name="atBarLine">Whether it is to begin with a bar.</param>
    /// <returns>The model, to be handed to a deck or released; or why it cannot be played.</returns>
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
