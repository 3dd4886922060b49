using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Nudges a session: nobody in it may jump, so for a moment its tempo is another, until all are later or earlier by what was
/// asked for.
/// </summary>
internal sealed class NudgeBend(ISharedSession session)
{
    // The tempo is bent by an eighth at most, and for at least a quarter of a second, so that ears take it for a push.
    private const double Softness = 8, Shortest = 250_000_000, Longest = 8_000_000_000;

    private double _straight; // tempo to come back to; 0 while nothing is bent
    private double _bent;
    private long _until;

    /// <summary>Whether a tempo of the session is only a nudge's.</summary>
    public bool Is(double tempo) => _straight != 0 && SharedTimeline.Period(tempo) == SharedTimeline.Period(_bent);

    /// <summary>Somebody has set a tempo: what was bent does not come back.</summary>
    public void Forget() => _straight = 0;

    /// <summary>The session is left or no longer followed: nobody would bring its tempo back later, so it comes back now.</summary>
    /// <param name="state">The session.</param>
    /// <param name="now">Nanoseconds.</param>
    public void GiveUp(in LinkState state, long now)
    {
        if (Is(state.Tempo))
            session.ChangeTempo(_straight, now);
        Forget();
    }

    /// <summary>Begins what is asked for, and ends what has lasted long enough.</summary>
    /// <param name="milliseconds">A new nudge, positive for later; 0 for none.</param>
    /// <param name="state">The session.</param>
    /// <param name="now">Nanoseconds.</param>
    public void Update(double milliseconds, in LinkState state, long now)
    {
        if (_straight != 0 && !Is(state.Tempo))
            Forget();
        if (milliseconds != 0)
            Begin((milliseconds * 1e6) + Left(now), _straight == 0 ? state.Tempo : _straight, now);
        else if (_straight != 0 && now >= _until)
            End();
    }

    // What a nudge that goes on has still to do: the next one takes it over.
    private double Left(long now) => _straight == 0 ? 0 : (1 - (_bent / _straight)) * Math.Max(_until - now, 0);

    private void Begin(double shift, double tempo, long now)
    {
        double duration = Math.Clamp(Math.Abs(shift) * Softness, Shortest, Longest), wanted = tempo * (1 - (shift / duration));
        double bent = SessionLine.Beside(wanted, tempo);
        // With less room for the tempo it takes longer.
        if (bent != wanted)
            duration = bent == tempo ? Shortest : Math.Clamp(shift / (1 - (bent / tempo)), Shortest, Longest);
        session.ChangeTempo(bent, now);
        (_straight, _bent, _until) = (tempo, bent, now + (long)duration);
    }

    private void End()
    {
        session.ChangeTempo(_straight, _until);
        _straight = 0;
    }
}
