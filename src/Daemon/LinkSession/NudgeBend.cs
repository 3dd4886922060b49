using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Nudges a session. Nobody in a session may jump, so its tempo is changed for a moment, until all are as much later or earlier as was
/// asked.
/// </summary>
internal sealed class NudgeBend(ISharedSession session)
{
    // The tempo changes by at most an eighth, and for at least a quarter of a second, so that it sounds like a push.
    private const double Softness = 8, Shortest = 250_000_000, Longest = 8_000_000_000;

    private double _straight; // the tempo to come back to; 0 while there is no nudge
    private double _bent;
    private long _until;

    /// <summary>Whether a tempo of the session comes only from a nudge.</summary>
    public bool Is(double tempo) => _straight != 0 && SharedTimeline.Period(tempo) == SharedTimeline.Period(_bent);

    /// <summary>Somebody has set a tempo: the tempo before the nudge does not come back.</summary>
    public void Forget() => _straight = 0;

    /// <summary>The session is left or no longer followed. Nobody would bring its tempo back later, so it comes back now.</summary>
    /// <param name="state">The state of the session.</param>
    /// <param name="now">The present, nanoseconds.</param>
    public void GiveUp(in LinkState state, long now)
    {
        if (Is(state.Tempo))
            session.ChangeTempo(_straight, now);
        Forget();
    }

    /// <summary>Begins a nudge that is asked for, and ends one that has lasted long enough.</summary>
    /// <param name="milliseconds">The new nudge, positive for later; 0 for none.</param>
    /// <param name="state">The state of the session.</param>
    /// <param name="now">The present, nanoseconds.</param>
    public void Update(double milliseconds, in LinkState state, long now)
    {
        if (_straight != 0 && !Is(state.Tempo))
            Forget();
        if (milliseconds != 0)
            Begin((milliseconds * 1e6) + Left(now), _straight == 0 ? state.Tempo : _straight, now);
        else if (_straight != 0 && now >= _until)
            End();
    }

    // The part of the nudge that is still to come: the next nudge takes it over.
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
