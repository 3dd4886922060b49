using RVae.Engine.Playing;
using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Leads a session by a MIDI clock or a room. The session gets the tempo of that clock, a little faster or slower while its bar line is not
/// the music's. Nobody in the session jumps.
/// </summary>
internal sealed class SessionLead(ISharedSession session)
{
    private const long BetweenChanges = 250_000_000;

    // Seconds in which the bar lines come together: some 4 for a small difference, 1 for one that ears hear. The tempo changes by at most a
    // tenth, even if it then takes longer.
    private const double Seconds = 4, SecondsIfHeard = 1, Heard = 0.01, MostBent = 0.1;

    // The tempo of a heard clock wavers by so much; that is not passed on to the session.
    private const double InTime = 0.002, SameTempo = 0.0005;

    private long _changed;

    /// <summary>Looks once, and corrects the tempo of the session where it is not right. At most four times a second.</summary>
    public void Update(in LinkState state, in Playhead playhead, double wanted, long now)
    {
        if (now - _changed < BetweenChanges || !playhead.Playing)
            return;
        double quantum = SessionLine.Quantum(wanted, playhead), beat = SessionLine.Beat(playhead);
        double off = Phase.Of(beat - state.BeatAt(playhead.Due) + (quantum / 2), quantum) - (quantum / 2);
        double tempo = playhead.Bpm * (1 + Bend(off * 60 / playhead.Bpm));
        if (Math.Abs((tempo / state.Tempo) - 1) <= SameTempo)
            return;
        session.ChangeTempo(tempo, now);
        _changed = now;
    }

    // The change of tempo for a session that is behind by so many seconds.
    private static double Bend(double seconds) => Math.Abs(seconds) switch
    {
        < InTime => 0,
        < Heard => seconds / Seconds,
        _ => Math.Clamp(seconds / SecondsIfHeard, -MostBent, MostBent),
    };
}
