using RVae.Engine.Playing;
using RVae.Link;
using RVae.Link.Time;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Leads a session by a MIDI clock: its tempo is that clock's, a little more or less while its bar line is not the music's.
/// Nobody in it jumps.
/// </summary>
internal sealed class SessionLead(ISharedSession session)
{
    private const long Every = 250_000_000;

    // The way to the bar line is made within some 4 s, or by a tenth of the tempo if that takes longer.
    private const double Seconds = 4, MostBent = 0.1;

    // A clock that is heard wavers by so much; others are not told of that.
    private const double InTime = 0.002, SameTempo = 0.0005;

    private long _looked;

    /// <summary>Looks once; does something four times a second at most.</summary>
    public void Update(in LinkState state, in Playhead playhead, double wanted, long now)
    {
        if (now - _looked < Every || !playhead.Playing)
            return;
        _looked = now;
        double quantum = SessionLine.Quantum(wanted, playhead), beat = SessionLine.Beat(playhead);
        double off = Phase.Of(beat - state.BeatAt(playhead.Due) + (quantum / 2), quantum) - (quantum / 2);
        double seconds = off * 60 / playhead.Bpm;
        double bend = Math.Abs(seconds) < InTime ? 0 : Math.Clamp(seconds / Seconds, -MostBent, MostBent);
        double tempo = playhead.Bpm * (1 + bend);
        if (Math.Abs((tempo / state.Tempo) - 1) > SameTempo)
            session.ChangeTempo(tempo, now);
    }
}
