using RVae.Stage.Layout;

namespace RVae.Daemon.Supervision;

/// <summary>Watches the beats of stage and desk. It kills a process that stands still, so that it is started again like one that has ended.</summary>
internal sealed unsafe class ProcessWatch(StageHeader* header)
{
    /// <summary>
    /// How long a desk may stand still, nanoseconds. A desk that was stopped for ten seconds costs nothing, and is not to be killed for
    /// that.
    /// </summary>
    public const long DeskStillness = 30_000_000_000;

    // A tick takes at most 125 ms, at 20 beats a minute.
    private const long StageStillness = 2_000_000_000;

    // How long a process may take until its first beat: on a busy machine the runtime starts slowly. A slow desk is not killed, because a
    // new one would be slower still and the music plays without it. Without a stage there is no music.
    private const long StageBeginning = 20_000_000_000;
    private const long DeskBeginning = 120_000_000_000;

    // When this watch itself was held up for so long, the machine slept or let nobody run. Stage and desk then get their full time again.
    private const long HeldUp = 1_000_000_000;

    private const int Kill = 9;

    private long _looked;
    private long _excused;

    /// <summary>Looks whether stage and desk give signs of life, and kills a process that gives none.</summary>
    /// <returns>Whether both give signs of life, and whether a stage has come to play in time.</returns>
    public bool Look(long now, Child stage, Child desk)
    {
        if (_looked != 0 && now - _looked > HeldUp)
            _excused = now;
        _looked = now;
        long stageBeat = Volatile.Read(ref header->StageBeat);
        bool stageLives = Lives(now, stage, stageBeat, StageStillness, StageBeginning);
        bool deskLives = Lives(now, desk, Volatile.Read(ref header->DeskBeat), DeskStillness, DeskBeginning);
        // Each stage has its time to begin. If one after the other ends before it plays, the whole daemon may be started anew.
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
