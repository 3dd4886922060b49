using System.Collections.Immutable;
using RVae.Engine.Models.Atlas;
using RVae.Engine.Models.Kernel;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>More clips than a kind can place are not refused: a sample of them is learned, the same for the same seed.</summary>
public static class TrainingSample
{
    // Each decode of a kernel looks at all clips, and so does each step that learns an atlas from it.
    internal const int MostPlaced = 4096;

    /// <summary>Most clips that a kind learns, or null where there is no limit.</summary>
    public static int? Most(string kind) => kind is AtlasModel.KindName or KernelModel.KindName ? MostPlaced : null;

    /// <summary>The clips, or as many of them as the kind takes, in their order.</summary>
    public static ImmutableArray<Clip> Of(ImmutableArray<Clip> clips, TrainingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Most(plan.Kind) is not { } most || clips.Length <= most)
            return clips;
        int[] drawn = [.. Enumerable.Range(0, clips.Length)];
        // Not for security: the same order has to give the same model.
#pragma warning disable CA5394
        new Random(plan.Seed).Shuffle(drawn);
#pragma warning restore CA5394
        return [.. drawn.Take(most).Order().Select(index => clips[index])];
    }
}
