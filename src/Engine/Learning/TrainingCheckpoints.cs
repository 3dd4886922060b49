namespace RVae.Engine.Learning;

/// <summary>
/// Where a training leaves off every few seconds, so that it can go on after the process, the daemon or the machine has
/// died. One training's: from its thread only.
/// </summary>
/// <param name="path">The file; made when the training has lasted long enough to be worth it.</param>
/// <param name="every">Time between two writings.</param>
/// <param name="time">What that is measured by.</param>
public sealed class TrainingCheckpoints(string path, TimeSpan every, TimeProvider time)
{
    private long _last = time.GetTimestamp();
    private long _start = time.GetTimestamp();
    private string _order = "";

    /// <summary>Told the share, 0–1, that is done already when a training goes on from a checkpoint.</summary>
    public Action<double>? Resumed { get; set; }

    /// <summary>Seconds that were spent on the training before it was cut off.</summary>
    internal double SecondsBefore { get; private set; }

    /// <summary>Forgets: the training has come to its end, or nobody wants it any more.</summary>
    public void Delete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // It belongs to an order that may never be given again; the next one overwrites it.
        }
    }

    /// <summary>Begins a training, whose <see cref="TrainingFingerprint"/> this is.</summary>
    internal void Begin(string order)
    {
        _order = order;
        _start = _last = time.GetTimestamp();
        SecondsBefore = 0;
    }

    /// <summary>Takes up where the same order left off, if it did.</summary>
    /// <param name="optimiser">The optimiser, which is brought to that state.</param>
    /// <param name="steps">Steps of the whole training.</param>
    /// <returns>The steps taken already; 0 when it begins anew.</returns>
    internal int Resume(IResumableOptimiser optimiser, int steps)
    {
        if (Checkpoint.Load(path) is not { } found || found.Order != _order || found.Step > steps
            || !optimiser.Restore(found.Tensors, found.Step))
        {
            return 0;
        }

        SecondsBefore = found.Seconds;
        Resumed?.Invoke((double)found.Step / steps);
        return found.Step;
    }

    /// <summary>Keeps the state after so many steps when the last one is long enough ago. A disk that refuses costs the checkpoint, not the training.</summary>
    internal void Keep(int step, IResumableOptimiser optimiser)
    {
        if (time.GetElapsedTime(_last) >= every)
            Save(step, optimiser);
    }

    /// <summary>Keeps the state of a training that ends here for now, if it is worth it.</summary>
    internal void LeaveOff(int step, IResumableOptimiser optimiser)
    {
        if (time.GetElapsedTime(_last) >= every / 5)
            Save(step, optimiser);
    }

    private void Save(int step, IResumableOptimiser optimiser)
    {
        double seconds = SecondsBefore + time.GetElapsedTime(_start).TotalSeconds;
        _ = new Checkpoint(_order, step, seconds, optimiser.Export()).Save(path);
        // Counted from its end, so that a slow disk does not become all there is to do.
        _last = time.GetTimestamp();
    }
}
