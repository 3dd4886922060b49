using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class DoctorFixTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_needs_no_more_rights_is_done_and_told_once()
    {
        Directory.Delete(_folder.Folders.Exports);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBe([$"made    {_folder.Folders.Exports}"]);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBeEmpty();
    }
}
