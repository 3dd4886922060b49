namespace RVae.Engine.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(Fault.LongestMessage)]
    public void A_message_is_kept(int length)
    {
        string message = new('m', length);
        new Fault(FaultCode.Failed, message).Message.ShouldBe(message);
    }

    [Fact]
    public void A_message_that_quotes_a_whole_file_is_cut_off()
    {
        string told = new Fault(FaultCode.Failed, new string('m', 100_000)).ToString();
        told.Length.ShouldBe(Fault.LongestMessage);
        told.ShouldEndWith("m…");
    }
}
