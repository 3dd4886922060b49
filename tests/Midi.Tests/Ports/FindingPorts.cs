using System.Collections.Immutable;
using RVae.Midi.Ports;
using RVae.Midi.Ports.RtMidi;

namespace RVae.Midi.Tests.Ports;

public sealed class FindingPorts
{
    private static readonly ImmutableArray<string> Ports =
        ["Midi Through:Midi Through Port-0 14:0", "nanoPAD2:nanoPAD2 _ PAD 24:0", "TR-8S:TR-8S MIDI 1 28:0"];

    [Theory]
    [InlineData("TR-8S:TR-8S MIDI 1 28:0", 2)]
    [InlineData("nanoPAD2:nanoPAD2 _ PAD 99:0", 1)]
    [InlineData("nanopad", 1)]
    [InlineData("tr-8s", 2)]
    public void A_port_is_found_by_its_name_without_its_number_or_by_part_of_it(string wanted, int port) =>
        PortNames.Find(Ports, wanted).ShouldBe(Ports[port]);

    [Theory]
    [InlineData("kaoss")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_that_no_port_has_finds_none(string wanted) => PortNames.Find(Ports, wanted).ShouldBeNull();

    [Fact]
    public void An_exact_name_wins_over_a_port_that_only_contains_it() =>
        PortNames.Find(["synth two", "synth"], "synth").ShouldBe("synth");

    [Theory]
    [InlineData("TR-8 2", "TR-8 2")]
    [InlineData("tr-8", "TR-8 2")]
    [InlineData("TR-8 1", "TR-8 2")] // as it was called before another device came
    [InlineData("USB MIDI 2", "USB MIDI 2 1")]
    [InlineData("8S", "TR-8S 0")]
    [InlineData("TR-9 1", null)]
    public void A_port_of_Windows_is_found_though_its_place_in_the_list_has_changed(string wanted, string? port) =>
        PortNames.Find(["TR-8S 0", "USB MIDI 2 1", "TR-8 2"], wanted, isNumbered: true).ShouldBe(port);

    [Fact]
    public void A_number_of_a_device_that_is_no_place_in_a_list_is_part_of_its_name() =>
        PortNames.Find(["TR-8 2"], "TR-8 1", isNumbered: false).ShouldBeNull();

    [Theory]
    [InlineData(MidiApi.WinMM, true)]
    [InlineData(MidiApi.CoreMidi, false)]
    [InlineData(MidiApi.Alsa, false)]
    [InlineData(MidiApi.Jack, false)]
    public void A_port_for_others_to_connect_to_is_refused_on_Windows_where_none_can_be_made(MidiApi api, bool isRefused) =>
        (NativeApi.NoVirtual(NativeApi.Candidates(api).Single()) is not null).ShouldBe(isRefused);

    [Fact]
    public void A_list_of_names_is_split_at_commas() =>
        PortNames.Split(" TR-8S, nanoPAD ,, tr-8s").ShouldBe(["TR-8S", "nanoPAD"]);
}
