using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Everything that is measured of a model: what it learned, what is new to it, and its map.</summary>
public sealed record ModelReport
{
    /// <summary>On the clips that it learned; where there are none of them, on all.</summary>
    public required EvaluationReport Learned { get; init; }

    /// <summary>Whether it learned none of the clips, so that all figures tell how it does with new ones.</summary>
    public bool AllNew { get; init; }

    /// <summary>A tick either way, against every note as it was played, before snapping.</summary>
    public required OnsetScore Played { get; init; }

    /// <summary>On clips that it did not learn; null without any, or when all are new to it.</summary>
    public EvaluationReport? HeldOut { get; init; }

    /// <summary>What simple ways answer those with; null without any.</summary>
    public BaselineReport? Baselines { get; init; }

    /// <summary>
    /// Onset F1 on new clips over that of answering each with the learned clip that is most like it; null without any, or where no learned clip has a hit in
    /// common with any of them.
    /// </summary>
    public double? OfOracle => Over(Baselines?.Nearest);

    /// <summary>The same over that of the best splices of learned clips.</summary>
    public double? OfSplices => Over(Baselines?.Spliced);

    /// <summary>The same over that of the best edits of a learned clip.</summary>
    public double? OfEdits => Over(Baselines?.Mutated);

    /// <summary>How far the grooves of the map are from new clips, as sets (<see cref="FrechetDistance"/>); null without any.</summary>
    public double? FrechetOfMap { get; init; }

    /// <summary>How far the learned clips themselves are from new ones: a map that only gives them back is as far.</summary>
    public double? FrechetOfClips { get; init; }

    /// <summary>The map, against the clips of <see cref="Learned"/>.</summary>
    public required MapReport Map { get; init; }

    /// <summary>Measures a model on clips as they were played; those that it learned are known by their names and by how they sound.</summary>
    /// <returns>The report, or which clip does not fit.</returns>
    public static Outcome<ModelReport> Of(RhythmModel model, IReadOnlyList<Clip> clips)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(clips);
        if (clips.FirstOrDefault(clip => clip.Grid != model.Card.Grid) is not null)
            return Evaluation.Evaluate(model, clips).Fault!.Value;
        HashSet<string> known = Known(model, [.. clips.Select(clip => Heard(model, clip))]);
        return known.Count == 0
            ? Of(model, clips, []).Then<ModelReport>(report => report with { AllNew = true })
            : Of(model, [.. clips.Where(clip => known.Contains(clip.Name))], [.. clips.Where(clip => !known.Contains(clip.Name))]);
    }

    /// <summary>Measures a model on clips that it learned and on others, both as they were played.</summary>
    public static Outcome<ModelReport> Of(RhythmModel model, IReadOnlyList<Clip> learned, IReadOnlyList<Clip> heldOut)
    {
        ArgumentNullException.ThrowIfNull(model);
        Clip[] heard = [.. learned.Select(clip => Heard(model, clip))];
        Clip[] others = [.. heldOut.Select(clip => Heard(model, clip))];
        return Evaluation.Evaluate(model, heard).Then<ModelReport>(report =>
        {
            EvaluationReport? strange = others.Length > 0 ? Evaluation.Evaluate(model, others).Value : null;
            double[][] Described(Clip[] clips) => [.. clips.Select(clip => GrooveDescriptors.Of(clip, model.Card.Kit))];
            double[][] wanted = Described(others);
            return new ModelReport
            {
                Learned = report,
                Played = PlayedNotes.Score(model, heard, learned),
                HeldOut = strange,
                Baselines = strange is null ? null : Learning.Baselines.Of(heard, others, GrooveSearch.TriesIn(model.Card.LatentDimensions)),
                FrechetOfMap = strange is null ? null : FrechetDistance.InUnitsOf(wanted, MapEvaluation.Descriptors(model)),
                FrechetOfClips = strange is null ? null : FrechetDistance.InUnitsOf(wanted, Described(heard)),
                Map = MapEvaluation.Evaluate(model, heard),
            };
        });
    }

    private double? Over(double? baseline) => baseline > 0 ? HeldOut?.Exact.F1 / baseline : null;

    private static Clip Heard(RhythmModel model, Clip clip) => model.Card.Snapped ? ClipSnapping.Snap(clip) : clip;

    private static HashSet<string> Known(RhythmModel model, Clip[] clips) => model is PlacedModel placed
        ? [.. KeptPlaces.Of(placed, [.. clips])!.Keys]
        : [.. clips.Select(clip => clip.Name).Intersect(model.Card.Clips)];
}
