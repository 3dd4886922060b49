using RVae.Daemon.Subscribing;
using RVae.Daemon.Tests.Clients;
using RVae.Protocol.Osc;

namespace RVae.Daemon.Tests.Subscribing;

/// <summary>The bridge's and the monitor's subscription, and the daemon's own sessions at the other end.</summary>
public sealed class SubscriptionTests
{
    private const string Secret = "tin drums at dawn";
    private const string Here = "127.0.0.1";
    private const string Away = "192.168.1.7";
    private const int Port = 5000;

    private readonly List<string> _said = [];
    private Clients.Stage _daemon = new();
    private bool _down;

    [Theory]
    [InlineData(Here, "", "")]
    [InlineData(Away, "", "")]
    [InlineData(Here, Secret, "")]
    [InlineData(Away, Secret, Secret)]
    public void It_joins_a_daemon_on_this_machine_or_another_with_a_secret_or_without(string host, string daemons, string ours)
    {
        _daemon = new Clients.Stage(secret: daemons);
        Subscription subscription = New(host, ours);

        Pass(subscription, host, seconds: 3);

        subscription.Joined.ShouldBeTrue();
        subscription.Refusal.ShouldBeEmpty();
        Names().ShouldBe(["monitor"]);
    }

    [Fact]
    public void Without_the_daemon_s_secret_it_says_what_to_set_and_proves_nothing()
    {
        _daemon = new Clients.Stage(secret: Secret);
        Subscription subscription = New(Away);

        Pass(subscription, Away, seconds: 3);

        subscription.Joined.ShouldBeFalse();
        subscription.Refusal.ShouldContain("RVAE_SECRET");
        _said.ShouldAllBe(said => said.StartsWith("/rvae/hello", StringComparison.Ordinal));
    }

    [Fact]
    public void With_another_secret_it_says_that_it_is_refused_and_tries_on()
    {
        _daemon = new Clients.Stage(secret: Secret);
        Subscription subscription = New(Away, "another secret");

        Pass(subscription, Away, seconds: 5);

        subscription.Joined.ShouldBeFalse();
        subscription.Refusal.ShouldContain("does not prove the secret");
        _said.Count(said => said.StartsWith("/rvae/hello", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Theory]
    [InlineData(Here)]
    [InlineData(Away)]
    public void It_keeps_its_lease_and_says_hello_once(string host)
    {
        Subscription subscription = New(host);

        Pass(subscription, host, seconds: 60);

        subscription.Joined.ShouldBeTrue();
        Names().ShouldBe(["monitor"]);
        _said.Count(said => said.StartsWith("/rvae/hello", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Here, "")]
    [InlineData(Away, "")]
    [InlineData(Away, Secret)]
    public void A_daemon_that_was_started_anew_in_a_moment_is_joined_again(string host, string secret)
    {
        _daemon = new Clients.Stage(secret: secret);
        Subscription subscription = New(host, secret);
        Pass(subscription, host, seconds: 5);

        long time = _daemon.Time.Now;
        _daemon = new Clients.Stage(secret: secret);
        _daemon.Time.Advance((time - _daemon.Time.Now) / 1e9);
        Pass(subscription, host, seconds: 12);

        subscription.Joined.ShouldBeTrue();
        Names().ShouldBe(["monitor"]);
    }

    [Fact]
    public void A_daemon_that_is_silent_is_lost_and_joined_when_it_is_back()
    {
        Subscription subscription = New(Here);
        Pass(subscription, Here, seconds: 5);

        _down = true;
        Pass(subscription, Here, seconds: 10);
        subscription.Joined.ShouldBeFalse();

        _down = false;
        Pass(subscription, Here, seconds: 2);
        subscription.Joined.ShouldBeTrue();
    }

    [Fact]
    public void What_others_wait_for_is_handed_on()
    {
        Subscription subscription = New(Here);

        Hear(subscription, "/rvae/welcome", 1, 1, "0.1.0", 10).ShouldBeFalse();
        Hear(subscription, "/rvae/reply", 7, 120f).ShouldBeFalse();
        Hear(subscription, "/rvae/fail", "/rvae/model", "not-found", "there is no such model").ShouldBeFalse();
        Hear(subscription, "/rvae/challenge", 5).ShouldBeTrue();
    }

    [Fact]
    public void A_full_daemon_s_words_are_kept_until_it_welcomes_us()
    {
        Subscription subscription = New(Here);

        Hear(subscription, "/rvae/fail", "/rvae/hello", "too-many", "64 clients are here already").ShouldBeTrue();
        subscription.Refusal.ShouldBe("64 clients are here already");
        Hear(subscription, "/rvae/welcome", 1, 1, "0.1.0", 10);
        subscription.Refusal.ShouldBeEmpty();
    }

    private Subscription New(string host, string secret = "") => new(
        new SubscriptionOptions("monitor", "state hits beats ticks patterns", secret),
        packet =>
        {
            _said.Add(TestOsc.Text(packet));
            if (!_down)
                _daemon.Stranger(Port, host).Send(packet.ToArray());
        });

    // A tenth of a second at a time; what the daemon sends is heard at once.
    private void Pass(Subscription subscription, string host, int seconds)
    {
        for (int i = 0; i <= seconds * 10; i++)
        {
            subscription.KeepUp(_daemon.Time.Now);
            // What it hears may make it ask, and be answered at once.
            while (_daemon.Network.At(host, Port) is { Count: > 0 } arrived)
            {
                _daemon.Network.Forget(host, Port);
                foreach (byte[] packet in arrived)
                {
                    if (!_down && OscMessage.TryRead(packet, out OscMessage message))
                        subscription.Hear(message, _daemon.Time.Now);
                }
            }

            _daemon.Pass(0.1);
        }
    }

    private bool Hear(Subscription subscription, string address, params object[] values)
    {
        OscMessage.TryRead(TestOsc.Message(address, values), out OscMessage message).ShouldBeTrue();
        return subscription.Hear(message, _daemon.Time.Now);
    }

    private IReadOnlyList<string> Names() =>
    [
        .. _daemon.Stranger(1, Here).Ask("/rvae/clients")
            .Where(line => line.StartsWith("/rvae/clients/item", StringComparison.Ordinal))
            .Select(line => line.Split('\'')[1]),
    ];
}
