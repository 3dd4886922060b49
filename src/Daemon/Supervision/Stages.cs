using RVae.Stage;
using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>
/// The stage that plays, and one that has rehearsed and waits for its turn: when the first ends, the other plays within a blink.
/// Where code is compiled ahead of time none waits: a new one is as quick. One thread.
/// </summary>
internal sealed unsafe class Stages : IDisposable
{
    private const int Kill = 9; // SIGKILL
    private const long Millisecond = 1_000_000;

    // The one that plays has the processor to itself while it begins: the first one while the whole program does.
    private const long Settled = 500 * Millisecond;
    private const long FirstSettled = 5_000 * Millisecond;

    private readonly SharedThings _shared;
    private readonly RestartPause _pause = new(0, 1_000 * Millisecond, well: 1_000 * Millisecond);
    private readonly RestartPause _waitingPause = new(0, 5_000 * Millisecond);
    private Child _waiting;
    private long _turned;

    /// <summary>Stages that are not started yet.</summary>
    /// <param name="shared">What they share.</param>
    /// <param name="program">What is started; null for this program once more.</param>
    /// <param name="tell">Takes what there is to say of them, and does not wait; null where nobody is told.</param>
    public Stages(SharedThings shared, WorkerProgram? program = null, Action<string>? tell = null)
    {
        _shared = shared;
        IReadOnlyDictionary<string, string> environment = ChildEnvironment.OfStage(shared.Descriptors.Text);
        Playing = new Child([StageProgram.Command], environment, program, tell);
        _waiting = new Child([StageProgram.Command], environment, program, tell);
    }

    /// <summary>The one that plays, or played last.</summary>
    public Child Playing { get; private set; }

    /// <summary>Descriptor that becomes readable when the one that waits has ended; -1 while there is none.</summary>
    public int WaitingDescriptor => _waiting.Descriptor;

    private StageHeader* Header => _shared.Memory.Header;

    /// <summary>Takes note of what has ended, and has one play.</summary>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    /// <param name="rehearses">Whether one is to wait.</param>
    /// <returns>Whether all is as it should be.</returns>
    public bool Tend(long now, bool rehearses)
    {
        if (Playing.TryTakeEnd() is not null)
            _pause.Ended(_turned, now);
        if (_waiting.TryTakeEnd() is not null)
            _waitingPause.Ended(_waiting.Started, now);
        if (!Playing.IsThere && _pause.IsOver(now))
            GiveTurn(now);
        bool waits = _waiting.IsThere || !rehearses || !StageProgram.Rehearses;
        if (!waits && Playing.IsThere && now - _turned > (Header->Stages == 1 ? FirstSettled : Settled) && _waitingPause.IsOver(now))
        {
            waits = _waiting.TryStart(now);
            if (!waits)
                _waitingPause.Ended(now, now);
        }

        return Playing.IsThere && waits;
    }

    /// <summary>Ends both stages and waits for them: the one that plays falls silent first.</summary>
    /// <param name="end">Ends one that does not end by itself.</param>
    /// <param name="patience">Milliseconds that each of them has.</param>
    public void End(Func<Child, int, int> end, int patience)
    {
        _waiting.Send(Kill);
        _waiting.AwaitEnd(patience);
        // The shared memory has told it. A signal ends it at once, in the middle of a note: only where it does not end by itself.
        if (!Playing.AwaitEnd(patience))
            end(Playing, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Playing.Dispose();
        _waiting.Dispose();
    }

    private void GiveTurn(long now)
    {
        _turned = now;
        Volatile.Write(ref Header->Turns, Header->Turns + 1);
        _shared.Transaction.Knock();
        if (_waiting.IsThere)
        {
            (Playing, _waiting) = (_waiting, Playing);
            Playing.Begin(now);
        }
        else if (!Playing.TryStart(now))
        {
            _pause.Ended(now, now);
            return;
        }

        Header->Stages++;
        Playing.BeUrgent();
    }
}
