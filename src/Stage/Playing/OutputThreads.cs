using RVae.Engine.Playing;
using RVae.Engine.Time;
using RVae.Stage.Layout;
using RVae.Stage.Midi;
using RVae.Stage.Published;

namespace RVae.Stage.Playing;

/// <summary>The outputs of a performance, each with its own thread. They come and go while the music plays. Any thread.</summary>
internal sealed class OutputThreads(ITickTimes ticks, IPlayedSource source, IMonotonicClock clock) : IStageOutputs
{
    private readonly Lock _changing = new();
    private Func<IPreciseWait>? _waits;
    private Tally _gone; // lateness of the outputs that were detached

    /// <summary>Whether the threads ask for realtime priority. False in a process with garbage collections beside one that plays.</summary>
    public bool IsRealtime { get; init; } = true;

    /// <summary>How late events were handed out, over present and past outputs. Any thread.</summary>
    public Tally Lateness
    {
        get
        {
            Tally lateness = _gone;
            foreach (OutputThread output in ticks.Outputs)
                output.Lateness.Total.AddTo(ref lateness);
            return lateness;
        }
    }

    /// <inheritdoc/>
    public void Attach(IEventOutput output)
    {
        lock (_changing)
        {
            var thread = new OutputThread(output, ticks, source, clock) { IsRealtime = IsRealtime };
            if (_waits is not null)
                thread.Start(_waits());
            ticks.Outputs = [.. ticks.Outputs, thread];
        }
    }

    /// <inheritdoc/>
    public void Detach(IEventOutput output)
    {
        lock (_changing)
        {
            OutputThread? found = ticks.Outputs.FirstOrDefault(thread => ReferenceEquals(thread.Output, output));
            ticks.Outputs = [.. ticks.Outputs.Where(thread => thread != found)];
            found?.Stop();
            found?.Lateness.Total.AddTo(ref _gone);
        }
    }

    /// <summary>Starts the threads of all present outputs, and from now on of each output as it comes.</summary>
    public void Start(Func<IPreciseWait> waits)
    {
        lock (_changing)
        {
            _waits = waits;
            foreach (OutputThread output in ticks.Outputs)
                output.Start(waits());
        }
    }

    /// <inheritdoc/>
    public void Stop()
    {
        lock (_changing)
        {
            foreach (OutputThread output in ticks.Outputs)
                output.Stop();
            ticks.Outputs = [];
        }
    }
}
