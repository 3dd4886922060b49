using System.Collections.Immutable;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using Spectre.Console;

namespace RVae.Bench.Learning;

/// <summary>Bars of one style of the Groove MIDI Dataset, to learn and to hold out.</summary>
/// <param name="Learned">Different bars.</param>
/// <param name="HeldOut">Bars of other recordings.</param>
/// <param name="Kit">The kit that they are played on.</param>
internal sealed record GrooveBars(ImmutableArray<Clip> Learned, ImmutableArray<Clip> HeldOut, Kit Kit)
{
    private const int MostHeldOut = 60;
    private const int FewestHits = 4;
    private const int HeldOutShare = 4;

    /// <summary>The folder, or null where it is absent, which is told.</summary>
    public static string? Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "data", "groove");
            if (Directory.Exists(candidate))
                return candidate;
        }

        AnsiConsole.WriteLine("The Groove MIDI Dataset is not here: it is looked for as shared/data/groove above the program.");
        return null;
    }

    /// <summary>The bars to learn as a dataset.</summary>
    public Dataset Dataset(string name) => new(name, Learned) { Kit = Kit };

    /// <summary>Draws bars of a style; fewer than asked for where it has no more.</summary>
    public static GrooveBars Draw(string folder, string style, int bars, int seed, Kit kit)
    {
        var random = new Random(seed);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.mid", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).Contains(style, StringComparison.Ordinal) && file.Contains("_4-4", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        random.Shuffle(files);
        int held = Math.Max(1, files.Length / HeldOutShare);
        return new GrooveBars(
            Different(files[held..], random, bars, kit), Different(files[..held], random, MostHeldOut, kit), kit);
    }

    private static ImmutableArray<Clip> Different(string[] files, Random random, int bars, Kit kit)
    {
        Clip[] clips = [.. ClipFiles.Read(files, new ClipOptions { Meter = Meter.FourFour, Kit = kit }).Value.Clips
            .Where(clip => clip.Hits.Length >= FewestHits)
            .DistinctBy(clip => string.Join(' ', clip.Hits.Select(hit => (hit.Instrument, hit.Tick))))];
        random.Shuffle(clips);
        return [.. clips.Take(bars)];
    }
}
