using RVae.Engine.Rhythm;

namespace RVae.Engine.Tests.Rhythm;

public sealed class InstrumentTests
{
    [Fact]
    public void Every_wire_name_reads_back_as_its_instrument()
    {
        foreach (Instrument instrument in Instruments.All)
        {
            Instruments.TryParse(instrument.Name(), out Instrument read).ShouldBeTrue();
            read.ShouldBe(instrument);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Kick")]
    [InlineData("bongo")]
    [InlineData("kick ")]
    public void Another_spelling_is_no_instrument(string name) =>
        Instruments.TryParse(name, out _).ShouldBeFalse();
}
