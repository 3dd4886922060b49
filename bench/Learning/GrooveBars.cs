using System.Collections.Immutable;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;

namespace RVae.Bench.Learning;

/// <summary>Bars of one style of the Groove MIDI Dataset, to learn and to hold out.</summary>
/// <param name="Learned">Different bars.</param>
/// <param name="HeldOut">Bars of other recordings.</param>
internal sealed record GrooveBars(ImmutableArray<Clip> Learned, ImmutableArray<Clip> HeldOut)
{
    private const int MostHeldOut = 60;
    private const int FewestHits = 4;
    private const int HeldOutShare = 4;

    /// <summary>The folder, or null where it is absent.</summary>
    public static string? Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "data", "groove");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    /// <summary>Draws bars of a style; fewer than asked for where it has no more.</summary>
    public static GrooveBars Draw(string folder, string style, int bars, int seed)
    {
        var random = new Random(seed);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.mid", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).Contains(style, StringComparison.Ordinal) && file.Contains("_4-4", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        random.Shuffle(files);
        int held = Math.Max(1, files.Length / HeldOutShare);
        return new GrooveBars(
            Different(files[held..], random, bars), Different(files[..held], random, MostHeldOut));
    }

    private static ImmutableArray<Clip> Different(string[] files, Random random, int bars)
    {
        Clip[] clips = [.. ClipFiles.Read(files, new ClipOptions { Meter = Meter.FourFour }).Value.Clips
            .Where(clip => clip.Hits.Length >= FewestHits)
            .DistinctBy(clip => string.Join(' ', clip.Hits.Select(hit => (hit.Instrument, hit.Tick))))];
        random.Shuffle(clips);
        return [.. clips.Take(bars)];
    }
}
