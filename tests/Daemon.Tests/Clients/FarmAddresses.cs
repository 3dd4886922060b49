using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

public sealed class FarmAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public FarmAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/farm")]
    public void Workers_and_the_queue_are_counted_and_told_when_they_change()
    {
        _stage.Farm.Summary = new FarmSummary(2, 8, 3, 1, 4.5f);
        _peer.Ask("/rvae/farm").ShouldBe(["/rvae/farm 2 8 3 1 4.5f"]);
        _stage.Feed.Changed("/rvae/farm");
        _peer.Hear().ShouldBe(["/rvae/farm 2 8 3 1 4.5f"]);
    }

    [Fact]
    [Covers("/rvae/farm/workers")]
    public void Workers_are_listed() => _peer.Ask("/rvae/farm/workers")
        .ShouldBe(["/rvae/farm/workers/item 'strong' 4 1 '0.2.0' 60f", "/rvae/farm/workers/end 1"]);

    [Fact]
    [Covers("/rvae/farm/queue")]
    public void Orders_are_listed_with_who_does_them() => _peer.Ask("/rvae/farm/queue")
        .ShouldBe(["/rvae/farm/queue/item 'mine' 'house' 'atlas' 7 'anna' 'running' 'strong' 2 9f", "/rvae/farm/queue/end 1"]);

    [Fact]
    public void A_training_is_ordered_here_unless_it_says_where()
    {
        _peer.Ask("/rvae/train", "house", "a");
        _peer.Ask("/rvae/train", "house", "b", "where", "farm");
        _peer.Ask("/rvae/train", "house", "c", "where", "any");
        _stage.Training.Scopes.Select(scope => scope.Place).ShouldBe([TrainingPlace.Here, TrainingPlace.Farm, TrainingPlace.Any]);
    }

    [Fact]
    public void A_sweep_is_ordered_of_the_farm_with_what_is_kept_of_it()
    {
        _peer.Ask("/rvae/train", "house", "a", "where", "farm", "sweep", "seeds=20", "keep", "all");
        TrainingScope scope = _stage.Training.Scopes.ShouldHaveSingleItem();
        (scope.Place, scope.Sweep?.ToString(), scope.KeepAll).ShouldBe((TrainingPlace.Farm, "seeds=20", true));
    }

    [Fact]
    public void A_sweep_that_cannot_be_is_refused_with_what_would_be_one()
    {
        _peer.Ask("/rvae/train", "house", "a", "sweep", "seeds=20").ShouldHaveSingleItem().ShouldContain("add where farm");
        _peer.Ask("/rvae/train", "house", "a", "where", "farm", "sweep", "many").ShouldHaveSingleItem().ShouldContain("use seeds=20");
        _stage.Training.Scopes.ShouldBeEmpty();
    }
}
