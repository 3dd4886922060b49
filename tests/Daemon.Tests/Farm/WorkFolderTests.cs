using RVae.Daemon.Tests.Fakes;
using RVae.Farm.Work;

namespace RVae.Daemon.Tests.Farm;

/// <summary>Workers of one machine that share a folder.</summary>
public sealed class WorkFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Shared => Path.Combine(_folder.Folders.Root, "workers");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_another_worker_is_just_making_is_left_to_it()
    {
        string making = Directory.CreateDirectory(Path.Combine(Shared, "work-1")).FullName;
        using WorkFolder mine = WorkFolder.Take(Shared);
        Directory.Exists(making).ShouldBeTrue();
    }

    [Fact]
    public void What_a_killed_worker_left_is_removed_and_what_one_holds_is_not()
    {
        string left = Directory.CreateDirectory(Path.Combine(Shared, "work-1", "0")).FullName;
        using WorkFolder first = WorkFolder.Take(Shared);
        string held = first.ForTry(0);
        using WorkFolder second = WorkFolder.Take(Shared);
        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(held).ShouldBeTrue();
    }

    [Fact]
    public void It_knows_whether_there_is_room()
    {
        using WorkFolder mine = WorkFolder.Take(Shared);
        mine.HasRoomFor(1).ShouldBeTrue();
        mine.HasRoomFor(long.MaxValue).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_with_its_name()
    {
        // Nobody, root included, makes a folder in a file.
        File.WriteAllText(Shared, "");
        string below = Path.Combine(Shared, "farm");
        WorkFolder.TryTake(below).Fault.ShouldNotBeNull().Message.ShouldStartWith($"cannot work in {below}: ");
    }
}
