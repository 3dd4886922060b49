using RVae.Engine.Playing;
using RVae.Link;
using RVae.Link.Time;
using RVae.Protocol.Services;

namespace RVae.Daemon.LinkSession;

/// <summary>
/// Keeps the transport and the link session in agreement. Changes of the performer go to the session, and changes of others come to the
/// transport. The times of ticks are no part of this: the tick engine takes them from the session's line. One thread.
/// </summary>
internal sealed class LinkAgreement(Conductor conductor, ISharedSession session, Func<Playhead> playhead, IStateFeedback feedback)
{
    // Nanoseconds. A smaller difference counts as in time. A larger one is corrected at once while nobody else takes part.
    private const double InTime = 200_000;

    private const double NanosecondsPerMinute = 60e9;

    private readonly NudgeBend _bend = new(session);
    private readonly SessionLead _lead = new(session);
    private bool _agreed;
    private double _bpm;
    private double _tempo;
    private bool _playing;
    private long _startStops;
    private double _nudge;

    /// <summary>Whether start and stop are shared with the session.</summary>
    public bool StartStop { get; set; }

    /// <summary>The distance of bar lines in quarter notes; 0 for a bar of the metre.</summary>
    public double Quantum { get; set; }

    /// <summary>Compares both sides once.</summary>
    /// <param name="now">Nanoseconds of the clock.</param>
    public void Update(long now)
    {
        LinkState state = session.State;
        TransportState transport = conductor.State.Transport;
        if (!state.Enabled)
        {
            _bend.Forget();
            _agreed = false;
            return;
        }

        if (transport.Source != ClockSource.Link || state.Peers == 0)
        {
            _bend.GiveUp(state, now);
            state = session.State;
        }

        if (state.Peers == 0)
            Anchor(state, transport);
        else if (transport.Source == ClockSource.Link)
            Follow(state, transport, now);
        else if (transport.Source is ClockSource.Midi or ClockSource.Room)
            _lead.Update(state, playhead(), Quantum, now);
        if (transport.Source != ClockSource.Internal && StartStop)
            ShareStartStop(state, transport, now);
        else
            (_playing, _startStops) = (transport.Playing, state.StartStops);
        _agreed = state.Peers > 0 && transport.Source == ClockSource.Link;
    }

    /// <summary>Ends a nudge that is under way in the session, before the session is left.</summary>
    /// <param name="now">Nanoseconds of the clock.</param>
    public void Leave(long now) => _bend.GiveUp(session.State, now);

    private void Follow(in LinkState state, TransportState transport, long now)
    {
        // A newcomer takes the tempo of the session. A tempo that was set before does not count.
        if (!_agreed)
            (_bpm, _tempo, _nudge) = (transport.Bpm, 0, transport.NudgeMilliseconds);
        double ratio = SessionLine.Ratio(state.Tempo);
        if (transport.Bpm != _bpm)
        {
            _bend.Forget();
            // Where that would be played as it is, and not at half any more, it is the session's tempo too.
            double asked = transport.Bpm / ratio;
            session.ChangeTempo(SessionLine.Ratio(asked) == ratio ? asked : transport.Bpm, now);
            (_bpm, _tempo) = (transport.Bpm, session.State.Tempo);
        }
        else if (state.Tempo != _tempo && !_bend.Is(state.Tempo))
        {
            _tempo = state.Tempo;
            _bpm = Math.Clamp(Math.Round(state.Tempo * ratio, 3), 20, 300);
            if (_bpm != transport.Bpm)
                Change(t => t with { Bpm = _bpm }, "/rvae/tempo");
        }

        double nudge = transport.NudgeMilliseconds - _nudge;
        _nudge = transport.NudgeMilliseconds;
        _bend.Update(nudge, session.State, now);
    }

    // Nobody else takes part: the session follows the music, so that a newcomer finds both together.
    private void Anchor(in LinkState state, TransportState transport)
    {
        Playhead at = playhead();
        double quantum = SessionLine.Quantum(Quantum, at), beat = SessionLine.Beat(at);
        bool sameTempo = SharedTimeline.Period(transport.Bpm) == SharedTimeline.Period(state.Tempo);
        double off = Phase.Of(beat - state.BeatAt(at.Due) + (quantum / 2), quantum) - (quantum / 2);
        bool inPlace = !at.Playing || Math.Abs(off) * NanosecondsPerMinute / transport.Bpm < InTime;
        if (sameTempo && inPlace)
            return;
        if (at.Playing)
            session.TryAnchor(transport.Bpm, beat, quantum, at.Due);
        else
            session.ChangeTempo(transport.Bpm, at.Due);
        (_bpm, _tempo) = (transport.Bpm, session.State.Tempo);
    }

    private void ShareStartStop(in LinkState state, TransportState transport, long now)
    {
        if (state.StartStops != _startStops)
        {
            _startStops = state.StartStops;
            _playing = state.Playing;
            if (state.Playing != transport.Playing)
                Change(t => _playing ? t.Play() : t.Stop(), "/rvae/playing");
        }
        else if (transport.Playing != _playing)
        {
            _playing = transport.Playing;
            session.ChangePlaying(transport.Playing, now);
            _startStops = session.State.StartStops;
        }
    }

    private void Change(Func<TransportState, TransportState> change, string address)
    {
        conductor.Change(state => state with { Transport = change(state.Transport) });
        feedback.Changed(address);
    }
}
