using RVae.Midi.Ports;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Midi;
using RVae.Stage.Rehearsing;

namespace RVae.Stage.Tests.Midi;

/// <summary>Devices that come and go while the stage follows the clock of one of them.</summary>
public sealed class StageInputsTests : IDisposable
{
    private const long Second = 1_000_000_000;

    private readonly SharedRegion _region = SharedRegion.Private(StageMemory.LengthFor(4096));
    private readonly StageMemory _memory;
    private readonly StageInputs _inputs;

    public StageInputsTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        _memory = StageMemory.Make(_region, 4096, 0);
        _inputs = new StageInputs(_memory, Signal.Create(), Signal.Create(), new RehearsalTime());
        _inputs.Start(120, 0);
    }

    private long Jumps => _inputs.Leader!.Read().Jumps;

    public void Dispose()
    {
        _inputs.Stop();
        _region.Dispose();
    }

    [Fact]
    public void A_device_that_is_plugged_in_again_leads_on_at_once()
    {
        PortInbox before = _inputs.Add(1, "drums 24:0");
        before.Received(Second, [MidiMessage.Start, MidiMessage.Clock]);
        AwaitHeard(2);
        Jumps.ShouldBe(1);

        _inputs.Remove(before);
        PortInbox after = _inputs.Add(2, "drums 24:0"), other = _inputs.Add(3, "synth 28:0");
        after.Received(2 * Second, [MidiMessage.Start, MidiMessage.Clock]);
        AwaitHeard(2);
        Jumps.ShouldBe(2);
        other.Received(3 * Second, [MidiMessage.Start, MidiMessage.Clock]);
        AwaitHeard(2);
        Jumps.ShouldBe(2);
    }

    [Fact]
    public void A_device_that_is_open_twice_is_heard_once()
    {
        PortInbox one = _inputs.Add(1, "drums 24:0"), again = _inputs.Add(2, "drums 24:0");
        one.Received(Second, [MidiMessage.Start, MidiMessage.Clock]);
        AwaitHeard(2);
        again.Received(Second, [MidiMessage.Start, MidiMessage.Clock]);
        AwaitHeard(2);
        Jumps.ShouldBe(1);
    }

    private void AwaitHeard(int messages) =>
        SpinWait.SpinUntil(() => _memory.HeardMidi.TryRead(out _) && --messages == 0, TimeSpan.FromSeconds(30)).ShouldBeTrue();
}
