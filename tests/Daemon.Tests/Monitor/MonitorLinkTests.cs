using RVae.Daemon.Monitor;
using RVae.Daemon.Tests.MidiPorts;

namespace RVae.Daemon.Tests.Monitor;

/// <summary>The monitor's line, over a real socket.</summary>
public sealed class MonitorLinkTests
{
    [Fact]
    public async Task Once_it_is_welcome_it_asks_for_what_the_state_does_not_tell_and_sends_what_keys_ask()
    {
        using var daemon = new UdpDaemon();
        using var link = new MonitorLink(daemon.Address, "", 0);
        link.KeepUp(1);
        (await daemon.Hear("/rvae/hello")).ShouldBe("/rvae/hello 'monitor' 'lease' 10 'events' 'state hits beats ticks patterns'");
        link.Receive(2).Select(message => message.Address).ShouldBe(["/rvae/welcome"]);
        link.Joined.ShouldBeTrue();
        await daemon.Hear("/rvae/status");
        await daemon.Hear("/rvae/models");

        daemon.Say("/rvae/model", "new");
        link.Receive(3).ShouldHaveSingleItem().Text(0).ShouldBe("new");
        await daemon.Hear("/rvae/models");

        link.Send(new MonitorMessage("/rvae/latent", [1f, 2f]));
        (await daemon.Hear("/rvae/latent")).ShouldBe("/rvae/latent 1f 2f");
    }

    [Fact]
    public async Task What_a_key_has_set_and_the_daemon_refuses_is_asked_for()
    {
        using var daemon = new UdpDaemon();
        using var link = new MonitorLink(daemon.Address, "", 0);
        link.KeepUp(1);
        await daemon.Hear("/rvae/hello");
        link.Receive(2);
        link.Send(new MonitorMessage("/rvae/threshold", [0.25f]));
        await daemon.Hear("/rvae/threshold");
        daemon.Say("/rvae/fail", "/rvae/threshold", "claimed", "client 2 has claimed it");
        link.Receive(3).ShouldHaveSingleItem().Address.ShouldBe("/rvae/fail");
        (await daemon.Hear("/rvae/threshold")).ShouldBe("/rvae/threshold");

        // What sets nothing would be done again.
        link.Send(new MonitorMessage("/rvae/scene/next", []));
        await daemon.Hear("/rvae/scene/next");
        daemon.Say("/rvae/fail", "/rvae/scene/next", "not-found", "there is no next scene");
        link.Receive(4);
        link.Send(new MonitorMessage("/rvae/freeze", [1]));
        (await daemon.Hear("/rvae/")).ShouldBe("/rvae/freeze 1");
    }

    [Fact]
    public async Task What_a_daemon_tells_cannot_steer_the_terminal()
    {
        using var daemon = new UdpDaemon();
        using var link = new MonitorLink(daemon.Address, "", 0);
        link.KeepUp(1);
        await daemon.Hear("/rvae/hello");
        link.Receive(2);
        daemon.Say("/rvae/scene/current", "verse\e]0;mine\a\n\e[2J");
        link.Receive(3).ShouldHaveSingleItem().Text(0).ShouldBe("verse]0;mine[2J");
        daemon.Say("/rvae/fail", "/rvae/hello", "denied", "no\e[2J room");
        link.Receive(4).ShouldBeEmpty();
        link.Refusal.ShouldBe("no[2J room");
    }
}
