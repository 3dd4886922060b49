using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Performance;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.Tests.Performance;

/// <summary>The real threads on the real clock: what happens, and never how fast.</summary>
public sealed class LivePerformanceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static LivePerformance Started(out Conductor conductor, IEventOutput output)
    {
        conductor = new Conductor(new PerformanceState { Transport = new TransportState { Bpm = 300 } });
        var live = new LivePerformance(
            conductor, SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);
        live.Attach(output);
        live.Start();
        return live;
    }

    private sealed class Queue : IEventOutput
    {
        private readonly Channel<TickEvent> _events = Channel.CreateUnbounded<TickEvent>();

        public void Scheduled(in TickEvent tickEvent)
        {
        }

        public void Due(in TickEvent tickEvent) => _events.Writer.TryWrite(tickEvent);

        public async Task<TickEvent> Next(Func<TickEvent, bool> wanted)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                TickEvent next = await _events.Reader.ReadAsync(patience.Token);
                if (wanted(next))
                    return next;
            }
        }
    }

    [Fact]
    public async Task A_model_that_is_swapped_in_is_heard_and_a_second_one_takes_its_place()
    {
        var queue = new Queue();
        using LivePerformance live = Started(out Conductor conductor, queue);
        conductor.Change(s => s with { Transport = s.Transport.Play() });
        Outcome<RhythmModel> first = await live.PutAsync(0, FixedModel.Sixteenths("first", Instrument.Hat)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        first.Value.Card.Name.ShouldBe("first");
        (await queue.Next(e => e.Kind == TickEventKind.Hit)).Instrument.ShouldBe(Instrument.Hat);

        FixedModel second = FixedModel.Sixteenths("second", Instrument.Snare);
        (await live.PutAsync(0, second).WaitAsync(Patience, TestContext.Current.CancellationToken)).Value.ShouldBeSameAs(second);
        live.LiveModel(0).ShouldBeSameAs(second);
        TickEvent snare = await queue.Next(e => e is { Kind: TickEventKind.Hit, Instrument: Instrument.Snare });
        snare.Offset.ShouldBe(0.25f);
        var row = new int[96];
        live.ReadPattern(0, Instrument.Snare, row).ShouldBe(96);
        row[6].ShouldBe(100);
    }

    [Fact]
    public async Task A_model_that_cannot_be_played_leaves_the_old_one_playing()
    {
        var queue = new Queue();
        using LivePerformance live = Started(out Conductor conductor, queue);
        FixedModel good = FixedModel.Sixteenths("good", Instrument.Hat);
        await live.PutAsync(0, good).WaitAsync(Patience, TestContext.Current.CancellationToken);
        conductor.Change(s => s with { Transport = s.Transport.Play() });
        var odd = new FixedModel("odd", new Grid(Meter.FourFour, 7, 1));
        (await live.PutAsync(0, odd).WaitAsync(Patience, TestContext.Current.CancellationToken)).Fault!.Value.Message.ShouldContain("'odd'");
        conductor.State.Decks[0].Model.ShouldBeSameAs(good);
        await queue.Next(e => e.Kind == TickEventKind.Hit);
    }

    [Fact]
    public async Task The_transport_starts_stops_and_panics_for_every_output()
    {
        var queue = new Queue();
        using LivePerformance live = Started(out Conductor conductor, queue);
        conductor.Change(s => s with { Transport = s.Transport.Play() });
        await queue.Next(e => e.Kind == TickEventKind.Started);
        await queue.Next(e => e is { Kind: TickEventKind.Beat, Beat: 1 });
        live.Playhead.Playing.ShouldBeTrue();
        live.Figures.Ticks.ShouldBeGreaterThan(24);
        conductor.Change(s => s with { Transport = s.Transport.Panic() });
        await queue.Next(e => e.Kind == TickEventKind.Panic);
        conductor.Change(s => s with { Transport = s.Transport.Stop() });
        await queue.Next(e => e.Kind == TickEventKind.Stopped);
    }

    [Fact]
    public async Task The_end_and_a_detached_output_are_told_that_everything_stopped()
    {
        var first = new Queue();
        var second = new Queue();
        LivePerformance live = Started(out Conductor conductor, first);
        live.Attach(second);
        conductor.Change(s => s with { Transport = s.Transport.Play() });
        await second.Next(e => e.Kind == TickEventKind.Tick);
        live.Detach(second);
        await second.Next(e => e.Kind == TickEventKind.Stopped);
        await first.Next(e => e.Kind == TickEventKind.Tick);
        live.Dispose();
        await first.Next(e => e.Kind == TickEventKind.Stopped);
    }

    [Fact]
    public async Task A_move_wakes_the_inference_and_is_known_as_the_decks_position()
    {
        var queue = new Queue();
        using LivePerformance live = Started(out _, queue);
        await live.PutAsync(2, FixedModel.Sixteenths("any", Instrument.Hat)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        live.Targets[2].Value = new LatentPoint(1, -1);
        SpinWait.SpinUntil(() => live.PositionOf(2) == new LatentPoint(1, -1), Patience).ShouldBeTrue();
    }
}
