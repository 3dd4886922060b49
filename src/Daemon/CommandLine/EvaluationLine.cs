using System.Diagnostics;
using RVae.Engine.Learning;
using RVae.Engine.Models;

namespace RVae.Daemon.CommandLine;

/// <summary>
/// What <c>rvae evaluate --json</c> writes: scores and shares 0–1, velocity error in 127ths, timing error in
/// milliseconds. The first figures are of the clips that the model learned, or of all where it learned none of them.
/// </summary>
internal sealed record EvaluationLine(
    string Model, string Kind, string Source, int Clips, bool AllNew, int LeftOut, ScoreLine Exact, ScoreLine Near, double PlayedF1,
    double? VelocityError, double? TimingErrorMs, NewClipsLine? NewClips, MapReport Map, double TrainingSeconds, double PeakMegabytes)
{
    public static EvaluationLine Of(ModelCard card, string source, int leftOut, ModelReport report)
    {
        using var process = Process.GetCurrentProcess();
        EvaluationReport learned = report.Learned;
        return new EvaluationLine(
            card.Name, card.Kind, source, learned.Clips, report.AllNew, leftOut, ScoreLine.Of(learned.Exact), ScoreLine.Of(learned.Near),
            report.PlayedF1, learned.VelocityError, learned.TimingErrorMs, NewClipsLine.Of(report), report.Map,
            card.TrainingSeconds, process.PeakWorkingSet64 / 1e6);
    }
}

/// <summary>Clips that a model did not learn.</summary>
internal sealed record NewClipsLine(int Clips, ScoreLine Exact, ScoreLine Near, double? OfOracle)
{
    public static NewClipsLine? Of(ModelReport report) => report.HeldOut is { } strange
        ? new(strange.Clips, ScoreLine.Of(strange.Exact), ScoreLine.Of(strange.Near), report.OfOracle)
        : null;
}

/// <summary>Onsets found.</summary>
internal sealed record ScoreLine(double Precision, double Recall, double F1)
{
    public static ScoreLine Of(OnsetScore score) => new(score.Precision, score.Recall, score.F1);
}
