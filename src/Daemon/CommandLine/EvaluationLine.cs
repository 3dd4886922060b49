using System.Diagnostics;
using RVae.Engine.Learning;
using RVae.Engine.Models;

namespace RVae.Daemon.CommandLine;

/// <summary>
/// The figures that <c>rvae evaluate --json</c> writes. Scores and shares are from 0 to 1, the velocity error is in 127ths, the timing error in
/// milliseconds. The first figures are of the clips that the model learned. Where it learned none of them, they are of all.
/// </summary>
internal sealed record EvaluationLine
{
    public required string Model { get; init; }

    public required string Kind { get; init; }

    public required string Source { get; init; }

    public required int Clips { get; init; }

    public required bool AllNew { get; init; }

    public required int LeftOut { get; init; }

    public required ScoreLine Exact { get; init; }

    public required ScoreLine Near { get; init; }

    public required double PlayedF1 { get; init; }

    public required ScoreLine Played { get; init; }

    public required double? VelocityError { get; init; }

    public required double? TimingErrorMs { get; init; }

    public required NewClipsLine? NewClips { get; init; }

    public required MapReport Map { get; init; }

    public required double TrainingSeconds { get; init; }

    public required double PeakMegabytes { get; init; }

    public static EvaluationLine Of(ModelCard card, string source, int leftOut, ModelReport report)
    {
        using var process = Process.GetCurrentProcess();
        EvaluationReport learned = report.Learned;
        return new EvaluationLine
        {
            Model = card.Name,
            Kind = card.Kind,
            Source = source,
            Clips = learned.Clips,
            AllNew = report.AllNew,
            LeftOut = leftOut,
            Exact = ScoreLine.Of(learned.Exact),
            Near = ScoreLine.Of(learned.Near),
            PlayedF1 = report.Played.F1,
            Played = ScoreLine.Of(report.Played),
            VelocityError = learned.VelocityError,
            TimingErrorMs = learned.TimingErrorMs,
            NewClips = NewClipsLine.Of(report),
            Map = report.Map,
            TrainingSeconds = card.TrainingSeconds,
            PeakMegabytes = process.PeakWorkingSet64 / 1e6,
        };
    }
}

/// <summary>The figures of clips that the model did not learn.</summary>
internal sealed record NewClipsLine
{
    public required int Clips { get; init; }

    public required ScoreLine Exact { get; init; }

    public required ScoreLine Near { get; init; }

    public required double? OfOracle { get; init; }

    public required double? OfSplices { get; init; }

    public required double? OfEdits { get; init; }

    public required double? VelocityError { get; init; }

    public required double? TimingErrorMs { get; init; }

    public required double? FrechetOfMap { get; init; }

    public required double? FrechetOfClips { get; init; }

    public static NewClipsLine? Of(ModelReport report) => report.HeldOut is { } strange
        ? new NewClipsLine
        {
            Clips = strange.Clips,
            Exact = ScoreLine.Of(strange.Exact),
            Near = ScoreLine.Of(strange.Near),
            OfOracle = report.OfOracle,
            OfSplices = report.OfSplices,
            OfEdits = report.OfEdits,
            VelocityError = strange.VelocityError,
            TimingErrorMs = strange.TimingErrorMs,
            FrechetOfMap = report.FrechetOfMap,
            FrechetOfClips = report.FrechetOfClips,
        }
        : null;
}

/// <summary>Precision, recall and F1 of onsets.</summary>
internal sealed record ScoreLine(double Precision, double Recall, double F1)
{
    public static ScoreLine Of(OnsetScore score) => new(score.Precision, score.Recall, score.F1);
}
