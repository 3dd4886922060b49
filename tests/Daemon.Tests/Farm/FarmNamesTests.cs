using RVae.Farm;
using RVae.Farm.Orders;

namespace RVae.Daemon.Tests.Farm;

public sealed class FarmNamesTests
{
    [Fact]
    public void An_order_is_read_as_it_is_written()
    {
        var id = new OrderId(OrderId.NewGroup(), 3);
        OrderId.Parse(id.ToString()).ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef.64")]
    [InlineData("0123456789abcdef0123456789abcdef.-1")]
    [InlineData("0123456789ABCDEF0123456789abcdef.1")]
    [InlineData("*.1")]
    [InlineData("0123456789abcdef0123456789abcdef.1.2")]
    [InlineData(null)] // JSON holds a list of orders to nothing
    public void What_is_no_order_is_none(string? text) => OrderId.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("-1.anna")]
    [InlineData("+1.anna")]
    [InlineData("one.anna")]
    [InlineData("1")]
    [InlineData("1.no name")]
    [InlineData("1.anna.ben")]
    public void What_speaks_of_no_order_is_not_heard(string end) => OrderEars.Sender(end).ShouldBeNull();

    [Fact]
    public void A_worker_speaks_of_an_order_by_its_number() => OrderEars.Sender("12.anna").ShouldBe((12, "anna"));

    [Fact]
    public void A_name_becomes_one_part_of_a_subject() => FarmNames.WorkerOf("my studio.lan/*>").ShouldBe("mystudiolan");

    [Fact]
    public void Of_messages_that_are_none_nothing_is_read()
    {
        FarmJson.Read([1, 2, 3], FarmJson.Default.Told).ShouldBeNull();
        FarmJson.Read("{\"try\":1}"u8.ToArray(), FarmJson.Default.Told).ShouldBeNull();
        FarmJson.Read(new byte[FarmBounds.OrderBytes + 1], FarmJson.Default.Told).ShouldBeNull();
        FarmJson.Read(FarmJson.Write(new Told(2, "running"), FarmJson.Default.Told), FarmJson.Default.Told).ShouldBe(new Told(2, "running"));
    }
}
