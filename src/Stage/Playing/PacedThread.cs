using RVae.Engine.Time;

namespace RVae.Stage.Playing;

/// <summary>A thread that takes one turn after another until it is stopped.</summary>
internal sealed class PacedThread
{
    private readonly Thread _thread;
    private volatile bool _stopping;
    private long _allocated;

    private PacedThread(string name, Action<PacedThread> run)
    {
        _thread = new Thread(() => run(this)) { Name = name, IsBackground = true };
        _thread.Start();
    }

    /// <summary>The priority that the system granted.</summary>
    public RealtimeGrant Grant { get; private set; }

    /// <summary>Bytes that the thread has allocated, up to its last turn. Any thread.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>Starts a thread, and returns when it has the priority that it can get.</summary>
    /// <param name="name">For debuggers and <c>top -H</c>; Linux shows 15 letters.</param>
    /// <param name="priority">Priority as SCHED_FIFO counts. Null for a thread that allocates: it is prompt, without realtime priority.</param>
    /// <param name="turn">One turn; its sleep must have a limit.</param>
    /// <param name="owned">The wait that the turns use; disposed at the end.</param>
    public static PacedThread Start(string name, int? priority, Action turn, IDisposable? owned = null)
    {
        var granted = new TaskCompletionSource<RealtimeGrant>();
        var paced = new PacedThread(name, self =>
        {
            granted.SetResult(Ask(priority));
            self.Run(turn);
            owned?.Dispose();
        });
        paced.Grant = granted.Task.GetAwaiter().GetResult();
        return paced;
    }

    /// <summary>Makes the present turn the last.</summary>
    public void StopSoon() => _stopping = true;

    /// <summary>Ends the thread; returns when the present turn has ended.</summary>
    public void Stop()
    {
        StopSoon();
        _thread.Join();
    }

    private static RealtimeGrant Ask(int? priority)
    {
        if (priority is { } wanted)
            return PlayingCore.Enter(wanted);
        PlayingCore.BePrompt();
        return default;
    }

    private void Run(Action turn)
    {
        while (!_stopping)
        {
            turn();
            Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread());
        }
    }
}
