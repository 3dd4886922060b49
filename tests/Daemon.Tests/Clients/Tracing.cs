using RVae.Daemon.Clients;
using RVae.Engine.Playing;
using RVae.Stage.Layout;

namespace RVae.Daemon.Tests.Clients;

/// <summary>A client is told how its gestures go. What plays is played by hand: runs of the inference, and ticks.</summary>
public sealed class Tracing
{
    private const long Millisecond = 1_000_000;

    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private long _tick;

    public Tracing() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/trace")]
    public void A_move_is_told_with_the_moments_at_which_it_was_made_decoded_and_heard()
    {
        _peer.Ask("/rvae/trace", 1).ShouldBeEmpty();
        Tick(groove: 4, dueIn: 0);
        _peer.Say("/rvae/latent", 0.5f, 0.25f);
        Pass();
        _peer.Hear().ShouldBeEmpty("it is neither decoded nor heard");

        Run(groove: 5, after: 1, took: 2);
        Tick(groove: 4, dueIn: 6);
        Pass();
        _peer.Hear().ShouldBeEmpty("the tick goes by the groove before it");

        Tick(groove: 5, dueIn: 8);
        Pass();
        _peer.Hear().ShouldHaveSingleItem().ShouldBe("/rvae/trace/item '/rvae/latent' 0 0 0f 3f 8f 3");
        _peer.Ask("/rvae/trace", 0).ShouldBe(["/rvae/trace/end 1"]);
        _peer.Ask("/rvae/trace", 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_run_that_began_before_the_move_counts_where_it_saw_the_move_and_only_there()
    {
        _peer.Say("/rvae/trace", 1);
        _peer.Say("/rvae/latent", 0.5f, 0.25f);
        Run(groove: 5, after: -1, took: 2, target: new LatentPoint(0, 0));
        Tick(groove: 5, dueIn: 4);
        Pass();
        _peer.Hear().ShouldBeEmpty();
        Run(groove: 6, after: -1, took: 3);
        Tick(groove: 6, dueIn: 12);
        Pass();
        _peer.Hear().ShouldHaveSingleItem().ShouldBe("/rvae/trace/item '/rvae/latent' 0 0 0f 2f 12f 2");
    }

    [Fact]
    public void Another_value_is_heard_at_the_first_tick_that_goes_by_the_state_that_it_made_and_a_question_is_no_gesture()
    {
        _peer.Say("/rvae/trace", 1);
        _peer.Forget();
        long before = _stage.State.Version;
        _peer.Say("/rvae/threshold", 0.25f);
        Tick(groove: 0, dueIn: 2, before);
        Tick(groove: 0, dueIn: 9);
        Pass();
        _peer.Hear().ShouldHaveSingleItem().ShouldBe("/rvae/trace/item '/rvae/threshold' 0 0 0f -1f 9f 2");
        _peer.Say("/rvae/threshold");
        _peer.Forget();
        Tick(groove: 0, dueIn: 9);
        Pass();
        _peer.Hear().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_heard_is_told_when_patience_ends_and_on_a_frozen_deck_at_once()
    {
        _peer.Say("/rvae/trace", 1);
        _peer.Say("/rvae/latent", 0.5f, 0.25f);
        _peer.Forget();
        _stage.Pass(14);
        _peer.Hear().ShouldBeEmpty();
        _peer.Say("/rvae/renew");
        _stage.Pass(1.5);
        _peer.Hear().ShouldHaveSingleItem().ShouldBe("/rvae/trace/item '/rvae/latent' 0 0 0f -1f -1f -1");
        _peer.Say("/rvae/freeze", 1);
        Tick(groove: 0, dueIn: 1);
        Pass();
        _peer.Forget();
        _peer.Say("/rvae/latent", 0.1f, 0.1f);
        Pass();
        _peer.Hear().ShouldHaveSingleItem().ShouldEndWith(" -1f -1f -1");
    }

    [Fact]
    public void Traces_are_for_clients_for_four_at_a_time_for_so_many_gestures_and_end_by_themselves()
    {
        _stage.Stranger(6000, "10.0.0.9").Ask("/rvae/trace", 1).ShouldHaveSingleItem().ShouldContain("'denied'");
        Peer[] others = [.. Enumerable.Range(5001, GestureTraces.MostClients).Select(port => _stage.Subscriber(port, "lease", 300))];
        others.SkipLast(1).ToList().ForEach(other => other.Ask("/rvae/trace", 1).ShouldBeEmpty());
        _peer.Ask("/rvae/trace", 1).ShouldBeEmpty();
        others[^1].Ask("/rvae/trace", 1).ShouldHaveSingleItem().ShouldContain("'too-many'");

        for (int i = 0; i < GestureTraces.MostWaiting + 5; i++)
            _peer.Say("/rvae/threshold", i / 100f);
        _peer.Forget();
        Tick(groove: 0, dueIn: 1);
        Pass();
        _peer.Hear().Count.ShouldBe(GestureTraces.MostWaiting);

        others[0].Forget();
        _stage.Pass((GestureTraces.Life / 1e9) + 1);
        others[0].Hear().ShouldContain("/rvae/trace/end 0");
        others[^1].Say("/rvae/hello", "again");
        others[^1].Ask("/rvae/trace", 1).ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_plays_nothing_is_traced()
    {
        Peer peer = new Stage(traces: false).Subscriber(5000);
        peer.Ask("/rvae/trace", 1).ShouldHaveSingleItem().ShouldContain("'unavailable'");
    }

    private void Pass() => _stage.Pass(0);

    private void Run(long groove, long after, long took, LatentPoint? target = null)
    {
        long began = _stage.Clock.Now + (after * Millisecond);
        _stage.Played.Marks.Add(0, new RunMark(began, began + (took * Millisecond), LatentTarget.Pack(target ?? new LatentPoint(0.5f, 0.25f)), groove));
    }

    private void Tick(long groove, long dueIn, long? version = null)
    {
        var grooves = new DeckGrooves();
        grooves[0] = groove;
        _stage.Played.Marks.Add(new TickMark(++_tick, _stage.Clock.Now + (dueIn * Millisecond), version ?? _stage.State.Version, true, grooves));
    }
}
