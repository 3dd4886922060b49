using RVae.Midi.Kits;
using RVae.Engine;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Tests;

public sealed class DeviceMapsTests
{
    [Theory]
    [InlineData("TD-17 24:0", 45, Instrument.MidTom)]
    [InlineData("nanoPAD2:nanoPAD2 nanoPAD2 _ PAD 28:0", 45, Instrument.Clap)]
    [InlineData("pads:out", 45, Instrument.Kick)]
    [InlineData("anything else", 45, Instrument.LowTom)]
    [InlineData("anything else", 40, Instrument.Rim)]
    [InlineData("TD-17 24:0", 40, Instrument.Snare)]
    public void Each_device_has_its_own_map_and_all_others_the_one_without_a_device(string port, int note, Instrument instrument)
    {
        DeviceMaps maps = DeviceMaps.Parse("td-17: roland-td; NanoPad: 45=clap; pads:out: 45=kick; 40=rim").Value;

        maps.For(port).TryMap(note, out Instrument found).ShouldBeTrue();
        found.ShouldBe(instrument);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    public void Nothing_is_general_midi(string text) =>
        DeviceMaps.Parse(text).Value.For("any").ShouldBeSameAs(DrumMap.GeneralMidi, "and no copy of it");

    [Theory]
    [InlineData("TD-17: 40=cow")]
    [InlineData("TD-17 40=rim")]
    [InlineData("40=rim; TD-17: 300=kick")]
    public void What_is_no_map_is_named(string text)
    {
        Fault fault = DeviceMaps.Parse(text).Fault!.Value;
        fault.Code.ShouldBe(FaultCode.BadArguments);
        fault.Message.ShouldContain("is no entry of a drum map");
    }
}
