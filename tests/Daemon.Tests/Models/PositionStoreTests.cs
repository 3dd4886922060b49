using Microsoft.Extensions.Logging.Abstractions;
using RVae.Daemon.Models;
using RVae.Daemon.Tests.Fakes;
using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Models;

public sealed class PositionStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_position_is_known_at_once_and_still_after_a_restart()
    {
        PositionStore store = New();
        PendingRequest verse = Store(store, "verse", 1, -2);
        store.TryRecall("house", "verse", out StoredPlace? at).ShouldBeTrue();
        at.ShouldNotBeNull().Point.ShouldBe(new LatentPoint(1, -2));
        (await verse.DoneAsync()).ShouldBe(["verse"]);
        await Store(store, "break", 0.5f, 0).DoneAsync();
        await Store(store, "verse", 3, 3).DoneAsync();
        PositionStore again = New();
        again.Names("house").ShouldBe(["verse", "break"]);
        again.TryRecall("house", "verse", out at).ShouldBeTrue();
        at.ShouldNotBeNull().Point.ShouldBe(new LatentPoint(3, 3));
        again.TryRecall("techno", "verse", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_is_a_path_is_refused()
    {
        (await Store(New(), "../verse", 0, 0).FaultAsync()).Code.ShouldBe(FaultCode.BadArguments);
        Directory.GetFiles(_folder.Folders.Models).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("""[null, {"name":"../x","x":1,"y":1}]""")]
    public void A_file_that_somebody_broke_has_no_positions(string content)
    {
        File.WriteAllText(Path.Combine(_folder.Folders.Models, "house.positions.json"), content);
        New().Names("house").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside_and_not_written_over()
    {
        string path = Path.Combine(_folder.Folders.Models, "house.positions.json");
        await File.WriteAllTextAsync(path, "[{\"name\":\"verse\",", TestContext.Current.CancellationToken);

        await Store(New(), "break", 1, 2).DoneAsync();

        (await File.ReadAllTextAsync(path + ".damaged", TestContext.Current.CancellationToken)).ShouldBe("[{\"name\":\"verse\",");
        New().Names("house").ShouldBe(["break"]);
    }

    [Fact]
    public async Task Positions_that_could_not_be_read_are_not_written_over_after_their_model_was_renamed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a path leads to is told on Linux");
        string path = Path.Combine(_folder.Folders.Models, "home.positions.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Folders.Models, "house.positions.json"), "/dev/null"); // no file that can be read
        PositionStore store = New();
        store.Rename("house", "home");
        var pending = new PendingRequest();
        store.Store("home", "break", new StoredPlace(default, []), pending.Request);
        (await pending.FaultAsync()).Message.ShouldContain("not written over");
        File.ResolveLinkTarget(path, returnFinalTarget: false).ShouldNotBeNull();
    }

    private static PendingRequest Store(PositionStore store, string name, float x, float y)
    {
        var pending = new PendingRequest();
        store.Store("house", name, new StoredPlace(new LatentPoint(x, y), [x, y]), pending.Request);
        return pending;
    }

    private PositionStore New() => new(_folder.Folders, NullLogger<PositionStore>.Instance);
}
