using System.Runtime.InteropServices;
using RVae.Daemon.Jobs;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Tests.Jobs;

public sealed class TrainingProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rvae-training-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("rvae/training")]
    [InlineData("rvae-training")]
    [InlineData("rvae/rvae-training-VERSION")]
    [InlineData("rvae-training-VERSION")]
    public void It_is_found_where_its_archive_was_unpacked(string folder)
    {
        DirectoryInfo there = _folder.CreateSubdirectory(folder.Replace("VERSION", ProgramVersion.Current, StringComparison.Ordinal));
        string program = Path.Combine(there.FullName, OperatingSystem.IsWindows() ? "rvae-training.exe" : "rvae-training");
        File.WriteAllText(program, "");

        TrainingProgram.Find(Path.Combine(_folder.FullName, "rvae")).ShouldNotBeNull().File.ShouldBe(program);
    }

    [Fact]
    public void Apt_is_given_the_file_since_no_repository_has_the_package() =>
        PackageWords.Training("/usr/lib/rvae/", Architecture.X64).ShouldEndWith($"sudo apt install ./rvae-training_{ProgramVersion.Current}_amd64.deb");

    [Theory]
    [InlineData("/opt/rvae/")]
    [InlineData("/home/mia/rvae-0.2.0/")]
    public void One_of_an_archive_is_told_no_package(string player) => PackageWords.Training(player, Architecture.X64).ShouldNotContain("apt");

    [Fact]
    public void Where_there_is_none_nothing_is_to_be_downloaded() =>
        PackageWords.Training("/opt/rvae/", Architecture.Arm64).ShouldStartWith("there is none for this processor");
}
