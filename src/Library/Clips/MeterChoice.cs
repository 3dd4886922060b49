using System.Collections.Immutable;
using System.Globalization;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Library.Clips;

/// <summary>Chooses the metre of a reading: a model has one metre, so a reading has the one that was asked for, or the one of most clips.</summary>
internal static class MeterChoice
{
    /// <summary>Keeps the clips of one metre, and reports the others file by file.</summary>
    /// <param name="clips">At least one.</param>
    /// <param name="asked">The metre to keep, or null for the <see cref="CommonestMeter"/>.</param>
    /// <param name="leftOut">What has been reported already.</param>
    public static Outcome<ClipReading> Choose(
        IReadOnlyList<Clip> clips, Meter? asked, IEnumerable<LeftOut> leftOut)
    {
        Meter meter = asked ?? CommonestMeter.Of(clips.Select(clip => clip.Grid.Meter));
        ImmutableArray<Clip> kept = [.. clips.Where(clip => clip.Grid.Meter == meter)];
        if (kept.IsEmpty)
        {
            string there = string.Join(", ", clips.Select(clip => clip.Grid.Meter).Distinct());
            return new Fault(FaultCode.NotFound, $"No clip is in {meter}; there are clips in {there}");
        }

        IEnumerable<LeftOut> others = clips
            .Where(clip => clip.Grid.Meter != meter)
            .CountBy(clip => (clip.Source.File, clip.Grid.Meter))
            .Select(count => new LeftOut(count.Key.File, string.Create(CultureInfo.InvariantCulture,
                $"in {count.Key.Meter}, but only {meter} is read now; "
                + $"ask for {count.Key.Meter} to have its clips: {count.Value}")));
        return new ClipReading(kept, [.. leftOut, .. others]);
    }
}
