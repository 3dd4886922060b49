using System.Globalization;
using System.Text;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Daemon.CommandLine;

/// <summary>Writes for people what was read: each file with its clips, kit and repairs, then what is left out, then the sums.</summary>
internal static class ClipList
{
    private const int MostRepairs = 8;

    public static string Of(ClipReading reading)
    {
        var text = new StringBuilder();
        ILookup<string, Clip> clips = reading.Clips.ToLookup(clip => clip.Source.File, StringComparer.Ordinal);
        string? told = null;
        foreach (FileAccount file in reading.Files.Where(file => file.Problem is null))
            Add(text, reading.Kit, file, [.. clips[file.File]], ref told);
        foreach (LeftOut left in reading.LeftOut)
            text.Append("left out: ").Append(left).Append('\n');
        return Sum(text, reading).ToString();
    }

    private static void Add(StringBuilder text, Kit kit, FileAccount file, Clip[] clips, ref string? told)
    {
        if (clips.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.File}: {Count(clips.Length, "clip")}, {clips[0].Source.Bpm:0.#} bpm: ")
                .AppendJoin(", ", clips.SelectMany(clip => clip.Hits).GroupBy(hit => hit.Instrument).OrderBy(hits => hits.Key)
                    .Select(hits => $"{kit[hits.Key].Name} {hits.Count()}"))
                .Append('\n');
        }

        foreach (string repair in file.Repairs.Take(MostRepairs))
            text.Append(clips.Length > 0 ? "  repaired: " : $"repaired: {file.File}: ").Append(repair).Append('\n');
        if (file.Repairs.Length > MostRepairs)
            text.Append(CultureInfo.InvariantCulture, $"  and {file.Repairs.Length - MostRepairs} more repairs\n");
        if (clips.Length > 0 && file.Notes is { } notes)
            AddNotes(text, notes, ref told);
    }

    // The kit of a file is written out only where it is another one than that of the file before it.
    private static void AddNotes(StringBuilder text, KitNote notes, ref string? told)
    {
        if (notes.About.Length > 0)
            text.Append("  ").Append(notes.About).Append('\n');
        string choice = $"{notes.Map} because {notes.Why}";
        text.Append(choice == told ? $"  kit: {notes.Map}, as above" : $"  kit: {notes.Map} ({notes.Title}), because {notes.Why}").Append('\n');
        told = choice;
        if (notes.Ways.Length > 0)
            text.Append("  notes: ").AppendJoin(", ", notes.Ways).Append('\n');
    }

    private static StringBuilder Sum(StringBuilder text, ClipReading reading)
    {
        if (reading.Lost.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"hits that a stronger one of their cell covers: {reading.Lost}\n");
        ClipSnapping.Snap(reading.Clips, out LostHits snapped);
        if (snapped.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"hits that snapping would cover (train --keep-raw keeps them): {snapped}\n");
        int unread = reading.Unreadable.Count(), repaired = reading.Files.Count(file => file.Problem is null && file.Repairs.Length > 0);
        text.Append(CultureInfo.InvariantCulture,
            $"{Count(reading.Clips.Length, "clip")} of {Count(reading.Grid.Bars, "bar")} of {reading.Grid.Meter} from {Count(reading.Files.Length, "file")}, on the kit {reading.Kit}, {Count(reading.LeftOut.Length, "thing")} left out");
        if (repaired > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Count(repaired, "file")} repaired");
        if (unread > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Count(unread, "file")} not readable");
        return text.Append('\n');
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
