using RVae.Daemon.Clients;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

/// <summary>What plays, as clients get it.</summary>
public sealed class Events
{
    private readonly Stage _stage = new();
    private readonly IEventOutput _events;
    private readonly TickEvent _hit;

    public Events()
    {
        _events = _stage.Sessions.Broadcast(_stage.Performance, new SentAtOnce());
        _hit = new TickEvent
        {
            Kind = TickEventKind.Hit,
            Due = _stage.Time.Now + 10_000_000,
            Instrument = Instrument.Snare,
            Note = 38,
            Velocity = 99,
            Tick = 24,
            Offset = -0.25f,
            Bar = 3,
            Deck = 1,
        };
    }

    [Fact]
    [Covers("/rvae/hit")]
    public void A_live_client_gets_a_hit_when_it_is_due()
    {
        Peer peer = _stage.Subscriber(5000);
        _events.Scheduled(_hit);
        peer.Heard.ShouldBeEmpty();
        _events.Due(_hit);
        peer.Hear().ShouldBe(["/rvae/hit 1 38 99 24 -0.25f 3 2"]);
    }

    [Fact]
    public void A_stamped_client_gets_it_ahead_with_due_time_and_latency_since_the_start()
    {
        Peer peer = _stage.Subscriber(5000, "delivery", "stamp", "latency", 100);
        _events.Scheduled(_hit);
        peer.Hear().ShouldBe(["/rvae/hit 1 38 99 24 -0.25f 3 2 0 110000"]);
        _events.Due(_hit);
        peer.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 110_000)]
    [InlineData(30, 80_000)]
    [InlineData(100, 10_000)]
    [InlineData(250, 10_000)]
    public void What_was_known_earlier_is_part_of_a_stamped_clients_latency(int ahead, int heard)
    {
        Peer peer = _stage.Subscriber(5000, "delivery", "stamp", "latency", 100);
        _events.Scheduled(_hit with { Ahead = ahead * 1_000_000L });
        peer.Hear().ShouldBe([$"/rvae/hit 1 38 99 24 -0.25f 3 2 0 {heard}"]);
    }

    [Fact]
    public void The_longest_latency_is_that_of_a_client_that_takes_hits_ahead()
    {
        _stage.Subscriber(5000, "delivery", "live", "latency", 400);
        _stage.Sessions.Registry.LongestLatency.ShouldBe(0);
        _stage.Subscriber(5001, "delivery", "stamp", "latency", 70);
        _stage.Subscriber(5002, "delivery", "bundle", "latency", 300, "events", "beats");
        _stage.Sessions.Registry.LongestLatency.ShouldBe(70_000_000);
    }

    [Fact]
    public void A_bundled_client_gets_it_ahead_in_a_bundle_of_due_time_and_latency_50_ms_by_default()
    {
        Peer peer = _stage.Subscriber(5000, "delivery", "bundle");
        Peer slow = _stage.Subscriber(5001, "delivery", "bundle", "latency", 1000.5f);
        peer.Forget();
        _stage.Time.Advance(2);
        TickEvent later = _hit with { Due = _hit.Due + 2_000_000_000 };
        _events.Scheduled(later);
        peer.Hear().ShouldBe(["[12:00:02.0600000 /rvae/hit 1 38 99 24 -0.25f 3 2]"]);
        slow.Hear().ShouldBe(["[12:00:03.0105000 /rvae/hit 1 38 99 24 -0.25f 3 2]"]);
    }

    [Fact]
    [Covers("/rvae/beat")]
    [Covers("/rvae/tick")]
    public void Beats_and_ticks_go_to_those_who_asked_for_them()
    {
        Peer usual = _stage.Subscriber(5000);
        Peer ticks = _stage.Subscriber(5001, "events", "ticks");
        usual.Forget();
        _events.Due(new TickEvent { Kind = TickEventKind.Beat, Beat = 2, Bar = 5, Bpm = 124.5f });
        _events.Due(new TickEvent { Kind = TickEventKind.Tick, Tick = 48, Bar = 5 });
        usual.Hear().ShouldBe(["/rvae/beat 2 5 124.5f"]);
        ticks.Hear().ShouldBe(["/rvae/tick 48 5"]);
    }

    [Fact]
    [Covers("/rvae/pattern")]
    public void A_new_pattern_is_told_for_each_instrument_whose_row_changed()
    {
        Peer peer = _stage.Subscriber(5000, "events", "patterns");
        _stage.Performance.Pattern = [100, 0, 0, 64];
        _events.Due(new TickEvent { Kind = TickEventKind.Pattern, Deck = 2, Rows = 0b101 });
        peer.Hear().ShouldBe(["/rvae/pattern 3 0 100 0 0 64", "/rvae/pattern 3 2 100 0 0 64"]);
    }

    [Theory]
    [InlineData(96, "live")]
    [InlineData(192, "bundle")]
    [InlineData(216, "stamp")]
    [InlineData(216, "bundle")]
    public void A_pattern_of_two_bars_fits_one_datagram_in_every_delivery(int ticks, string delivery)
    {
        Peer peer = _stage.Subscriber(5000, "events", "patterns", "delivery", delivery);
        _stage.Performance.Pattern = [.. Enumerable.Repeat(127, ticks)];
        var pattern = new TickEvent { Kind = TickEventKind.Pattern, Rows = 1 };
        _events.Scheduled(pattern);
        _events.Due(pattern);
        peer.Packets.ShouldHaveSingleItem().Length.ShouldBeLessThanOrEqualTo(1200);
        peer.Heard[0].ShouldContain("/rvae/pattern 1 0 127");
    }

    [Fact]
    [Covers("/rvae/pattern/part")]
    public void A_longer_pattern_comes_in_parts_that_say_where_they_begin()
    {
        Peer peer = _stage.Subscriber(5000, "events", "patterns", "delivery", "stamp");
        _stage.Performance.Pattern = [.. Enumerable.Range(0, 384).Select(t => t % 128)];
        _events.Scheduled(new TickEvent { Kind = TickEventKind.Pattern, Rows = 1 });
        IReadOnlyList<string> heard = peer.Heard;
        heard.Count.ShouldBe(2);
        heard[0].ShouldStartWith("/rvae/pattern/part 1 0 384 0 0 1 2 3");
        heard[1].ShouldStartWith("/rvae/pattern/part 1 0 384 192 64 65");
        peer.Packets.ShouldAllBe(p => p.Length <= 1200);
    }

    [Fact]
    public void Who_joins_late_and_follows_patterns_gets_what_plays_after_the_state()
    {
        _stage.Performance.Pattern = [1, 2];
        IReadOnlyList<string> heard = _stage.Stranger(5000).Ask("/rvae/hello", "late", "events", "patterns");
        heard.Count(line => line.StartsWith("/rvae/pattern ")).ShouldBe(36);
        heard[^1].ShouldBe("/rvae/pattern 4 8 1 2");
    }

    [Fact]
    public void Sending_what_plays_allocates_nothing()
    {
        string[] deliveries = ["live", "stamp", "bundle"];
        for (int i = 0; i < 9; i++)
            _stage.Subscriber(5000 + i, "delivery", deliveries[i % 3], "events", "hits beats ticks patterns");
        _stage.Performance.Pattern = new int[384];
        TickEvent[] events =
        [
            _hit, _hit with { Kind = TickEventKind.Beat }, _hit with { Kind = TickEventKind.Tick },
            _hit with { Kind = TickEventKind.Pattern, Rows = 511 },
        ];
        _stage.Network.Keeps = false;
        Run(300);
        Allocations.InSteadyState(() => Run(100)).ShouldBe(0);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                foreach (ref readonly TickEvent e in events.AsSpan())
                {
                    _events.Scheduled(e);
                    _events.Due(e);
                }
            }
        }
    }
}
