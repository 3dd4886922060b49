using CsCheck;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Rhythm;

public sealed class ClipCutterPropertyTests
{
    private static readonly Meter[] Meters =
        [Meter.FourFour, new(3, 4), new(6, 8), new(12, 8), new(5, 4), new(7, 8), new(3, 32), new(2, 2)];

    [Fact]
    public void Every_bar_is_in_one_clip_or_left_out_once() => GenCut.Sample(input =>
    {
        (HitSequence sequence, CutOptions options) = input;
        ClipCut cut = ClipCutter.Cut(sequence, "take", options);
        int[] told =
        [
            .. cut.Clips.SelectMany(clip => Enumerable.Range(clip.Source.Bar, clip.Grid.Bars)),
            .. cut.LeftOut.SelectMany(left => Enumerable.Range(left.FirstBar!.Value, left.LastBar!.Value - left.FirstBar.Value + 1)),
        ];
        MeterStretch last = BarLines.Of(sequence, options.TicksPerQuarter).Stretches[^1];
        return told.Order().SequenceEqual(Enumerable.Range(1, last.LastBar));
    });

    [Fact]
    public void No_hit_vanishes_without_a_word() => GenCut.Sample(input =>
    {
        (HitSequence sequence, CutOptions options) = input;
        BarLines lines = BarLines.Of(sequence, options.TicksPerQuarter);
        ClipCut cut = ClipCutter.Cut(sequence, "take", options);
        return sequence.Hits.All(played =>
        {
            (int stretch, BarHit placed) = lines.Place(played);
            int bar = lines.Stretches[stretch].FirstBar + placed.Bar;
            return cut.LeftOut.Any(left => left.FirstBar <= bar && bar <= left.LastBar)
                || cut.Clips.Any(clip => clip.Hits.Any(hit =>
                    hit.Tick == ((bar - clip.Source.Bar) * clip.Grid.TicksPerBar) + placed.Hit.Tick
                    && hit.Instrument == played.Instrument
                    && hit.Velocity >= played.Velocity));
        });
    });

    [Fact]
    public void A_hit_of_a_clip_sounds_when_it_was_played() => GenCut.Sample(input =>
    {
        (HitSequence sequence, CutOptions options) = input;
        BarLines lines = BarLines.Of(sequence, options.TicksPerQuarter);
        return ClipCutter.Cut(sequence, "take", options).Clips.All(clip =>
        {
            MeterStretch stretch = lines.Stretches.Last(candidate => candidate.FirstBar <= clip.Source.Bar && candidate.BarCount > 0);
            double start = stretch.Start + ((clip.Source.Bar - stretch.FirstBar) * stretch.BarLength);
            return clip.Hits.All(hit => Math.Abs(hit.Offset) <= 0.5f && sequence.Hits.Any(played =>
                played.Instrument == hit.Instrument && played.Velocity == hit.Velocity
                && Math.Abs(start + ((hit.Tick + hit.Offset) / options.TicksPerQuarter) - played.Quarter) < 1e-4));
        });
    });

    private static readonly Gen<(HitSequence HitSequence, CutOptions Options)> GenCut = Gen.Select(
        Gen.Select(Gen.Double[0, 40], Gen.Int[0, Meters.Length - 1]).Array[0, 4],
        // Sixteenths of a tick: among them exact halves, where rounding decides.
        Gen.Select(Gen.Int[0, 40 * 24 * 16], Gen.Int[0, 8], Gen.Int[1, 127]).Array[0, 30],
        Gen.Int[0, 40],
        Gen.Int[0, 2],
        (changes, hits, length, power) =>
        {
            TimedHit[] played =
            [
                .. hits.Select(hit => new TimedHit(hit.Item1 / (24.0 * 16), (Instrument)hit.Item2, hit.Item3)).OrderBy(hit => hit.Quarter),
            ];
            MeterChange[] meters =
            [
                .. changes.Select(change => new MeterChange(Math.Round(change.Item1 * 2) / 2, Meters[change.Item2])).OrderBy(change => change.Quarter),
            ];
            double end = Math.Max(length, Math.Max(played.LastOrDefault().Quarter, meters.LastOrDefault().Quarter));
            return (new HitSequence("take.mid", 1, end, [.. played], [.. meters], []), new CutOptions(1 << power, 24));
        });
}
