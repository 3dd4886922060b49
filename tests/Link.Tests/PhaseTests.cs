using CsCheck;
using RVae.Link.Time;

namespace RVae.Link.Tests;

/// <summary>Where beats lie in a quantum, and how timelines change.</summary>
public sealed class PhaseTests
{
    private static readonly double[] Sizes = [1, 3, 3.5, 4, 5, 8, 16];
    private static readonly Gen<double> Beats = Gen.Double[-1e6, 1e6];
    private static readonly Gen<double> Quanta = Gen.Int[0, 6].Select(i => Sizes[i]);

    [Fact]
    public void A_phase_lies_within_its_quantum() =>
        Gen.Select(Beats, Quanta).Sample((beat, quantum) => Phase.Of(beat, quantum) is >= 0 and var phase && phase < quantum);

    [Fact]
    public void The_next_beat_of_a_phase_is_no_earlier_and_within_a_quantum() =>
        Gen.Select(Beats, Beats, Quanta).Sample((beat, like, quantum) =>
        {
            double next = Phase.NextLike(beat, like, quantum);
            double off = Math.Abs(Phase.Of(next, quantum) - Phase.Of(like, quantum));
            return next >= beat && next - beat < quantum && Math.Min(off, quantum - off) < 1e-6;
        });

    [Fact]
    public void A_phase_just_before_a_bar_line_is_found_within_a_quantum_at_a_large_beat() =>
        Phase.NextLike(811300, -7.829e-13, 5).ShouldBeInRange(811300, Math.BitDecrement(811305));

    [Fact]
    public void The_nearest_beat_of_a_phase_is_within_half_a_quantum() =>
        Gen.Select(Beats, Beats, Quanta).Sample((beat, like, quantum) =>
            Math.Abs(Phase.NearestLike(beat, like, quantum) - beat) <= (quantum / 2) + 1e-6);

    [Fact]
    public void Without_a_quantum_there_is_no_phase() => Phase.Of(17.3, 0).ShouldBe(0);

    [Fact]
    public void A_tempo_change_leaves_the_beat_where_it_is_and_holds_against_the_old_timeline() =>
        Gen.Select(Gen.Double[20, 999], Gen.Double[20, 999], Gen.Long[0, 100_000_000_000]).Sample((before, after, now) =>
        {
            var old = new SharedTimeline(SharedTimeline.Period(before), 1_000_000, 5_000_000);
            SharedTimeline changed = old.WithTempo(after, now);
            changed.BeatOrigin.ShouldBeGreaterThan(old.BeatOrigin);
            if (now > old.TimeOrigin)
                Math.Abs(changed.BeatAt(now) - old.BeatAt(now)).ShouldBeLessThan(40);
        });
}
