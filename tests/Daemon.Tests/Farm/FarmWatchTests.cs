using Microsoft.Extensions.Time.Testing;
using RVae.Farm;
using RVae.Farm.Watching;

namespace RVae.Daemon.Tests.Farm;

/// <summary>What a daemon that runs for weeks knows of a farm.</summary>
public sealed class FarmWatchTests
{
    [Fact]
    public void An_order_that_nobody_came_back_for_is_no_longer_listed_when_the_server_has_dropped_it()
    {
        var time = new FakeTimeProvider();
        var watch = new FarmWatch(null!, time);
        watch.TakeOrder(new OrderId(OrderId.NewGroup(), 0), Order("left"));
        time.Advance(FarmBounds.Age / 2);
        watch.TakeOrder(new OrderId(OrderId.NewGroup(), 0), Order("wanted"));
        watch.Orders.Select(order => order.Name).ShouldBe(["left", "wanted"], ignoreOrder: true);
        time.Advance((FarmBounds.Age / 2) + TimeSpan.FromSeconds(1));
        watch.Orders.ShouldHaveSingleItem().Name.ShouldBe("wanted");
        watch.Counts.Waiting.ShouldBe(1);
    }

    private static OpenOrder Order(string name) => new(name, "house", "vae", Seed: 1, By: "mia", Placed: 0, Parcel: "", Sequence: 1);
}
