using RVae.Daemon.Hosting;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

public sealed class FolderOwnerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public FolderOwnerTests() => _folder.Folders.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_data_folder_has_one_owner_and_the_second_is_told_who_that_is()
    {
        using (FolderOwner.Take(_folder.Folders))
        {
            StartupException refused = Should.Throw<StartupException>(() => FolderOwner.Take(_folder.Folders));
            refused.Code.ShouldBe(ExitCode.Unavailable);
            refused.Message.ShouldContain($"process number {Environment.ProcessId}");
        }

        FolderOwner.Take(_folder.Folders).Dispose();
    }

    [Fact]
    public void A_disk_that_refuses_the_lock_is_not_taken_for_another_daemon()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a link needs a right there");
        string held = Path.Combine(_folder.Folders.Root, ".rvae.lock");
        File.CreateSymbolicLink(held, held);
        StartupException refused = Should.Throw<StartupException>(() => FolderOwner.Take(_folder.Folders));
        refused.Code.ShouldBe(ExitCode.Configuration);
        refused.Message.ShouldContain($"cannot use the data folder {_folder.Folders.Root}");
    }

    [Fact]
    public void On_a_disk_that_can_only_be_read_any_more_the_folder_is_still_one_daemons()
    {
        using SmallDisk disk = SmallDisk.Mount(_folder.Folders.Root);
        _folder.Folders.Create();
        FolderOwner.Take(_folder.Folders).Dispose();
        disk.MakeReadOnly();
        using FolderOwner owner = FolderOwner.Take(_folder.Folders);
        Should.Throw<StartupException>(() => FolderOwner.Take(_folder.Folders)).Code.ShouldBe(ExitCode.Unavailable);
    }

    [Fact]
    public void What_killed_writers_have_left_half_written_is_cleared_away_and_nothing_else()
    {
        string dataset = Path.Combine(_folder.Folders.Datasets, "set");
        Directory.CreateDirectory(dataset);
        string[] leftovers = [Path.Combine(dataset, ".a.mid.0123.tmp"), Path.Combine(_folder.Folders.Exports, ".b.mid.4567.tmp")];
        string kept = Path.Combine(dataset, "a.mid");
        foreach (string file in (string[])[.. leftovers, kept])
            File.WriteAllText(file, "x");
        FolderOwner.Take(_folder.Folders).Dispose();
        leftovers.ShouldAllBe(file => !File.Exists(file));
        File.Exists(kept).ShouldBeTrue();
    }

    [Fact]
    public void What_is_left_of_a_dataset_whose_deletion_was_cut_off_is_cleared_away()
    {
        string left = Path.Combine(_folder.Folders.Datasets, $".set.{Guid.NewGuid():N}.deleted");
        string kept = Path.Combine(_folder.Folders.Datasets, ".my.own.deleted"); // a person's
        foreach (string folder in (string[])[left, kept])
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "a.mid"), "x");
        }

        FolderOwner.Take(_folder.Folders).Dispose();
        Directory.Exists(left).ShouldBeFalse();
        File.Exists(Path.Combine(kept, "a.mid")).ShouldBeTrue();
    }

    [Fact]
    public void Between_two_desks_the_folder_is_the_daemons_whose_supervisor_lives()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are told apart by /proc");
        FolderOwner.Take(_folder.Folders).Dispose();
        File.WriteAllText(Note, $"the rvae with process number {ProcessMark.Parent.Id}\n{ProcessMark.Parent}\n");
        Should.Throw<StartupException>(() => FolderOwner.Take(_folder.Folders)).Message.ShouldContain($"process number {ProcessMark.Parent.Id}");
        using (FolderOwner.Take(_folder.Folders, isDesk: true))
            File.ReadAllText(Note).ShouldContain($"{ProcessMark.Parent}");
    }

    [Fact]
    public void A_supervisor_that_is_gone_holds_nothing_though_another_process_has_its_number()
    {
        ProcessMark.Own.Lives.ShouldBe(OperatingSystem.IsLinux());
        File.WriteAllText(Note, $"the rvae with process number {Environment.ProcessId}\n{ProcessMark.Own with { Started = 1 }}\n");
        FolderOwner.Take(_folder.Folders).Dispose();
        File.ReadAllText(Note).ShouldContain($"{ProcessMark.Own}");
        ProcessMark.TryParse("nobody").ShouldBeNull();
        ProcessMark.TryParse(null).ShouldBeNull();
    }

    [Fact]
    public void A_supervisor_of_before_a_power_cut_holds_nothing_though_another_process_has_its_number_and_moment()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are told apart by /proc");
        ProcessMark before = ProcessMark.Parent with { Boot = "another" };
        File.WriteAllText(Note, $"the rvae with process number {before.Id}\n{before}\n");
        FolderOwner.Take(_folder.Folders).Dispose();
        File.ReadAllText(Note).ShouldContain($"{ProcessMark.Own}");
    }

    [Fact]
    public void A_mark_of_an_older_program_is_of_this_start_of_the_system() =>
        ProcessMark.TryParse($"{ProcessMark.Parent.Id} {ProcessMark.Parent.Started}").ShouldBe(ProcessMark.Parent);

    private string Note => Path.Combine(_folder.Folders.Root, ".rvae.owner");
}
