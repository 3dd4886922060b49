using RVae.Stage;
using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>
/// Holds two stages: one that plays, and one that has rehearsed and waits. When the first ends, the other plays within a blink. Where the
/// code is compiled ahead of time no stage waits, because a new one starts as fast. One thread.
/// </summary>
internal sealed unsafe class Stages : IDisposable
{
    private const int Kill = 9; // SIGKILL
    private const long Millisecond = 1_000_000;

    // For so long the playing stage has the processor to itself while it begins. The first stage has it while the whole program starts.
    private const long Settled = 500 * Millisecond;
    private const long FirstSettled = 5_000 * Millisecond;

    private readonly SharedThings _shared;
    private readonly RestartPause _pause = new(0, 1_000 * Millisecond, well: 1_000 * Millisecond);
    private readonly RestartPause _waitingPause = new(0, 5_000 * Millisecond);
    private Child _waiting;
    private long _turned;

    /// <summary>Makes the object; no stage is started yet.</summary>
    /// <param name="shared">What the stages share with the desk.</param>
    /// <param name="program">The program to start; null for this same program.</param>
    /// <param name="tell">Takes lines about the stages, without a wait; null where nobody reads them.</param>
    public Stages(SharedThings shared, WorkerProgram? program = null, Action<string>? tell = null)
    {
        _shared = shared;
        IReadOnlyDictionary<string, string> environment = ChildEnvironment.OfStage(shared.Descriptors.Text);
        Playing = new Child([StageProgram.Command], environment, program, tell);
        _waiting = new Child([StageProgram.Command], environment, program, tell);
    }

    /// <summary>The stage that plays, or that played last.</summary>
    public Child Playing { get; private set; }

    /// <summary>A descriptor that becomes readable when the waiting stage has ended; -1 while none waits.</summary>
    public int WaitingDescriptor => _waiting.Descriptor;

    private StageHeader* Header => _shared.Memory.Header;

    /// <summary>Takes note of stages that have ended, and lets one play.</summary>
    /// <param name="now">The present, nanoseconds of the monotonic clock.</param>
    /// <param name="rehearses">Whether a second stage is to wait.</param>
    /// <returns>Whether a stage plays, and another waits where one is to.</returns>
    public bool Tend(long now, bool rehearses)
    {
        if (Playing.TryTakeEnd() is not null)
            _pause.Ended(_turned, now);
        if (_waiting.TryTakeEnd() is not null)
            _waitingPause.Ended(_waiting.Started, now);
        if (!Playing.IsThere && _pause.IsOver(now))
            GiveTurn(now);
        bool waits = _waiting.IsThere || !rehearses || !StageProgram.Rehearses;
        // Both hear the same signal. A stage that is slow to start must have taken its turn, or the next one takes it instead.
        bool isTaken = Playing.IsThere && Volatile.Read(ref Header->StagePid) == Playing.Id;
        if (!waits && isTaken && now - _turned > (Header->Stages == 1 ? FirstSettled : Settled) && _waitingPause.IsOver(now))
        {
            waits = _waiting.TryStart(now);
            if (!waits)
                _waitingPause.Ended(now, now);
        }

        return Playing.IsThere && waits;
    }

    /// <summary>Ends both stages and waits for them. The one that plays falls silent first.</summary>
    /// <param name="end">Ends a stage that does not end by itself.</param>
    /// <param name="patience">Milliseconds that each stage has to end.</param>
    public void End(Func<Child, int, int> end, int patience)
    {
        _waiting.Send(Kill);
        _waiting.AwaitEnd(patience);
        // The shared memory has told the stage to end. A signal would end it at once, in the middle of a note, so it is only used if the
        // stage does not end by itself.
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
