using RVae.Daemon.Bridge;
using RVae.Daemon.Tests.Fakes;

namespace RVae.Daemon.Tests.MidiPorts;

public sealed class BridgeTerminalTests
{
    [Fact]
    public void A_bridge_whose_terminal_is_gone_plays_on()
    {
        using var gone = new LostTerminal();
        var terminal = new BridgeTerminal(gone);
        Should.NotThrow(() => terminal.Joined(true));
        gone.IsAsked.ShouldBeTrue();
    }
}
