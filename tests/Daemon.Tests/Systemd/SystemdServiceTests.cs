using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using RVae.Daemon.Systemd;

namespace RVae.Daemon.Tests.Systemd;

public sealed class SystemdServiceTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"rvae-{Guid.NewGuid():N}.sock");
    private readonly Socket _systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly FakeTimeProvider _time = new();
    private readonly Life _life = new();
    private readonly SystemdNotifier _notifier;
    private readonly SystemdService _service;

    public SystemdServiceTests()
    {
        _systemd.Bind(new UnixDomainSocketEndPoint(_path));
        _notifier = new SystemdNotifier(_path, TimeSpan.FromSeconds(9));
        _service = new SystemdService(_notifier, _life, _time);
    }

    public void Dispose()
    {
        _service.Dispose();
        _notifier.Dispose();
        _systemd.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public async Task Ready_is_not_told_before_everything_has_started()
    {
        await _service.StartingAsync(CancellationToken.None);
        await _service.StartAsync(CancellationToken.None);
        Received().ShouldBeEmpty();
        await _service.StartedAsync(CancellationToken.None);
        Received().ShouldBe("READY=1\nSTATUS=playing\n");
    }

    [Fact]
    public async Task Life_is_shown_three_times_within_the_watchdogs_limit()
    {
        await _service.StartedAsync(CancellationToken.None);
        Received();
        _time.Advance(TimeSpan.FromSeconds(9));
        Received().ShouldBe("WATCHDOG=1\nWATCHDOG=1\nWATCHDOG=1\n");
    }

    [Fact]
    public async Task No_life_is_shown_while_the_tick_thread_stands_still()
    {
        await _service.StartedAsync(CancellationToken.None);
        Received();
        _life.IsAlive = false;
        _time.Advance(TimeSpan.FromSeconds(9));
        Received().ShouldBeEmpty();
        _life.IsAlive = true;
        _time.Advance(TimeSpan.FromSeconds(3));
        Received().ShouldBe("WATCHDOG=1\n");
    }

    [Fact]
    public async Task What_it_does_is_told_when_it_has_changed_and_after_the_sign_of_life()
    {
        await _service.StartedAsync(CancellationToken.None);
        Received();
        _life.Does = "resting";
        _time.Advance(TimeSpan.FromSeconds(6));
        Received().ShouldBe("WATCHDOG=1\nSTATUS=resting\nWATCHDOG=1\n");
    }

    [Fact]
    public async Task Without_a_watchdog_changes_are_told_and_no_life()
    {
        using var notifier = new SystemdNotifier(_path);
        using var service = new SystemdService(notifier, _life, _time);
        await service.StartedAsync(CancellationToken.None);
        Received();
        _life.Does = "resting";
        _time.Advance(TimeSpan.FromSeconds(6));
        Received().ShouldBe("STATUS=resting\n");
    }

    [Fact]
    public async Task Stopping_is_told_and_ends_the_signs_of_life()
    {
        await _service.StartedAsync(CancellationToken.None);
        Received();
        await _service.StoppingAsync(CancellationToken.None);
        Received().ShouldStartWith("STOPPING=1\n");
        _time.Advance(TimeSpan.FromSeconds(9));
        Received().ShouldBeEmpty();
    }

    // A datagram between local sockets has arrived when it was sent.
    private string Received()
    {
        var all = new StringBuilder();
        byte[] buffer = new byte[512];
        while (_systemd.Available > 0)
            all.Append(Encoding.UTF8.GetString(buffer, 0, _systemd.Receive(buffer)));
        return all.ToString();
    }

    private sealed class Life : ISignOfLife
    {
        public bool IsAlive { get; set; } = true;

        public string Does { get; set; } = "playing";

        public string Describe() => Does;
    }
}
