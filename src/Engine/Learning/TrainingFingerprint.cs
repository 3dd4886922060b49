using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Learning;

/// <summary>
/// Identifies the order of a checkpoint by everything that determines its weights. The same order, given again, goes on; with one more clip or
/// another seed the training begins anew.
/// </summary>
internal static class TrainingFingerprint
{
    /// <summary>The fingerprint of a training.</summary>
    public static string Of(TrainingTask task, TrainingPlan plan, TrainingLength length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Kind} {plan.Seed} {plan.LearningRate:R} {length} {task.Card.Grid} {task.Card.HiddenWidth} {task.Card.LatentDimensions} {task.Card.OffsetScale:R} {task.Card.ProgramVersion}"));
        // Player and family of an instrument decide what sounds between the clips, so they count, too.
        foreach (KitInstrument each in task.Card.Kit.Instruments)
            Add(hash, KitText.Line(each));
        foreach ((string name, float[] place) in (task.Kept ?? ImmutableDictionary<string, float[]>.Empty).OrderBy(place => place.Key, StringComparer.Ordinal))
            Add(hash, name + " " + string.Join(' ', place.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
        foreach (Clip clip in task.Learned)
            Add(hash, clip.Name + "\n" + string.Join('\n', clip.Hits.Select(Text)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(Hit hit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)hit.Instrument} {hit.Tick} {hit.Velocity} {hit.Offset:R}");

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
}
