using System.Net.Sockets;
using System.Text;
using RVae.Daemon.Systemd;

namespace RVae.Daemon.Tests.Systemd;

public sealed class SystemdNotifierTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"rvae-{Guid.NewGuid():N}.sock");
    private readonly Socket _systemd;

    public SystemdNotifierTests()
    {
        _systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 2000 };
        _systemd.Bind(new UnixDomainSocketEndPoint(_path));
    }

    public void Dispose()
    {
        _systemd.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void Ready_is_told_with_a_status_in_one_datagram()
    {
        using var notifier = new SystemdNotifier(_path);
        notifier.Ready("playing house\nat 120").ShouldBeTrue();
        Received().ShouldBe("READY=1\nSTATUS=playing house at 120\n");
    }

    [Fact]
    public void Stopping_and_a_sign_of_life_are_told()
    {
        using var notifier = new SystemdNotifier(_path);
        notifier.Alive();
        notifier.Stopping();
        Received().ShouldBe("WATCHDOG=1\n");
        Received().ShouldStartWith("STOPPING=1\n");
    }

    [Fact]
    public void An_abstract_socket_is_found_by_its_at_sign()
    {
        string name = $"rvae-{Guid.NewGuid():N}";
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 2000 };
        systemd.Bind(new UnixDomainSocketEndPoint("\0" + name));
        using var notifier = new SystemdNotifier("@" + name);
        notifier.Alive().ShouldBeTrue();
        systemd.Receive(new byte[64]).ShouldBe("WATCHDOG=1\n".Length);
    }

    [Fact]
    public void Without_a_socket_nothing_is_told_and_nothing_fails()
    {
        using var notifier = new SystemdNotifier(null);
        notifier.Listens.ShouldBeFalse();
        notifier.Ready("x").ShouldBeFalse();
    }

    [Fact]
    public void A_socket_that_has_gone_is_no_reason_to_fail()
    {
        using var notifier = new SystemdNotifier(_path + ".gone");
        notifier.Alive().ShouldBeFalse();
    }

    [Theory]
    [InlineData("10000000", null, 10.0)]
    [InlineData("10000000", "42", 10.0)]
    [InlineData("500000", "", 0.5)]
    public void The_watchdogs_time_is_in_microseconds(string microseconds, string? pid, double seconds) =>
        SystemdNotifier.ReadWatchdog(microseconds, pid, 42).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("soon", null)]
    [InlineData("10000000", "43")]
    public void A_watchdog_that_is_off_or_meant_for_another_process_is_none(string? microseconds, string? pid) =>
        SystemdNotifier.ReadWatchdog(microseconds, pid, 42).ShouldBeNull();

    private string Received()
    {
        byte[] buffer = new byte[512];
        return Encoding.UTF8.GetString(buffer, 0, _systemd.Receive(buffer));
    }
}
