namespace RVae.Daemon.Tests.Clients;

public sealed class MidiAddresses
{
    private readonly Stage _stage = new();
    private readonly Peer _peer;
    private readonly Peer _other;

    public MidiAddresses()
    {
        _peer = _stage.Subscriber(5000);
        _other = _stage.Subscriber(5001);
    }

    [Fact]
    [Covers("/rvae/midi/ports")]
    public void The_ports_are_listed_with_those_that_are_open()
    {
        _peer.Ask("/rvae/midi/ports").ShouldBe(
            ["/rvae/midi/ports/item 'out' 'TR-8S' 1", "/rvae/midi/ports/item 'in' 'nanoPAD2' 0", "/rvae/midi/ports/end 2"]);

        _stage.Midi.Absent = true;
        _peer.Ask("/rvae/midi/ports").ShouldBe(["/rvae/fail '/rvae/midi/ports' 'unavailable' 'no RtMidi: install it'"]);
    }

    [Fact]
    [Covers("/rvae/midi/out")]
    [Covers("/rvae/midi/in")]
    public void Ports_are_chosen_by_name_and_the_others_are_told()
    {
        _peer.Ask("/rvae/midi/out", "TR-8").ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/midi/out 'TR-8'"]);
        _peer.Ask("/rvae/midi/in", "nano").ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/midi/in 'nano'"]);

        _peer.Ask("/rvae/midi/out").ShouldBe(["/rvae/midi/out 'TR-8'"]);
        _peer.Ask("/rvae/midi/in").ShouldBe(["/rvae/midi/in 'nano'"]);
    }

    [Fact]
    [Covers("/rvae/midi/notes")]
    public void Each_device_has_a_note_map_and_what_is_none_is_refused()
    {
        _peer.Ask("/rvae/midi/notes", "TD-17: roland-td; 40=rim").ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/midi/notes 'TD-17: roland-td; 40=rim'"]);

        _peer.Ask("/rvae/midi/notes", "TD-17: 40=cow")[0].ShouldContain("'bad-arguments'");
        _peer.Ask("/rvae/midi/notes").ShouldBe(["/rvae/midi/notes 'TD-17: roland-td; 40=rim'"]);
    }

    [Fact]
    [Covers("/rvae/deck/{deck}/midi/channel")]
    public void Each_deck_has_a_channel()
    {
        _peer.Say("/rvae/deck/2/midi/channel", 3);
        _peer.Ask("/rvae/midi/channel", 17).ShouldBe(["/rvae/midi/channel 16"]);

        _stage.Deck(2).Channel.ShouldBe(3);
        _stage.Deck().Channel.ShouldBe(16);
    }

    [Fact]
    [Covers("/rvae/bridge/learn")]
    public void What_is_to_be_learned_is_told_to_the_bridge_and_has_to_be_an_address()
    {
        _peer.Ask("/rvae/bridge/learn", "/rvae/threshold").ShouldBeEmpty();
        _other.Hear().ShouldBe(["/rvae/bridge/learn '/rvae/threshold'"]);
        _peer.Ask("/rvae/bridge/learn").ShouldBe(["/rvae/bridge/learn '/rvae/threshold'"]);
        _peer.Ask("/rvae/bridge/learn", "").ShouldBeEmpty();
        _peer.Ask("/rvae/bridge/learn").ShouldBe(["/rvae/bridge/learn ''"]);

        _peer.Ask("/rvae/bridge/learn", "threshold")[0].ShouldContain("bad-arguments");
        _peer.Ask("/rvae/bridge/learn", "/rvae/*")[0].ShouldContain("bad-arguments");
    }
}
