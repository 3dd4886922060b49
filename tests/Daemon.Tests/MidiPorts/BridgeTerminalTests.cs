using System.Text;
using RVae.Daemon.Bridge;

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

    /// <summary>What the system says where the other side of a terminal is closed.</summary>
    private sealed class LostTerminal : TextWriter
    {
        public bool IsAsked { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            IsAsked = true;
            throw new IOException("Input/output error");
        }
    }
}
