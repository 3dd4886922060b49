using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Memory;
using RVae.Stage.Midi;
using RVae.Stage.Published;
using RVae.Stage.Rehearsing;

namespace RVae.Stage.Tests.Midi;

public sealed class StagePortsTests
{
    [Fact]
    public void All_outputs_fall_silent_before_the_end_waits_for_a_MIDI_system_that_takes_its_time()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the daemon is two processes on Linux only");
        using SharedRegion region = SharedRegion.Private(StageMemory.LengthFor(4096));
        StageMemory memory = StageMemory.Make(region, 4096, 0);
        var time = new RehearsalTime();
        var outputs = new Outputs();
        var busy = new Busy(outputs);
        var ports = new StagePorts(
            memory, new StageInputs(memory, Signal.Create(), Signal.Create(), time), outputs, new StageSource(memory), time);
        ports.Start(busy);
        ports.Stop();
        busy.HasEnded.ShouldBeTrue();
    }

    private sealed class Outputs : IStageOutputs
    {
        public TaskCompletionSource Silent { get; } = new();

        public void Attach(IEventOutput output)
        {
        }

        public void Detach(IEventOutput output)
        {
        }

        public void Stop() => Silent.TrySetResult();
    }

    /// <summary>A MIDI system that keeps its thread until all is silent.</summary>
    private sealed class Busy(Outputs outputs) : IPreciseWait
    {
        private volatile bool _hasEnded;

        public bool HasEnded => _hasEnded;

        public void Until(long deadline) => outputs.Silent.Task.Wait();

        public void Around(long deadline) => outputs.Silent.Task.Wait();

        public void Dispose() => _hasEnded = true;
    }
}
