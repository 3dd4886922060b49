using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Hosting;
using RVae.Daemon.Models;
using RVae.Daemon.Performance;
using RVae.Daemon.Requests;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine.Library;
using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Midi.Ports;
using RVae.Protocol.Services;
using Room = RVae.Daemon.Tests.Clients.Stage;

namespace RVae.Daemon.Tests.Scenes;

/// <summary>The place in a set list in which a scene comes twice, recalled by program change, by name, and step by step.</summary>
public sealed class SceneShowTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly PortInbox _port = new(() => { }) { Port = "foot" };
    private readonly LivePerformance _live;
    private readonly SceneStore _store;
    private readonly Func<Room, SceneService> _scenes;
    private readonly Room _stage;
    private readonly Peer _peer;
    private readonly SceneMidi _midi;

    public SceneShowTests()
    {
        var models = new ModelStore(_folder.Folders.Models, Path.Combine(_folder.Folders.Root, "none"));
        _live = new LivePerformance(
            new Conductor(new PerformanceState()), SystemMonotonicClock.Instance, PreciseWait.Create, NullLogger<LivePerformance>.Instance);
        var view = new PerformanceView(_live, SystemMonotonicClock.Instance, [], () => null);
        var hashes = new ModelHashes(models);
        var recalls = new SceneRecalls(
            _live, view, new ModelSwap(models, _live, NullLogger<ModelSwap>.Instance), models, hashes, (_, _) => { }, null!,
            NullLogger<SceneRecalls>.Instance);
        _store = new SceneStore(_folder.Folders.Root, _folder.Folders.Exports, NullLogger<SceneStore>.Instance);
        var mutes = new SceneScope(SceneParts.Mutes, null);
        foreach (string name in (string[])["verse", "chorus", "bridge", "fill"])
            _store.Change(book => book.With(Scene.Of(name, mutes, new PerformanceState(), _ => default))).ShouldBeNull();
        _store.Change(book => book with { SetList = ["verse", "chorus", "verse", "bridge"] }).ShouldBeNull();
        _scenes = stage => new SceneService(
            _store, recalls, hashes, view, new BackgroundWork(NullLogger<BackgroundWork>.Instance), stage.Feed, null!);
        _stage = new Room(scenes: _scenes);
        _peer = _stage.Subscriber(5000);
        _midi = new SceneMidi(_store, _stage.Sessions, (_, _) => false, NullLogger<SceneMidi>.Instance);
    }

    private string Current => _stage.Services.Scenes.Current;

    public void Dispose()
    {
        _live.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_program_change_means_the_place_and_the_show_goes_on_from_there()
    {
        Program(3).ShouldBe("verse");
        Step("next").ShouldBe("bridge");
        Program(1).ShouldBe("verse");
        Step("next").ShouldBe("chorus");
        Program(1).ShouldBe("verse", "the first verse, and not the one that comes next");
        Step("next").ShouldBe("chorus");
        Program(3).ShouldBe("verse");
        Step("previous").ShouldBe("chorus");
        _stage.Defects.ShouldBe(0);
    }

    [Fact]
    public void A_name_means_the_place_that_comes_next()
    {
        Program(2).ShouldBe("chorus");
        _peer.Say("/rvae/scene/recall", "verse");
        Step("next").ShouldBe("bridge");
        _peer.Say("/rvae/scene/recall", "verse");
        Step("next").ShouldBe("chorus");
        _stage.Defects.ShouldBe(0);
    }

    [Fact]
    public void A_scene_that_is_not_in_the_set_list_leaves_the_place()
    {
        _peer.Say("/rvae/scene/recall", "fill");
        Step("next").ShouldBe("verse", "the show has not begun");
        Step("next").ShouldBe("chorus");
        _peer.Say("/rvae/scene/recall", "fill");
        Current.ShouldBe("fill");
        Step("next").ShouldBe("verse");
        Step("next").ShouldBe("bridge");
        _peer.Say("/rvae/scene/recall", "fill");
        Step("previous").ShouldBe("bridge");
        Step("previous").ShouldBe("verse");
        _stage.Defects.ShouldBe(0);
    }

    [Fact]
    public void Where_the_show_is_can_be_kept()
    {
        var scenes = (SceneService)_stage.Services.Scenes;
        scenes.Where.ShouldBe(("", -1, false));
        Program(3);
        scenes.Where.ShouldBe(("verse", 2, false));
    }

    [Theory]
    [InlineData("verse", 2, false, "verse", "bridge")]
    [InlineData("verse", 7, false, "verse", "chorus")] // the set list was shorter on disk: the first place of that name
    [InlineData("bridge", -1, false, "bridge", "verse")] // the set list was written after the recall
    [InlineData("", 1, true, "", "verse")] // the scene behind the second place was deleted
    [InlineData("fill", 2, true, "fill", "bridge")] // a scene that is not in the set list
    [InlineData("gone", 1, false, "", "verse")]
    [InlineData("", -1, false, "", "verse")]
    public void After_a_restart_the_show_goes_on_from_there(string scene, int place, bool between, string current, string next)
    {
        var again = new Room(scenes: _scenes);
        ((SceneService)again.Services.Scenes).GoOn(new SavedShow(scene, place, between));
        again.Services.Scenes.Current.ShouldBe(current);
        again.Subscriber(5001).Say("/rvae/scene/next");
        again.Services.Scenes.Current.ShouldBe(next);
        ((SceneService)again.Services.Scenes).GoOn(new SavedShow("chorus", 1, false));
        again.Services.Scenes.Current.ShouldBe(next, "what was recalled since is newer");
    }

    private string Program(int number)
    {
        _midi.Take(_port, new MidiMessage(0, MidiMessage.ProgramChange, (byte)(number - 1), 0));
        return Current;
    }

    private string Step(string where)
    {
        _peer.Say($"/rvae/scene/{where}");
        return Current;
    }
}
