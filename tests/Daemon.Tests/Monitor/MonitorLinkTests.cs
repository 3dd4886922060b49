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
}
