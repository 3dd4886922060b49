using System.Net.Sockets;
using RVae.Daemon.CommandLine;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.CommandLine;

public sealed class DoctorFixTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(70_000)]
    [InlineData(-1)]
    public void A_port_that_is_none_is_what_is_wrong_and_no_defect(int port)
    {
        Finding finding = Examination.Port("OSC over UDP", "127.0.0.1", port, SocketType.Dgram, ProtocolType.Udp);
        finding.State.ShouldBe(Health.Broken);
        finding.Words.ShouldContain($"{port} is no port");
    }

    [Fact]
    public void What_needs_no_more_rights_is_done_and_told_once()
    {
        Directory.Delete(_folder.Folders.Kits);
        Directory.Delete(_folder.Folders.Exports);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBe([$"made    {_folder.Folders.Kits}", $"made    {_folder.Folders.Exports}"]);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBeEmpty();
    }
}
