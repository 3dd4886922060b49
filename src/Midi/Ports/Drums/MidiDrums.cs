using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Midi.Ports.Drums;

/// <summary>
/// Plays events as MIDI: takes events as soon as they are known, sends each at its due time, and ends every note that it began. One thread; reads no
/// clock; no allocation after construction. A note is never struck while it sounds, never with a velocity outside 1–127, and never left sounding.
/// </summary>
public sealed class MidiDrums
{
    // Messages that may wait. A tick of four decks with sixteen instruments is 64 notes and a clock; this is some thirty such ticks.
    private const int Capacity = 2048;

    // Notes leave this much room for clocks, starts and stops: a device that missed a stop would run on.
    private const int NotForNotes = 256;

    // A hit that is later than this, nanoseconds, would be heard as another one. So after a hold-up the groove goes on without a burst.
    private const long Stale = 50_000_000;

    // One bit for each channel that decks use.
    private const int ChannelCount = 16;

    private readonly MidiDrumsOptions _options;
    private readonly MidiVoices _voices;
    private readonly PendingMessages _pending = new(Capacity);
    private readonly ClockOut _clock;
    private readonly long _offset;
    private PlayedState _state;
    private long _gate;
    private long _leftOut;
    private long _cue; // number of the last cue whose line has come

    /// <summary>Makes a player that sends to a sink.</summary>
    public MidiDrums(MidiDrumsOptions options, IMidiSink sink, in PlayedState state)
    {
        _options = options;
        _voices = new MidiVoices(sink);
        _state = state;
        _offset = (long)(options.OffsetMilliseconds * 1e6);
        _gate = options.GateAt(state.Transport.Bpm);
        _clock = new ClockOut(message => _leftOut += _pending.TryAdd(new Pending(PendingKind.Transport, message)) ? 0 : 1);
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            _voices.Use(ChannelOf(state.Deck(deck).Controls));
    }

    /// <summary>Notes that sound.</summary>
    public int Sounding => _voices.Count;

    /// <summary>Messages that the port refused or for which there was no room, and notes that came too late.</summary>
    public long Lost => _leftOut + _voices.Refused;

    /// <summary>When <see cref="Advance"/> has something to do next, nanoseconds; <see cref="long.MaxValue"/> when nothing waits.</summary>
    public long NextDue => Math.Min(_pending.FirstDue, _voices.FirstEnd);

    /// <summary>
    /// Takes a new state: its channels hold from now on. Notes end now where a deck's model, notes or channel changed, or an instrument was silenced.
    /// </summary>
    public void Follow(in PlayedState state)
    {
        for (int place = _voices.Count - 1; place >= 0; place--)
        {
            ref readonly Sounding note = ref _voices[place];
            bool swapped = _state.Deck(note.Deck).Model != state.Deck(note.Deck).Model;
            if (swapped || Ends(Controls(_state, note.Deck), Controls(state, note.Deck), note.Instrument))
                _voices.End(place);
        }

        _state = state;
    }

    // A cue's line has come: its switches hold from now on.
    private void Come(long cue)
    {
        bool waited = _state.Cue.Sequence > _cue;
        _cue = cue;
        for (int place = _voices.Count - 1; waited && place >= 0; place--)
        {
            ref readonly Sounding note = ref _voices[place];
            ref readonly PlayedDeck deck = ref _state.Deck(note.Deck);
            if (Ends(deck.Held, deck.Controls, note.Instrument))
                _voices.End(place);
        }
    }

    private ref readonly DeckControls Controls(in PlayedState state, int deck)
    {
        if (state.Cue.Sequence > _cue)
            return ref state.Deck(deck).Held;
        return ref state.Deck(deck).Controls;
    }

    /// <summary>Takes an event. A panic acts at once, anything else at its due time.</summary>
    public void Take(in TickEvent tickEvent)
    {
        long due = tickEvent.Due + _offset;
        if (tickEvent.Cue > _cue)
            Come(tickEvent.Cue);
        switch (tickEvent.Kind)
        {
            case TickEventKind.Hit:
                TakeHit(tickEvent, due);
                break;
            case TickEventKind.Tick when _options.Clock:
                _clock.Tick(tickEvent, due);
                break;
            case TickEventKind.Beat:
                _gate = _options.GateAt(tickEvent.Bpm);
                break;
            case TickEventKind.Stopped:
                if (!_pending.TryAdd(new Pending(PendingKind.Stop, new MidiMessage(due, 0, 0, 0))))
                    Silence();
                _clock.Stop(due);
                break;
            case TickEventKind.Panic:
                Silence();
                break;
        }
    }

    /// <summary>Sends everything that is due by now, in due order; note-offs before what is due at the same moment.</summary>
    public void Advance(long now)
    {
        while (true)
        {
            long end = _voices.FirstEnd;
            if (Math.Min(end, _pending.FirstDue) > now)
                return;
            if (end <= _pending.FirstDue)
                _voices.EndFirst(now);
            else
                Send(_pending.Take(), now);
        }
    }

    /// <summary>
    /// Silences the port at once, whatever still waits: a note-off for each sounding note, then all notes off, all sound off and sustain up on every
    /// used channel.
    /// </summary>
    public void Silence()
    {
        _pending.DropNotes(long.MaxValue);
        EndAll();
    }

    /// <summary>
    /// Another port was opened. Notes that it may still sound, from before, from its last cable or from a crash of ours, end, and its devices are
    /// started anew. Waiting messages are played.
    /// </summary>
    public void Reopened(long now)
    {
        EndAll();
        _clock.Stop(now);
    }

    /// <summary>Ends playing: silences the port, and stops devices that follow our clock.</summary>
    public void End(long now)
    {
        Silence();
        _clock.Stop(now);
        Advance(now);
    }

    private void EndAll() => _voices.EndAll();

    private void TakeHit(in TickEvent hit, long due)
    {
        byte note = (byte)Math.Clamp(hit.Note, 0, 127), velocity = (byte)Math.Clamp(hit.Velocity, 1, 127);
        var message = new MidiMessage(due, MidiMessage.NoteOn, note, velocity);
        if (_pending.Count >= Capacity - NotForNotes || !_pending.TryAdd(new Pending(PendingKind.Note, message, hit.Deck, hit.Instrument)))
            _leftOut++;
    }

    private void Send(in Pending pending, long now)
    {
        switch (pending.Kind)
        {
            case PendingKind.Note when now - pending.Due > Stale:
                _leftOut++;
                break;
            case PendingKind.Note:
                Strike(pending);
                break;
            case PendingKind.Stop:
                _pending.DropNotes(pending.Order);
                EndAll();
                break;
            default:
                Span<byte> bytes = stackalloc byte[3];
                _voices.Send(bytes[..pending.Message.Write(bytes)]);
                break;
        }
    }

    private void Strike(in Pending pending)
    {
        int channel = ChannelOf(Controls(_state, pending.Deck));
        HiHat hats = _state.Deck(pending.Deck).HiHat;
        if (_options.Choke && hats.IsClosed(pending.Instrument))
            _voices.EndOpenHats(channel);
        var note = new Sounding(channel, pending.Message.Data1, pending.Deck, pending.Instrument, pending.Due + _gate, hats.IsOpen(pending.Instrument));
        _voices.Strike(note, pending.Message.Data2);
    }

    private static bool Ends(in DeckControls before, in DeckControls after, Instrument instrument) =>
        before.Notes[instrument] != after.Notes[instrument] || before.Channel != after.Channel || after.Level <= 0 || !after.Sounds(instrument);

    private static int ChannelOf(in DeckControls controls) => Math.Clamp(controls.Channel, 1, ChannelCount) - 1;
}
