using RVae.Midi.Ports;

namespace RVae.Midi.Tests.Ports;

public sealed class SequencerWiresTests
{
    private const string Drums = "TR-8:TR-8 MIDI 1 24:0", Pad = "nanoPAD2:nanoPAD2 MIDI 1 28:0";

    private const string Table = """
        Client info
          cur  clients : 5
          peak clients : 6
          max  clients : 192

        Client   0 : "System" [Kernel]
          Port   0 : "Timer" (Rwe-)
        Client  24 : "TR-8" [Kernel Legacy]
          Port   0 : "TR-8 MIDI 1" (RWeX) [In/Out]
            Connecting To: 129:0[real:0]
            Connected From: 128:0
        Client 128 : "rvae" [User Legacy]
          Port   0 : "out" (R-e-) [In]
            Connecting To: 20:0, 24:0[ex]
          Output pool :
            Pool size          : 500
        Client 129 : "rvae" [User Legacy]
          Port   0 : "in" (-We-) [Out]
            Connected From: 24:0[r:0]
        Client 130 : "rvae-other" [User Legacy]
          Port   0 : "out" (R-e-) [In]
            Connecting To: 28:0
        """;

    [Theory]
    [InlineData(MidiDirection.Out, Drums, true)]
    [InlineData(MidiDirection.In, Drums, true)]
    [InlineData(MidiDirection.Out, "Other:Other 20:0", true)]
    [InlineData(MidiDirection.In, "Other:Other 20:0", false)]
    [InlineData(MidiDirection.Out, "Other:Other 4:0", false)]
    [InlineData(MidiDirection.Out, Pad, false)]
    public void A_port_is_connected_where_one_of_our_clients_is(MidiDirection direction, string port, bool isConnected) =>
        SequencerWires.IsConnected(Table, "rvae", direction, port).ShouldBe(isConnected);

    [Fact]
    public void Of_a_port_without_numbers_and_without_a_sequencer_nothing_can_be_told()
    {
        SequencerWires.IsConnected(Table, "rvae", MidiDirection.Out, PortNames.Virtual).ShouldBeNull();
        SequencerWires.IsConnected(null, "rvae", MidiDirection.Out, Drums).ShouldBeNull();
    }
}
