using System.Runtime.Versioning;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.Hosting;

public sealed class DataFoldersTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_named()
    {
        Directory.Delete(_folder.Folders.Exports);
        File.WriteAllText(_folder.Folders.Exports, "in the way");
        var refusal = Should.Throw<StartupException>(_folder.Folders.Create);
        refusal.Code.ShouldBe(ExitCode.Configuration);
        refusal.Message.ShouldContain(_folder.Folders.Exports);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_not_told_to_others_is_every_path_below_however_the_folder_was_given(bool ends)
    {
        string given = ends ? _folder.Folders.Root + Path.DirectorySeparatorChar : _folder.Folders.Root;
        DataFolders folders = DataFolders.Of(given, given);
        string twice = new(Path.DirectorySeparatorChar, 2);
        folders.Private.ShouldAllBe(folder => !folder.EndsWith(twice, StringComparison.Ordinal));
        Path.Combine(folders.Models, "house").ShouldStartWith(folders.Private[0]);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_read_is_named_before_anything_starts()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "root reads every folder");
        UnixFileMode before = File.GetUnixFileMode(_folder.Folders.Training);
        File.SetUnixFileMode(_folder.Folders.Training, UnixFileMode.None);
        var refusal = Should.Throw<StartupException>(_folder.Folders.Create);
        File.SetUnixFileMode(_folder.Folders.Training, before);
        refusal.Message.ShouldContain(_folder.Folders.Training);
    }
}
