using RVae.Engine.Playing;
using RVae.Midi.Ports;
using RVae.Stage.Midi;

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

    [Fact]
    public void One_that_rested_behind_a_device_stays_where_it_is_until_the_device_moves()
    {
        PlayedState state = PlayedState.Of(new PerformanceState { Transport = new TransportState { Source = ClockSource.Midi } });
        var port = new object();
        var heard = new ClockHearing(120);
        var first = new TickEngine { Midi = heard.Leader };
        heard.Take(port, new MidiMessage(1_000_000, MidiMessage.SongPosition, 64, 0));
        heard.Take(port, new MidiMessage(2_000_000, MidiMessage.Clock, 0, 0));
        first.Advance(state, 3_000_000);
        int bar = first.EngineTime.Playhead.Bar;
        bar.ShouldBeGreaterThan(1);
        EngineState kept = first.State;

        var again = new ClockHearing(120, kept.Device.Jumps);
        var second = new TickEngine();
        second.Resume(kept);
        second.Midi = again.Leader;
        second.Advance(state, 20_000_000);
        again.Take(port, new MidiMessage(22_833_333, MidiMessage.Clock, 0, 0));
        second.Advance(state, 23_000_000);

        second.EngineTime.Playhead.Bar.ShouldBe(bar);
        again.Take(port, new MidiMessage(24_000_000, MidiMessage.Start, 0, 0));
        again.Leader.Read().Jumps.ShouldNotBe(kept.Device.Jumps);
    }

    private static PlayedState Playing(double bpm) =>
        PlayedState.Of(new PerformanceState { Transport = (new TransportState() with { Bpm = bpm }).Play() });
}
