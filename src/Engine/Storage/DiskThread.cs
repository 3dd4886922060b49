namespace RVae.Engine.Storage;

/// <summary>
/// Reads files on a separate thread, and waits for each no longer than a limit. So a disk that does not answer, such as a lost network mount, holds
/// up one file and not the program. A thread that hangs is left behind; their number is limited.
/// </summary>
/// <param name="limit">How long one piece of work may take.</param>
/// <param name="time">The clock for the limit.</param>
public sealed class DiskThread(TimeSpan limit, TimeProvider time) : IDisposable
{
    /// <summary>For files of a dataset: the largest takes a second from a slow stick.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    // Threads that hang in the kernel cost a stack each, until the disk answers or the program ends.
    private const int MostLeftBehind = 16;

    private static int s_leftBehind;

    private Hand? _hand;

    /// <summary>Does a piece of work, or gives a fault that names what did not answer.</summary>
    /// <param name="what">What is read, for the message.</param>
    /// <param name="work">The work. It must not use data of the caller that may change meanwhile.</param>
    public Outcome<T> Do<T>(string what, Func<Outcome<T>> work)
    {
        if (Volatile.Read(ref s_leftBehind) >= MostLeftBehind)
            return new Fault(FaultCode.Unavailable, $"{what} was not opened: the disk has not answered for {MostLeftBehind} files before it");
        _hand ??= new Hand();
        Task<Outcome<T>> done = _hand.Do(work);
        if (!done.IsCompleted && !WaitsLongEnough(done))
        {
            Interlocked.Increment(ref s_leftBehind);
            _hand.Leave(() => Interlocked.Decrement(ref s_leftBehind));
            _hand = null;
            return new Fault(FaultCode.Unavailable, FormattableString.Invariant($"{what} did not answer within {limit.TotalSeconds:0.#} s"));
        }

        return done.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _hand, null)?.Leave(static () => { });

    private bool WaitsLongEnough(Task done)
    {
        using var over = new CancellationTokenSource(limit, time);
        try
        {
            done.Wait(over.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return done.IsCompleted;
        }
        catch (AggregateException)
        {
            return true; // the caller gets it from the task
        }
    }

    /// <summary>One thread that does what it is handed, one piece after another.</summary>
    private sealed class Hand : IDisposable
    {
        private readonly SemaphoreSlim _handed = new(0);
        private Action? _work;
        private Action? _leave;

        public Hand()
        {
            var thread = new Thread(Run) { IsBackground = true, Name = "disk" };
            thread.Start();
        }

        public Task<Outcome<T>> Do<T>(Func<Outcome<T>> work)
        {
            var done = new TaskCompletionSource<Outcome<T>>();
            Volatile.Write(ref _work, () =>
            {
                try
                {
                    done.SetResult(work());
                }
#pragma warning disable CA1031 // It belongs to the caller, who gets it from the task.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    done.SetException(e);
                }
            });
            _handed.Release();
            return done.Task;
        }

        /// <summary>Has the thread end after its present work.</summary>
        public void Leave(Action then)
        {
            Volatile.Write(ref _leave, then);
            _handed.Release();
        }

        /// <summary>By its own thread, at its end.</summary>
        public void Dispose() => _handed.Dispose();

        private void Run()
        {
            while (true)
            {
                _handed.Wait();
                if (Interlocked.Exchange(ref _work, null) is { } work)
                {
                    work();
                    continue; // what lets it go knocks once more, and needs the semaphore until then
                }

                if (Volatile.Read(ref _leave) is { } leave)
                {
                    leave();
                    Dispose();
                    return;
                }
            }
        }
    }
}
