using System.Collections.Immutable;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>Where there are more clips than a kind can place, a sample of them is learned: the same for the same seed.</summary>
public static class TrainingSample
{
    // Limit for placed kinds, because each decode of a kernel, and each step of an atlas that learns from it, looks at all clips.
    internal const int MostPlaced = 4096;

    /// <summary>Most clips that a kind learns, or null where there is no limit.</summary>
    public static int? Most(string kind) => kind is AtlasModel.KindName or KernelModel.KindName ? MostPlaced : null;

    /// <summary>The clips, or a sample as large as the kind takes, in their order.</summary>
    public static ImmutableArray<Clip> Of(ImmutableArray<Clip> clips, TrainingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Most(plan.Kind) is not { } most || clips.Length <= most)
            return clips;
        int[] drawn = [.. Enumerable.Range(0, clips.Length)];
        // This is not for security: the same order must give the same model.
#pragma warning disable CA5394
        new Random(plan.Seed).Shuffle(drawn);
#pragma warning restore CA5394
        return [.. drawn.Take(most).Order().Select(index => clips[index])];
    }
}
