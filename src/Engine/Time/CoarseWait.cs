namespace RVae.Engine.Time;

/// <summary>For systems without a better wait: milliseconds of sleep, the last of them spun.</summary>
internal sealed class CoarseWait : IPreciseWait
{
    private readonly ManualResetEventSlim _never = new(false);

    public void Until(long deadline)
    {
        Sleep(deadline - 2_000_000);
        PreciseWait.Spin(deadline);
    }

    public void Around(long deadline) => Sleep(deadline);

    public void Dispose() => _never.Dispose();

    private void Sleep(long deadline)
    {
        long milliseconds = (deadline - SystemMonotonicClock.Instance.Now) / 1_000_000;
        if (milliseconds > 0)
            _never.Wait((int)Math.Min(milliseconds, int.MaxValue));
    }
}
