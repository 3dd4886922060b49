using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>Watches the beats of stage and desk, and kills one that stands still: it is started again like one that has ended.</summary>
internal sealed unsafe class ProcessWatch(StageHeader* header)
{
    /// <summary>How long a desk may stand still, nanoseconds. One that was stopped for ten seconds costs nothing, and is not to be ended for it.</summary>
    public const long DeskStillness = 30_000_000_000;

    // The slowest tick, at 20 beats a minute, takes 125 ms.
    private const long StageStillness = 2_000_000_000;

    // Until a process has begun to beat: the runtime starts, on a busy machine. To end a desk for being slow there makes it slower still,
    // and the music plays without it; without a stage there is none.
    private const long StageBeginning = 20_000_000_000;
    private const long DeskBeginning = 120_000_000_000;

    // A machine that was asleep, or let nobody run, gives everyone their time again.
    private const long HeldUp = 1_000_000_000;

    private const int Kill = 9;

    private long _looked;
    private long _excused;

    /// <summary>Looks whether stage and desk give signs of life.</summary>
    /// <returns>Whether both live, and no stage after the other has ended before it played.</returns>
    public bool Look(long now, Child stage, Child desk)
    {
        if (_looked != 0 && now - _looked > HeldUp)
            _excused = now;
        _looked = now;
        long stageBeat = Volatile.Read(ref header->StageBeat);
        bool stageLives = Lives(now, stage, stageBeat, StageStillness, StageBeginning);
        bool deskLives = Lives(now, desk, Volatile.Read(ref header->DeskBeat), DeskStillness, DeskBeginning);
        // Each one that is started has its time: where none comes to play, the whole daemon begun anew may.
        bool plays = now - Math.Max(Math.Max(stageBeat, header->Started), _excused) < StageBeginning;
        return stageLives && deskLives && plays;
    }

    private bool Lives(long now, Child child, long beat, long stillness, long beginning)
    {
        if (!child.IsThere)
            return now - child.Started < beginning;
        long since = Math.Max(beat, _excused);
        if (beat < child.Started)
            return now - Math.Max(child.Started, _excused) < beginning || Killed(child);
        return now - since < stillness || Killed(child);
    }

    private static bool Killed(Child child)
    {
        child.Send(Kill);
        return false;
    }
}
