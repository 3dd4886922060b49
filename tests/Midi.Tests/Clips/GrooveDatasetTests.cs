using System.Diagnostics;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Midi.Tests.Clips;

/// <summary>Real drummers: the beat recordings of the Groove MIDI Dataset, where the machine has them.</summary>
public sealed class GrooveDatasetTests
{
    private static string? Folder
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                string shared = Path.Combine(folder.FullName, "shared", "data", "groove");
                if (Directory.Exists(shared))
                    return shared;
            }

            return null;
        }
    }

    [Fact]
    public void Every_recording_imports_with_no_hit_unmapped_and_in_its_own_metre()
    {
        string? folder = Folder;
        Assert.SkipWhen(folder is null, "shared/data/groove is not on this machine");
        string[][] rows = [.. File.ReadLines(Path.Combine(folder, "info.csv")).Skip(1).Select(line => line.Split(','))];
        var watch = new Stopwatch();
        int clips = 0;
        foreach (string[] row in rows)
        {
            Meter.TryParse(row[6], out Meter meter).ShouldBeTrue();
            watch.Start();
            ClipReading reading = ClipFiles.Read([Path.Combine(folder, row[7])], new ClipOptions()).Value;
            watch.Stop();
            reading.Grid.Meter.ShouldBe(meter, row[7]);
            reading.LeftOut.ShouldNotContain(left => left.Reason.Contains("drum map", StringComparison.Ordinal), row[7]);
            reading.LeftOut.ShouldNotContain(left => left.Reason.Contains("channel", StringComparison.Ordinal), row[7]);
            reading.Clips.ShouldAllBe(clip => Math.Abs(clip.Source.Bpm - int.Parse(row[4])) < 1.5, row[7]);
            clips += reading.Clips.Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"{rows.Length} files, {clips} clips in {watch.ElapsedMilliseconds} ms"));
        rows.Length.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void The_whole_folder_is_one_dataset_of_its_commonest_metre_and_tells_the_others()
    {
        string? folder = Folder;
        Assert.SkipWhen(folder is null, "shared/data/groove is not on this machine");

        ClipReading reading = ClipFiles.Read([folder], new ClipOptions()).Value;

        reading.Kit.ShouldBe(Kit.Standard, "its drummers play rides, crashes and pedals");
        reading.Grid.ShouldBe(Grid.OneBar with { InstrumentCount = 14 });
        reading.Clips.Select(clip => clip.Name).ShouldBeUnique();
        string[] reasons = [.. reading.LeftOut.Select(left => left.Reason)];
        foreach (string meter in (string[])["3/4", "5/4", "5/8", "6/8"])
            reasons.ShouldContain(reason => reason.StartsWith($"in {meter},", StringComparison.Ordinal));
    }
}
