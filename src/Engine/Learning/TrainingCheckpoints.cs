namespace RVae.Engine.Learning;

/// <summary>
/// The checkpoints of one training: its state is saved every few seconds, so that it can go on after the process, the daemon or the machine has died.
/// Only from the training's thread.
/// </summary>
/// <param name="path">The file. It is first written when the training has lasted long enough.</param>
/// <param name="every">Time between two writings.</param>
/// <param name="time">The clock for this time.</param>
public sealed class TrainingCheckpoints(string path, TimeSpan every, TimeProvider time)
{
    private long _last = time.GetTimestamp();
    private long _start = time.GetTimestamp();
    private string _order = "";

    /// <summary>Called when a training goes on from a checkpoint, with the share (0–1) that is done already.</summary>
    public Action<double>? Resumed { get; set; }

    /// <summary>Seconds that were spent on the training before it was cut off.</summary>
    internal double SecondsBefore { get; private set; }

    /// <summary>Deletes the checkpoint: the training has ended, or nobody wants it any more.</summary>
    public void Delete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The file cannot be deleted. Its order may never be given again, and the next order overwrites it.
        }
    }

    /// <summary>Begins the training of an order, which its <see cref="TrainingFingerprint"/> identifies.</summary>
    internal void Begin(string order)
    {
        _order = order;
        _start = _last = time.GetTimestamp();
        SecondsBefore = 0;
    }

    /// <summary>Goes on where the same order was cut off, if it was.</summary>
    /// <param name="optimiser">The optimiser, which gets the saved state.</param>
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

    /// <summary>
    /// Saves the state after so many steps, if the last save is old enough. If the disk refuses, the checkpoint is lost, and not the training.
    /// </summary>
    internal void Keep(int step, IResumableOptimiser optimiser)
    {
        if (time.GetElapsedTime(_last) >= every)
            Save(step, optimiser);
    }

    /// <summary>Saves the state of a training that stops for now, if it has lasted long enough.</summary>
    internal void LeaveOff(int step, IResumableOptimiser optimiser)
    {
        if (time.GetElapsedTime(_last) >= every / 5)
            Save(step, optimiser);
    }

    private void Save(int step, IResumableOptimiser optimiser)
    {
        double seconds = SecondsBefore + time.GetElapsedTime(_start).TotalSeconds;
        _ = new Checkpoint(_order, step, seconds, optimiser.Export()).Save(path);
        // Count from the end of the save, so that a slow disk does not take up all the time.
        _last = time.GetTimestamp();
    }
}
