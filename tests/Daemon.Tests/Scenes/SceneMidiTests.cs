using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Playing;
using RVae.Midi.Ports;
using RVae.Protocol.Services;
using Room = RVae.Daemon.Tests.Clients.Stage;

namespace RVae.Daemon.Tests.Scenes;

/// <summary>Program changes and notes that recall.</summary>
public sealed class SceneMidiTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Room _stage = new();
    private readonly PortInbox _port = new(() => { }) { Port = "foot" };
    private readonly SceneStore _store;
    private readonly SceneMidi _midi;

    public SceneMidiTests()
    {
        _store = new SceneStore(_folder.Folders.Root, _folder.Folders.Exports, NullLogger<SceneStore>.Instance);
        foreach (string name in (string[])["verse", "chorus"])
            _store.Change(book => book.With(Scene.Of(name, SceneScope.Whole, new PerformanceState(), _ => default))).ShouldBeNull();
        _midi = new SceneMidi(_store, _stage.Sessions, (port, _) => port == "pad", NullLogger<SceneMidi>.Instance);
    }

    private IEnumerable<string> Asked => _stage.Scenes.Asked.Select(asked => asked.What);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Programs_recall_the_scenes_of_the_set_list_by_their_place_unless_that_is_switched_off()
    {
        Send(MidiMessage.ProgramChange, 1);
        Send(MidiMessage.ProgramChange, 2);
        _store.Change(book => book with { SetList = ["chorus", "verse", "chorus"] }).ShouldBeNull();
        Send(MidiMessage.ProgramChange, 0);
        _store.Change(book => book with { Programs = false }).ShouldBeNull();
        Send(MidiMessage.ProgramChange, 0);
        Asked.ShouldBe(["recall chorus", "recall chorus"]);
    }

    [Fact]
    public void Chosen_notes_recall_and_go_through_the_set_list_when_they_are_struck()
    {
        _store.Change(book => book with { Notes = "36=verse 48=previous 50=next" }).ShouldBeNull();
        Send(MidiMessage.NoteOn, 36, 100);
        Send(MidiMessage.NoteOn, 36, 0);
        Send(MidiMessage.NoteOff, 36, 64);
        Send(MidiMessage.NoteOn, 50, 1);
        Send(MidiMessage.NoteOn, 48, 127);
        Send(MidiMessage.NoteOn, 49, 127);
        Asked.ShouldBe(["recall verse", "step 1", "step -1"]);
    }

    [Fact]
    public void What_a_profile_uses_recalls_nothing_and_claims_hold_for_MIDI()
    {
        _port.Port = "pad";
        Send(MidiMessage.ProgramChange, 0);
        Asked.ShouldBeEmpty();
        _port.Port = "foot";
        _stage.Subscriber(5000).Say("/rvae/claim", "deck/3/swing");
        Send(MidiMessage.ProgramChange, 0);
        _stage.Scenes.How!.Kept[2].ShouldBe(SceneParts.Controls);
        _stage.Defects.ShouldBe(0);
    }

    private void Send(byte kind, byte first, byte second = 0) => _midi.Take(_port, new MidiMessage(0, kind, first, second));
}
