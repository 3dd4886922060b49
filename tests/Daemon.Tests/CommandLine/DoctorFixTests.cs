using System.Globalization;
using System.Net;
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
    public void A_port_of_the_page_that_another_program_has_is_named_with_what_chooses_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        Finding finding = Examination.Page("127.0.0.1", port).ShouldHaveSingleItem();
        finding.State.ShouldBe(Health.Limited);
        finding.Words.ShouldContain($"127.0.0.1:{port} is in use");
        finding.Words.ShouldContain("--http-port or RVAE_HTTPPORT");
        Examination.Page("127.0.0.1", -1).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_doctor_looks_at_the_port_of_the_page()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var doctor = new RunningProgram(
            new Dictionary<string, string> { ["RVAE_HTTPPORT"] = port }, "doctor", "--data", _folder.Folders.Root);
        (_, string output, string error) = await doctor.EndAsync();
        (output + error).ShouldContain($"127.0.0.1:{port} is in use");
    }

    [Fact]
    public void An_IPv6_address_is_in_brackets_before_its_port() =>
        Examination.Port("OSC over UDP", "::1", 0, SocketType.Dgram, ProtocolType.Udp).Words.ShouldStartWith("[::1]:0 ");

    [Fact]
    public void What_needs_no_more_rights_is_done_and_told_once()
    {
        Directory.Delete(_folder.Folders.Kits);
        Directory.Delete(_folder.Folders.Exports);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBe([$"made    {_folder.Folders.Kits}", $"made    {_folder.Folders.Exports}"]);
        Repairs.Run(_folder.Folders, TimeProvider.System).ShouldBeEmpty();
    }
}
