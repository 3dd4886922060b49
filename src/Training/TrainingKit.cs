using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;
using RVae.Library.Kits;

namespace RVae.Training;

/// <summary>Finds the kit of a training's clips.</summary>
internal static class TrainingKit
{
    /// <summary>Finds a kit by its name, or by its file where that is allowed; null where none is named.</summary>
    public static Outcome<Kit?> Find(string? named, DataFolders folders, bool isFileAllowed)
    {
        if (named is null)
            return (Kit?)null;
        bool isFile = isFileAllowed && named.EndsWith(KitStore.Extension, StringComparison.OrdinalIgnoreCase);
        return (isFile ? KitStore.Read(named) : folders.OpenKits().Find(named)).Then<Kit?>(kit => kit);
    }

    /// <summary>
    /// The plan with its kit written into it, so that another machine needs no kit file. It is the kit of the base model, or the kit that
    /// the plan names.
    /// </summary>
    public static Outcome<TrainingPlan> Settle(TrainingPlan plan, DataFolders folders, bool isFileAllowed)
    {
        if (plan.BaseModel is { } kept)
            return With(plan, kept.Card.Kit);
        if (plan.KitLines is not null)
            return plan;
        return Find(plan.Kit, folders, isFileAllowed).Then<TrainingPlan>(kit => kit is null ? plan : With(plan, kit));
    }

    /// <summary>The kit of such a plan; null where the clips decide.</summary>
    public static Outcome<Kit?> Of(TrainingPlan plan) =>
        plan is not { Kit: { } name, KitLines: { } lines }
            ? (Kit?)null
            : KitText.Parse(name, lines).Then<Kit?>(kit => kit);

    private static TrainingPlan With(TrainingPlan plan, Kit kit) => plan with
    {
        Kit = kit.Name,
        KitLines = string.Join('\n', kit.Instruments.Select(KitText.Line)),
    };
}
