using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine.Library;
using RVae.Engine.Models;

namespace RVae.Engine.Learning;

/// <summary>Many trainings of one dataset, with several seeds, several kinds, or both. The best model is kept.</summary>
/// <param name="Seeds">How many seeds, from the plan's own on.</param>
/// <param name="Kinds">The kinds; empty for the plan's own.</param>
public sealed record TrainingSweep(int Seeds, ImmutableArray<string> Kinds)
{
    /// <summary>Trainings of one sweep.</summary>
    public const int Most = 64;

    // What a training adds to the name of the sweep: -classic-2147483648.
    private const int LongestName = ModelName.MaxLength - 20;

    /// <summary>Reads <c>seeds=20</c>, <c>kinds=atlas,classic</c>, or both with a space between.</summary>
    public static Outcome<TrainingSweep> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sweep = new TrainingSweep(1, []);
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = word.Split('=');
            if (parts is ["seeds", var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) && seeds is >= 1 and <= Most)
                sweep = sweep with { Seeds = seeds };
            else if (parts is ["kinds", var kinds] && kinds.Split(',') is var names && names.All(name => ModelKinds.Learnable.Contains(name)))
                sweep = sweep with { Kinds = [.. names.Distinct()] };
            else
                return Invalid(text);
        }

        int trainings = sweep.Seeds * Math.Max(sweep.Kinds.Length, 1);
        return trainings is > 1 and <= Most ? sweep : Invalid(text);
    }

    /// <summary>The plans, one for each training. The name of each is the name of the sweep, the kind where there are several, and the seed.</summary>
    public Outcome<ImmutableArray<TrainingPlan>> Plans(TrainingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Name.Length > LongestName)
            return new Fault(FaultCode.BadArguments, $"'{plan.Name}' is too long for a sweep, which adds the seed to the name: use {LongestName} letters at most");
        if (plan.Seed > int.MaxValue - Seeds)
            return new Fault(FaultCode.BadArguments, $"there are no {Seeds} seeds from {plan.Seed} on");
        string[] kinds = Kinds.IsEmpty ? [plan.Kind] : [.. Kinds];
        return ImmutableArray.CreateRange(
            from kind in kinds
            from seed in Enumerable.Range(plan.Seed, Seeds)
            select plan with { Kind = kind, Seed = seed, Name = Name(plan.Name, kinds.Length > 1 ? kind : null, seed) });
    }

    /// <summary>
    /// Whether a model is better than another: by the onset F1 on held-out bars where both have some, otherwise by the F1 on learned bars. Of two
    /// equal models the first stays.
    /// </summary>
    public static bool IsBetter(ModelCard card, ModelCard than)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(than);
        if (Measure(card, HeldOut) is { } ours && Measure(than, HeldOut) is { } theirs && ours != theirs)
            return ours > theirs;
        return (Measure(card, Learned) ?? 0) > (Measure(than, Learned) ?? 0);
    }

    /// <summary>The measure by which a model is compared, and the words for it.</summary>
    public static (double F1, string Words) Measure(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Measure(card, HeldOut) is { } held ? (held, "onset F1 of bars held out") : (Measure(card, Learned) ?? 0, "onset F1");
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => (Seeds > 1, Kinds.IsEmpty) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"seeds={Seeds}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"seeds={Seeds} kinds={string.Join(',', Kinds)}"),
        _ => $"kinds={string.Join(',', Kinds)}",
    };

    private const string HeldOut = "validation.onsetF1", Learned = "onsetF1";

    private static double? Measure(ModelCard card, string key) =>
        card.Quality.TryGetValue(key, out double value) && double.IsFinite(value) ? Math.Clamp(value, 0, 1) : null;

    private static string Name(string name, string? kind, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{(kind is null ? "" : "-")}{kind}-{seed}");

    private static Fault Invalid(string text) => new(
        FaultCode.BadArguments,
        $"'{text}' is not a sweep: use seeds=20, kinds={string.Join(',', ModelKinds.Learnable)}, or both with a space between; 2 to {Most} trainings in all");
}
