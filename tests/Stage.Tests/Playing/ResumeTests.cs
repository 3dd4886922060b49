using RVae.Engine.Playing;

namespace RVae.Stage.Tests.Playing;

/// <summary>A tick engine that goes on where another was.</summary>
public sealed class ResumeTests
{
    [Fact]
    public void Another_engine_goes_on_with_the_same_ticks_bars_and_times()
    {
        PlayedState state = Playing(133.7);
        var first = new TickEngine();
        for (int tick = 0; tick < 1000; tick++)
            first.Advance(state, 5_000_000);
        EngineState kept = first.State;
        var second = new TickEngine();
        second.Resume(kept);
        second.EngineTime.Playhead.Ticks.ShouldBe(first.EngineTime.Playhead.Ticks);

        for (int tick = 0; tick < 500; tick++)
        {
            TickEvent[] expected = first.Advance(state, 0).ToArray();
            second.Advance(state, 0).ToArray().ShouldBe(expected);
        }
    }

    [Fact]
    public void One_that_rested_rests_on_and_carries_out_no_jump_twice()
    {
        PlayedState state = PlayedState.Of(new PerformanceState { Transport = new TransportState().Locate(5, 0) });
        var first = new TickEngine();
        first.Advance(state, 1);
        EngineState kept = first.State;
        var second = new TickEngine();
        second.Resume(kept);

        second.Advance(PlayedState.Of(new PerformanceState { Transport = new TransportState().Locate(5, 0).Continue() }), 7);

        second.EngineTime.Playhead.Bar.ShouldBe(5);
    }

    private static PlayedState Playing(double bpm) =>
        PlayedState.Of(new PerformanceState { Transport = (new TransportState() with { Bpm = bpm }).Play() });
}
