using RVae.Engine.Rhythm;

namespace RVae.Engine.Models;

/// <summary>How much a model sounds like a groove at a position.</summary>
/// <param name="OnsetF1">0–1, the onsets there against those of the groove: 1 when they are the same.</param>
/// <param name="Mass">What similar probabilities add to the score.</param>
/// <param name="Error">What differences of shared hits in loudness and timing take off the score.</param>
internal readonly record struct Likeness(float OnsetF1, float Mass, float Error)
{
    /// <summary>By onsets, then loudness and timing.</summary>
    public float Score => OnsetF1 - Error;

    /// <summary>By onsets, then probability, loudness and timing.</summary>
    public float FineScore => OnsetF1 + Mass - Error;
}

/// <summary>Decodes positions of a model and compares each with one groove. Has its own buffers: one thread.</summary>
internal sealed class GrooveLikeness
{
    // Onsets decide. The rest only chooses between positions with the same onsets.
    private const float FineShare = 0.1f;

    private readonly Groove _wanted;
    private readonly Groove _decoded;
    private readonly IGrooveDecoder _decoder;
    private readonly float _offsetScale;
    private readonly int _struck;

    /// <summary>A comparison with a groove of the model's grid.</summary>
    /// <param name="model">The model.</param>
    /// <param name="wanted">The groove.</param>
    /// <param name="timed">Whether the groove's offsets are known, and count.</param>
    public GrooveLikeness(RhythmModel model, Groove wanted, bool timed = true)
    {
        _wanted = wanted;
        _decoded = new Groove(wanted.Grid);
        _decoder = model.CreateDecoder();
        _offsetScale = timed ? model.Card.OffsetScale : float.PositiveInfinity;
        _struck = wanted.Onsets.Count(onset => onset > OnsetF1.Threshold);
    }

    /// <summary>The likeness at a position.</summary>
    public Likeness At(ReadOnlySpan<float> position, ReadOnlySpan<float> conditions)
    {
        _decoder.Decode(position, conditions, _decoded);
        int matched = 0, sounding = 0;
        float mass = 0, matchedMass = 0, error = 0;
        for (int cell = 0; cell < _decoded.Onsets.Length; cell++)
        {
            float onset = _decoded.Onsets[cell];
            mass += onset;
            bool sounds = onset > OnsetF1.Threshold;
            sounding += sounds ? 1 : 0;
            if (_wanted.Onsets[cell] <= OnsetF1.Threshold)
                continue;
            matchedMass += onset;
            if (!sounds)
                continue;
            matched++;
            error += MathF.Abs(_decoded.Velocities[cell] - _wanted.Velocities[cell])
                + (MathF.Abs(_decoded.Offsets[cell] - _wanted.Offsets[cell]) / _offsetScale);
        }

        return _struck + sounding == 0
            ? new Likeness(1, 0, 0)
            : new Likeness(
                (float)OnsetF1.Of(matched, _struck + sounding),
                FineShare * 2 * matchedMass / (_struck + mass),
                FineShare * error / Math.Max(matched, 1));
    }
}
