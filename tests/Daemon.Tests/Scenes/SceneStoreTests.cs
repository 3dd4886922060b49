using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Scenes;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Scenes;

public sealed class SceneStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scenes_are_there_at_once_and_after_a_restart_in_the_order_of_storing()
    {
        SceneStore store = New();
        Store(store, "verse");
        Store(store, "chorus");
        Store(store, "verse", bpm: 90);
        store.Change(book => book with { SetList = ["chorus", "verse", "chorus"], Bars = 4 }).ShouldBeNull();
        store.Save().ShouldBeNull();
        SceneBook again = New().Book;
        again.Scenes.Select(scene => (scene.Name, scene.Tempo)).ShouldBe([("verse", 90), ("chorus", 120)]);
        again.SetList.ShouldBe(["chorus", "verse", "chorus"]);
        again.Bars.ShouldBe(4);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{"format":1,"scenes":null}""")]
    [InlineData("""{"format":2,"scenes":[]}""")]
    [InlineData("""{"format":1,"scenes":[],"setList":["nobody"]}""")]
    [InlineData("""{"format":1,"scenes":[{"name":"../x","parts":"all","tempo":120,"decks":[]}]}""")]
    public void A_file_that_is_damaged_is_set_aside_and_not_written_over(string text)
    {
        string path = New().Path;
        File.WriteAllText(path, text);
        SceneStore store = New();
        store.Book.Scenes.ShouldBeEmpty();
        File.ReadAllText(path + ".damaged").ShouldBe(text);
        Store(store, "verse");
        store.Save().ShouldBeNull();
        New().Book.Scenes.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_that_an_editor_has_put_a_mark_in_front_of_is_read()
    {
        SceneStore store = New();
        Store(store, "verse");
        store.Save().ShouldBeNull();
        File.WriteAllText(store.Path, File.ReadAllText(store.Path), Encoding.UTF8);
        File.ReadAllBytes(store.Path)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        New().Book.Scenes.ShouldHaveSingleItem().Name.ShouldBe("verse");
    }

    [Fact]
    public void There_are_so_many_scenes_and_no_more()
    {
        SceneStore store = New();
        for (int i = 0; i < SceneStore.MostScenes; i++)
            Store(store, $"scene{i}");
        store.Change(book => book.With(One("onemore"))).ShouldNotBeNull().Code.ShouldBe(FaultCode.TooMany);
        store.Book.Scenes.Length.ShouldBe(SceneStore.MostScenes);
        store.Change(book => book.With(One("scene7"))).ShouldBeNull();
    }

    [Fact]
    public void The_set_list_and_the_notes_are_no_longer_than_a_client_can_be_told()
    {
        SceneStore store = New();
        Store(store, "v");
        store.Change(book => book with { SetList = [.. Enumerable.Repeat("v", 300)] }).ShouldBeNull();
        string name = new('v', 64);
        store.Change(book => book with { Scenes = [One(name)], SetList = [.. Enumerable.Repeat(name, 300)] })
            .ShouldNotBeNull().Code.ShouldBe(FaultCode.TooLarge);
        store.Change(book => book with { Notes = string.Join(' ', Enumerable.Repeat("36=v", 121)) }).ShouldNotBeNull().Code.ShouldBe(FaultCode.TooLarge);
        store.Change(book => book with { SetList = ["v"], Notes = "36=v" }).ShouldBeNull();
        store.Book.Find("v").ShouldNotBeNull();
    }

    [Fact]
    public void As_many_scenes_as_there_may_be_are_there_after_a_restart()
    {
        SceneStore store = New();
        for (int i = 0; i < SceneStore.MostScenes; i++)
            Store(store, $"scene{i}");
        store.Save().ShouldBeNull();
        New().Book.Scenes.Length.ShouldBe(SceneStore.MostScenes);
    }

    [Fact]
    public void What_is_exported_is_imported_elsewhere()
    {
        SceneStore store = New();
        Store(store, "verse");
        store.Change(book => book with { SetList = ["verse", "verse"] }).ShouldBeNull();
        string path = store.Export("show", store.Book).Value;
        Path.GetFileName(path).ShouldBe("show.scenes.json");
        File.ReadAllText(path).ShouldContain("\"name\": \"verse\"");
        using var elsewhere = new TestFolder();
        File.Copy(path, Path.Combine(elsewhere.Folders.Exports, "show.scenes.json"));
        SceneBook read = New(elsewhere).Import("show").Value;
        read.Write().ShouldBe(store.Book.Write());
        New(elsewhere).Import("nothing").Fault!.Value.Code.ShouldBe(FaultCode.NotFound);
        File.WriteAllText(Path.Combine(elsewhere.Folders.Exports, "song.scenes.json"), "[]");
        New(elsewhere).Import("song").Fault!.Value.Code.ShouldBe(FaultCode.BadArguments);
    }

    [Theory]
    [InlineData("36=verse 37=next", null)]
    [InlineData("", null)]
    [InlineData("128=verse", "128=verse")]
    [InlineData("36=../x", "36=../x")]
    [InlineData("kick=verse", "kick=verse")]
    public void Notes_that_recall_are_read_or_refused_by_name(string text, string? wrong)
    {
        Fault? fault = SceneNotes.Parse(text).Fault;
        if (wrong is null)
            fault.ShouldBeNull();
        else
            fault!.Value.Message.ShouldContain($"'{wrong}'");
    }

    [Fact]
    public void Notes_follow_a_scene_that_gets_another_name()
    {
        SceneNotes.Renamed("36=verse, 37=verse-2 38=verse", "verse", "intro").ShouldBe("36=intro 37=verse-2 38=intro");
        SceneNotes.Renamed("36=verse,37=next", "chorus", "intro").ShouldBe("36=verse,37=next");
    }

    private static Scene One(string name, double bpm = 120) =>
        Scene.Of(name, SceneScope.Whole, new PerformanceState { Transport = new TransportState { Bpm = bpm } }, _ => default);

    private static void Store(SceneStore store, string name, double bpm = 120) => store.Change(book => book.With(One(name, bpm))).ShouldBeNull();

    private SceneStore New(TestFolder? folder = null) =>
        new((folder ?? _folder).Folders.Root, (folder ?? _folder).Folders.Exports, NullLogger<SceneStore>.Instance);
}
