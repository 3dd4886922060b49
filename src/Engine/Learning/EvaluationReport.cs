using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>How well a model reproduces clips that it encodes and decodes again.</summary>
/// <param name="Clips">Clips measured.</param>
/// <param name="Exact">Onsets at exactly the same tick.</param>
/// <param name="Near">Onsets at most one tick away, each counted once.</param>
/// <param name="VelocityError">Mean absolute error of the near onsets' velocities, in 127ths; null without any.</param>
/// <param name="TimingErrorMs">
/// Mean absolute error of when the near onsets sound, offsets included, in milliseconds at each clip's tempo; null
/// without any.
/// </param>
public sealed record EvaluationReport(
    int Clips, OnsetScore Exact, OnsetScore Near, double? VelocityError, double? TimingErrorMs);

/// <summary>Onsets found, counted over all clips.</summary>
/// <param name="Matched">Onsets that were played and came back.</param>
/// <param name="Played">Onsets in the clips.</param>
/// <param name="Decoded">Onsets in the decoded clips.</param>
public readonly record struct OnsetScore(int Matched, int Played, int Decoded)
{
    /// <summary>Share of the decoded onsets that were played, 0–1; 1 when none was decoded.</summary>
    public double Precision => Decoded == 0 ? 1 : (double)Matched / Decoded;

    /// <summary>Share of the played onsets that came back, 0–1; 1 when none was played.</summary>
    public double Recall => Played == 0 ? 1 : (double)Matched / Played;

    /// <summary>Harmonic mean of both, 0–1; 1 when nothing was played and nothing decoded.</summary>
    public double F1 => OnsetF1.Of(Matched, Played + Decoded);
}
