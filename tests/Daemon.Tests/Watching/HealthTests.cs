using Microsoft.Extensions.Hosting;
using RVae.Daemon.Systemd;
using RVae.Daemon.Tests.Clients;
using RVae.Daemon.Watching;

namespace RVae.Daemon.Tests.Watching;

public sealed class HealthTests : IDisposable
{
    private readonly Life _life = new();
    private readonly Lifetime _lifetime = new();
    private readonly Health _health;

    public HealthTests() => _health = new Health(_life, new FakeTime(), _lifetime);

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public void It_lives_while_its_ticks_move_as_for_the_watchdog()
    {
        _health.NotLive.ShouldBeNull();
        _life.IsAlive = false;
        _health.NotLive.ShouldBe("the ticks stand still");
    }

    [Fact]
    public void It_is_ready_from_the_end_of_its_start_to_the_beginning_of_its_end_while_it_lives()
    {
        _health.NotReady.ShouldBe("the daemon starts");
        _lifetime.Start();
        _health.NotReady.ShouldBeNull();
        _life.IsAlive = false;
        _health.NotReady.ShouldBe("the ticks stand still");
        _life.IsAlive = true;
        _lifetime.StopApplication();
        _health.NotReady.ShouldBe("the daemon ends");
        _health.NotLive.ShouldBeNull("one that ends is not dead");
    }

    private sealed class Life : ISignOfLife
    {
        public bool IsAlive { get; set; } = true;

        public string Describe() => "playing";
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new(), _stopping = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => _started.Cancel();

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _started.Dispose();
            _stopping.Dispose();
        }
    }
}
