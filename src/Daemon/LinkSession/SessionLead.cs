using RVae.Engine.Playing;
using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Leads a session by a MIDI clock or a room: its tempo is that clock's, a little more or less while its bar line is not the
/// music's. Nobody in it jumps.
/// </summary>
internal sealed class SessionLead(ISharedSession session)
{
    private const long BetweenChanges = 250_000_000;

    // The way to the bar line is made within some 4 s, a way that ears hear within one, or by a tenth of the tempo if that
    // takes longer.
    private const double Seconds = 4, SecondsIfHeard = 1, Heard = 0.01, MostBent = 0.1;

    // A clock that is heard wavers by so much; others are not told of that.
    private const double InTime = 0.002, SameTempo = 0.0005;

    private long _changed;

    /// <summary>Looks once. Changes the tempo four times a second at most; one that somebody else has set, at once.</summary>
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

    // How much faster a session has to be that is behind by so many seconds.
    private static double Bend(double seconds) => Math.Abs(seconds) switch
    {
        < InTime => 0,
        < Heard => seconds / Seconds,
        _ => Math.Clamp(seconds / SecondsIfHeard, -MostBent, MostBent),
    };
}
