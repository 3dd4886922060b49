using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>All measurements of a model: on clips that it learned, on new clips, and of its map.</summary>
public sealed record ModelReport
{
    /// <summary>On the clips that the model learned; where there are none, on all clips.</summary>
    public required EvaluationReport Learned { get; init; }

    /// <summary>Whether the model learned none of the clips, so that all figures are about new clips.</summary>
    public bool AllNew { get; init; }

    /// <summary>Hits within one tick of each note as it was played, before snapping.</summary>
    public required OnsetScore Played { get; init; }

    /// <summary>On clips that the model did not learn; null where there are none, or all are new.</summary>
    public EvaluationReport? HeldOut { get; init; }

    /// <summary>The figures of simple methods for those clips; null where there are none.</summary>
    public BaselineReport? Baselines { get; init; }

    /// <summary>
    /// Onset F1 on new clips, divided by the F1 of answering each with its nearest learned clip. Null where there are no new clips, or no learned
    /// clip shares a hit with any of them.
    /// </summary>
    public double? OfOracle => Over(Baselines?.Nearest);

    /// <summary>Onset F1 on new clips, divided by the F1 of the best splices of learned clips.</summary>
    public double? OfSplices => Over(Baselines?.Spliced);

    /// <summary>Onset F1 on new clips, divided by the F1 of the best edits of a learned clip.</summary>
    public double? OfEdits => Over(Baselines?.Mutated);

    /// <summary>Distance, as sets, between the grooves of the map and new clips (<see cref="FrechetDistance"/>); null where there are none.</summary>
    public double? FrechetOfMap { get; init; }

    /// <summary>The same distance between the learned clips and new clips: a map that only reproduces clips has this distance.</summary>
    public double? FrechetOfClips { get; init; }

    /// <summary>The map, against the clips of <see cref="Learned"/>.</summary>
    public required MapReport Map { get; init; }

    /// <summary>Measures a model on clips as they were played. Learned clips are recognised by their names and sounds.</summary>
    /// <returns>The report, or a fault that names the clip that does not fit.</returns>
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
