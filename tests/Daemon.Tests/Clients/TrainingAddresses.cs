using RVae.Daemon.Clients;
using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Tests.Clients;

public sealed class TrainingAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;

    public TrainingAddresses() => _peer = _stage.Subscriber(5000);

    [Fact]
    [Covers("/rvae/train")]
    public void A_training_is_accepted_at_once_and_done_when_it_has_ended()
    {
        _peer.Ask("/rvae/train", "house", "mine", "epochs", 300, "seed", 5, "bars", 2, "load", 3)
            .ShouldBe(["/rvae/train/accepted 1 'mine'"]);
        (string dataset, TrainingPlan plan, int? load, Protocol.Services.Request request) = _stage.Training.Started[0];
        dataset.ShouldBe("house");
        plan.ShouldBe(new TrainingPlan { Name = "mine", Epochs = 300, Seed = 5, Bars = 2 });
        load.ShouldBe(2);
        request.Done(1, "mine");
        _peer.Hear().ShouldBe(["/rvae/done '/rvae/train' 1 'mine'"]);
    }

    [Fact]
    public void Metre_dimensions_and_the_ground_are_wishes_too()
    {
        _peer.Say("/rvae/train", "house", "mine", "dims", 4, "raw", 1, "meter", "6/8", "from", "old", "kind", "kernel");
        _stage.Training.Started[0].Plan.ShouldBe(new TrainingPlan
        {
            Name = "mine",
            LatentDimensions = 4,
            KeepRaw = true,
            Meter = new Meter(6, 8),
            From = "old",
            Kind = "kernel",
        });
    }

    [Fact]
    public void A_training_is_not_loaded_into_a_deck_that_somebody_else_has_claimed()
    {
        _stage.Subscriber(5001).Say("/rvae/claim", "deck/3");
        _peer.Ask("/rvae/train", "house", "mine", "load", 3).ShouldHaveSingleItem()
            .ShouldStartWith("/rvae/fail '/rvae/train' 'claimed' 'peer5001 has claimed deck/3/model");
        _stage.Training.Started.ShouldBeEmpty();
        _peer.Ask("/rvae/train", "house", "mine", "load", 2).ShouldBe(["/rvae/train/accepted 1 'mine'"]);
    }

    [Theory]
    [InlineData("meter", "6/7", "such as 4/4 or 6/8")]
    [InlineData("from", "../old", "'../old'")]
    [InlineData("kind", "quantum", "atlas")]
    public void A_word_that_cannot_be_is_refused(string key, string word, string why)
    {
        _peer.Ask("/rvae/train", "house", "mine", key, word).ShouldHaveSingleItem().ShouldContain(why);
        _stage.Training.Started.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bars", 3, "use 1, 2 or 4")]
    [InlineData("speed", 3, "knows no key 'speed': use epochs, seed, bars")]
    public void A_wish_that_cannot_be_is_refused(string key, int value, string why)
    {
        _peer.Ask("/rvae/train", "house", "mine", key, value).ShouldHaveSingleItem().ShouldContain(why);
        _stage.Training.Started.ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_training_fails_once()
    {
        _stage.Training.Refusal = new Fault(FaultCode.TooMany, "8 jobs wait already");
        _peer.Ask("/rvae/train", "house", "mine").ShouldBe(["/rvae/fail '/rvae/train' 'too-many' '8 jobs wait already'"]);
    }

    [Fact]
    [Covers("/rvae/train/cancel")]
    [Covers("/rvae/train/jobs")]
    public void Jobs_are_listed_and_cancelled_by_number()
    {
        _peer.Say("/rvae/train", "house", "mine");
        _peer.Ask("/rvae/train/jobs").ShouldBe(
            ["/rvae/train/jobs/item 1 'mine' 'house' 'running' 0.5f", "/rvae/train/jobs/end 1"]);
        _peer.Ask("/rvae/train/cancel", 1).ShouldBeEmpty();
        _peer.Ask("/rvae/train/cancel", 9).ShouldBe(["/rvae/fail '/rvae/train/cancel' 'not-found' 'there is no job 9'"]);
        _stage.Training.Cancelled.ShouldBe([1, 9]);
    }

    [Fact]
    [Covers("/rvae/train/progress")]
    [Covers("/rvae/train/finished")]
    [Covers("/rvae/train/failed")]
    public void Progress_goes_to_listeners_at_most_ten_times_a_second()
    {
        Peer deaf = _stage.Subscriber(5001, "events", "hits");
        _peer.Forget();
        var events = new TrainingBroadcast(_stage.Feed, _stage.Clock);
        for (int i = 0; i < 100; i++)
        {
            events.Progress(1, new TrainingProgress(0.5, 50, 100, 1.25, double.NaN, 8));
            _stage.Time.Advance(0.01);
        }

        _peer.Hear().ShouldBe(Enumerable.Repeat("/rvae/train/progress 1 0.5f 50 100 1.25f 0f 8f", 10));
        events.Finished(1, "mine", 0.97, 12);
        events.Failed(2, new Fault(FaultCode.Failed, "kick.mid is no MIDI file"));
        _peer.Hear().ShouldBe(
            ["/rvae/train/finished 1 'mine' 0.97f 12f", "/rvae/train/failed 2 'failed' 'kick.mid is no MIDI file'"]);
        deaf.Hear().ShouldBeEmpty();
    }
}
