using RVae.Engine.Learning;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;
using RVae.Engine.Tests.Models;

namespace RVae.Engine.Tests.Learning;

public sealed class EvaluationTests
{
    private static readonly Clip Played = Rhythms.Clip(
        "played", Grid.OneBar,
        new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 64, 0.25f), new Hit(Instrument.Kick, 48, 100, 0));

    [Fact]
    public void What_comes_back_whole_scores_one()
    {
        EvaluationReport report = Evaluate(Played.Hits.ToArray());
        report.Exact.F1.ShouldBe(1);
        report.VelocityError.ShouldBe(0);
        report.TimingErrorMs!.Value.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Missing_and_added_onsets_lower_recall_and_precision()
    {
        EvaluationReport report = Evaluate(
            new Hit(Instrument.Kick, 0, 100, 0), new Hit(Instrument.Snare, 24, 64, 0.25f),
            new Hit(Instrument.Hat, 3, 50, 0), new Hit(Instrument.Hat, 9, 50, 0));
        report.Exact.Precision.ShouldBe(0.5);
        report.Exact.Recall.ShouldBe(2 / 3.0, 1e-9);
        report.Exact.F1.ShouldBe(4 / 7.0, 1e-9);
    }

    [Fact]
    public void A_tick_beside_counts_only_as_near_and_its_delay_is_heard()
    {
        // One tick at 120 bpm and 24 ticks to a quarter is 20.83 ms.
        EvaluationReport report = Evaluate(
            new Hit(Instrument.Kick, 1, 100, 0), new Hit(Instrument.Snare, 24, 64, 0.25f), new Hit(Instrument.Kick, 48, 100, 0));
        report.Exact.Matched.ShouldBe(2);
        report.Near.Matched.ShouldBe(3);
        report.TimingErrorMs!.Value.ShouldBe(500.0 / 24 / 3, 1e-4);
    }

    [Fact]
    public void An_exact_answer_is_not_taken_by_a_neighbour()
    {
        Clip two = Rhythms.Clip("two", Grid.OneBar, new Hit(Instrument.Hat, 10, 80, 0), new Hit(Instrument.Hat, 11, 80, 0));
        EvaluationReport report = Evaluate(two, new Hit(Instrument.Hat, 11, 80, 0));
        report.Exact.Matched.ShouldBe(1);
        report.Near.Matched.ShouldBe(1);
    }

    [Fact]
    public void Velocities_differ_by_127ths_and_offsets_by_milliseconds()
    {
        EvaluationReport report = Evaluate(
            new Hit(Instrument.Kick, 0, 110, 0.5f), new Hit(Instrument.Snare, 24, 64, 0.25f), new Hit(Instrument.Kick, 48, 80, 0));
        report.VelocityError.ShouldBe(10);
        report.TimingErrorMs!.Value.ShouldBe(0.5 * 500 / 24 / 3, 1e-4);
    }

    [Fact]
    public void Silence_that_stays_silent_is_right()
    {
        EvaluationReport report = Evaluate(Rhythms.Clip("rest", Grid.OneBar));
        report.Exact.F1.ShouldBe(1);
        report.VelocityError.ShouldBeNull();
        report.TimingErrorMs.ShouldBeNull();
    }

    [Fact]
    public void A_clip_of_another_grid_is_named() =>
        Evaluation.Evaluate(new Fixed([]), [Rhythms.Clip("small", Rhythms.Small)]).Fault!.Value.Message.ShouldContain("clip 'small' has 1 bar(s) of 4/4 at 4 ticks");

    [Fact]
    public void No_clips_are_a_fault() => Evaluation.Evaluate(new Fixed([]), []).Fault!.Value.Code.ShouldBe(FaultCode.NotFound);

    private static EvaluationReport Evaluate(params Hit[] decoded) => Evaluate(Played, decoded);

    private static EvaluationReport Evaluate(Clip played, params Hit[] decoded) => Evaluation.Evaluate(new Fixed(decoded), [played]).Value;

    /// <summary>A model that plays the same hits wherever it is asked.</summary>
    private sealed class Fixed(Hit[] hits) : RhythmModel(TestModels.Card(grid: Grid.OneBar)), IGrooveDecoder
    {
        public override IGrooveDecoder CreateDecoder() => this;

        public override float[] Encode(Groove groove) => [0, 0];

        public void Decode(ReadOnlySpan<float> latent, ReadOnlySpan<float> conditions, GrooveView into) => into.SetHits(hits);
    }
}
