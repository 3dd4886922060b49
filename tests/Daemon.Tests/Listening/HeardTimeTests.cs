using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Listening;
using RVae.Daemon.Performance;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Listening;

/// <summary>A person who plays along plays to what is heard. In a link session that is later than the daemon works the ticks out.</summary>
public sealed class HeardTimeTests
{
    [Fact]
    public void A_stroke_lies_where_the_music_was_that_was_heard_with_it()
    {
        var player = new SimulatedPlayer();
        player.Ticks(50);
        SoundDelay delay = Slow();
        var heard = new HeardStrokes(() => player.Moment.AsHeard(delay));
        heard.Hear(new Struck(Instrument.Snare), 100, player.Moment.Playhead.Due + delay.Nanoseconds).ShouldBeTrue();
        heard.Of(0).Strokes.ShouldHaveSingleItem().Position.ShouldBe(50, 0.001);
    }

    [Fact]
    public void All_that_listens_counts_so()
    {
        SoundDelay delay = Slow();
        var conductor = new Conductor(new PerformanceState { Transport = new TransportState().Play() });
        using var live = new LivePerformance(
            conductor, SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance, delay);
        live.Start();
        SpinWait.SpinUntil(() => live.Playhead.Playing, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        var services = new ServiceCollection();
        services.AddSingleton<ILivePerformance>(live);
        services.AddSingleton(delay);
        services.AddListening();
        using ServiceProvider provider = services.BuildServiceProvider();
        HeardStrokes heard = provider.GetRequiredService<HeardStrokes>();

        EngineTime moment = live.EngineTime;
        heard.Hear(new Struck(Instrument.Snare), 100, moment.Playhead.Due).ShouldBeTrue();
        // Almost ten ticks of 120 beats a minute.
        heard.Of(0).Strokes.ShouldHaveSingleItem().Position.ShouldBeLessThan(moment.Deck(0).Ticks() - 6);
    }

    // It moves slowly.
    private static SoundDelay Slow()
    {
        var delay = new SoundDelay();
        for (int i = 0; i < 100; i++)
            delay.Approach(200_000_000, i * 50_000_000L);
        delay.Nanoseconds.ShouldBe(200_000_000);
        return delay;
    }
}
