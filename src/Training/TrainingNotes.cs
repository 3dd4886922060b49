using System.Globalization;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Training;

/// <summary>Tells what a performer should know of the clips before a model learns them.</summary>
internal static class TrainingNotes
{
    // The message of a job is one line. Each file is told separately as well.
    private const int MostNamed = 40;

    /// <summary>A line for each thing, the most serious first.</summary>
    public static IEnumerable<string> Of(ClipReading reading, TrainingPlan plan)
    {
        string[] unread = [.. reading.Unreadable.Select(file => file.File)];
        if (unread.Length > 0)
        {
            string more = unread.Length > MostNamed ? Told($", and {unread.Length - MostNamed} more") : "";
            yield return $"{UnreadFiles.Summary(unread.Length, reading.Files.Length)}: {string.Join(", ", unread.Take(MostNamed))}{more}";
        }

        FileAccount[] repaired = [.. reading.Files.Where(file => file.Problem is null && file.Repairs.Length > 0)];
        if (repaired.Length > 0)
        {
            string more = repaired.Length > MostNamed ? " …" : "";
            yield return Told($"{repaired.Length} files had faults that were repaired while they were read ('rvae clips' says which): {string.Join(", ", repaired.Take(MostNamed).Select(file => file.File))}{more}");
        }

        foreach (string note in OfClips(reading, plan))
            yield return note;
    }

    private static IEnumerable<string> OfClips(ClipReading reading, TrainingPlan plan)
    {
        LostHits lost = default;
        IReadOnlyList<Clip> learned = plan.KeepRaw ? reading.Clips : ClipSnapping.Snap(reading.Clips, out lost);
        lost += reading.Lost;
        if (lost.Count > 0)
        {
            int all = learned.Sum(clip => clip.Hits.Length) + lost.Count;
            yield return Told($"{lost.Count} of {all} hits share a cell with a stronger hit and are not learned: {lost}");
        }

        int different = learned
            .Select(clip => string.Join(' ', clip.Hits.Select(hit => (hit.Tick, hit.Instrument))))
            .Distinct(StringComparer.Ordinal).Take(2).Count();
        if (different < 2)
        {
            yield return learned.Count == 1
                ? "there is only one clip, so the whole map will play that bar. Give more clips: a handful makes a map"
                : Told($"all {learned.Count} clips are the same rhythm, so the whole map will play it. Give different clips");
        }

        if (TrainingSample.Most(plan.Kind) is { } most && reading.Clips.Length > most)
            yield return Told($"kind '{plan.Kind}' places up to {most} clips, and there are {reading.Clips.Length}. It learns {most} of them, chosen by the seed");
    }

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
