using RVae.Engine;
using RVae.Engine.Learning;
using RVae.Farm;
using RVae.Farm.Orders;

namespace RVae.Daemon.Tests.Farm;

/// <summary>What who ordered a training believes, and what not.</summary>
public sealed class OrderStateTests
{
    private static readonly string Hash = new('a', 64);

    private readonly OrderState _order = new(0, new TrainingPlan { Name = "mine" });

    [Fact]
    public void A_worker_is_believed_from_its_beginning_to_its_end()
    {
        Take("anna", 1, ToldStates.Running).ShouldBe(OrderNews.Began);
        _order.Hear("anna", 0).ShouldBeTrue();
        Take("anna", 1, ToldStates.Finished, Hash).ShouldBe(OrderNews.Finished);
        _order.Model.ShouldBe(Hash);
        _order.Hear("anna", 0).ShouldBeFalse();
    }

    [Fact]
    public void Who_has_not_begun_it_is_not_believed()
    {
        Take("anna", 1, ToldStates.Running);
        _order.Hear("eve", 0).ShouldBeFalse();
        Take("eve", 1, ToldStates.Finished, Hash).ShouldBe(OrderNews.None);
        Take("eve", 1, ToldStates.Failed).ShouldBe(OrderNews.None);
        Take("eve", 101, ToldStates.Finished, Hash).ShouldBe(OrderNews.None);
        Take("eve", 0, ToldStates.Running).ShouldBe(OrderNews.None);
        Take("no.name", 2, ToldStates.Running).ShouldBe(OrderNews.None);
        _order.Worker.ShouldBe("anna");
    }

    [Fact]
    public void What_a_worker_tells_of_a_try_that_another_has_taken_over_is_left()
    {
        Take("anna", 1, ToldStates.Running);
        Take("ben", 2, ToldStates.Running).ShouldBe(OrderNews.Began);
        _order.Reason.ShouldBe("worker 'anna' died");
        Take("anna", 1, ToldStates.Finished, Hash).ShouldBe(OrderNews.None);
        Take("ben", 2, ToldStates.Finished, Hash).ShouldBe(OrderNews.Finished);
    }

    [Fact]
    public void A_model_without_a_hash_is_none() => new[] { "", "../../etc/passwd", new string('A', 64) }
        .Select(model => Take("anna", 1, ToldStates.Finished, model)).ShouldAllBe(news => news == OrderNews.None);

    [Fact]
    public void It_is_given_up_with_the_last_reason_after_five_tries()
    {
        for (int i = 1; i < 5; i++)
        {
            Take("anna", i, ToldStates.Running);
            Take("anna", i, ToldStates.Failed, reason: $"reason {i}").ShouldBe(OrderNews.Failed);
        }

        Take("anna", 5, ToldStates.Running);
        Take("anna", 5, ToldStates.Failed, reason: "reason\n5").ShouldBe(OrderNews.GivenUp);
        _order.Fault!.Value.Message.ShouldBe("given up after 5 tries that got no further; the last: worker 'anna': reason 5");
    }

    [Fact]
    public void A_fifth_worker_that_dies_without_a_word_is_noticed_by_its_silence()
    {
        Take("anna", 5, ToldStates.Running);
        _order.Hear("anna", 900);
        _order.Look(1899, 1000).ShouldBe(OrderNews.None);
        _order.Look(1900, 1000).ShouldBe(OrderNews.GivenUp);
        _order.Fault!.Value.Message.ShouldContain("worker 'anna' died");
    }

    [Fact]
    public void A_fourth_worker_that_dies_leaves_it_to_a_fifth()
    {
        Take("anna", 4, ToldStates.Running);
        _order.Look(long.MaxValue, 1000).ShouldBe(OrderNews.None);
    }

    [Fact]
    public void Tries_that_get_further_are_not_counted()
    {
        for (int i = 1; i < 20; i++)
        {
            Take("anna", i, ToldStates.Running);
            Take("anna", i, ToldStates.Running, furthest: i / 4 * 4);
            Take("anna", i, ToldStates.Failed, reason: "memory").ShouldBe(OrderNews.Failed);
        }

        Take("anna", 20, ToldStates.Running);
        Take("anna", 20, ToldStates.Failed, reason: "memory", furthest: 15).ShouldBe(OrderNews.Failed, "16 was told before");
        Take("anna", 21, ToldStates.Running);
        Take("anna", 21, ToldStates.Failed, reason: "memory").ShouldBe(OrderNews.GivenUp);
    }

    [Fact]
    public void The_hundredth_try_is_the_last_however_far_it_gets()
    {
        Take("anna", 100, ToldStates.Running);
        Take("anna", 100, ToldStates.Failed, reason: "memory", furthest: 200).ShouldBe(OrderNews.GivenUp);
        _order.Fault!.Value.Message.ShouldBe("given up after 100 tries; the last: worker 'anna': memory");
    }

    [Fact]
    public void What_cannot_work_anywhere_is_not_tried_again()
    {
        Take("anna", 1, ToldStates.Running);
        _order.Take("anna", new Told(1, ToldStates.Refused, "NotFound", "no clips"), 0).ShouldBe(OrderNews.GivenUp);
        _order.Fault.ShouldBe(new Fault(FaultCode.NotFound, "no clips"));
    }

    private OrderNews Take(string worker, int at, string state, string? model = null, string? reason = null, int furthest = 0) =>
        _order.Take(worker, new Told(at, state, null, reason, model, Furthest: furthest), 0);
}
