using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Performance;
using RVae.Daemon.Supervision;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Performance;

public sealed class SharedPerformanceTests
{
    [Fact]
    public void The_line_that_an_earlier_desk_told_ends_when_nobody_is_found_who_leads()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        shared.Memory.Session.Write(new Leading(true, true, 1, new Timeline(0, 0, 48), 0));
        var clock = new TurnedClock();
        using var live = new SharedPerformance(
            StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), new Conductor(new PerformanceState()), clock, () => clock,
            NullLogger<SharedPerformance>.Instance)
        {
            Link = new Nobody(),
        };

        live.LookAfter(clock);
        shared.Memory.Session.Read(out Leading led);
        led.Present.ShouldBeTrue("others of the session may still be found");

        clock.Now += 10_000_000_000;
        live.LookAfter(clock);
        shared.Memory.Session.Read(out led);
        led.Present.ShouldBeFalse();
    }

    [Fact]
    public void A_stage_that_has_told_nothing_yet_is_at_the_beginning_of_the_first_bar()
    {
        using var folder = new TestFolder();
        SharedThings shared = SharedStage.Make();
        var clock = new TurnedClock();
        var initial = new PerformanceState { Transport = new TransportState { Bpm = 140 } };
        using var live = new SharedPerformance(
            StageLink.Open(shared.Descriptors, folder.Folders.OpenModels()), new Conductor(initial), clock, () => clock,
            NullLogger<SharedPerformance>.Instance);

        live.Playhead.ShouldBe(new Playhead { Meter = Meter.FourFour, Bpm = 140 });
        live.Playhead.Beat.ShouldBe(0);

        shared.Memory.EngineTime.Write(new EngineTime { Playhead = new Playhead { Meter = new Meter(7, 8), Bpm = 90, Tick = 6 } });
        live.Playhead.Meter.ShouldBe(new Meter(7, 8));
    }

    private sealed class Nobody : IClockLeader
    {
        public Leading Read() => default;
    }
}
