namespace RVae.Midi.Ports.Drums;

/// <summary>
/// The notes that sound on a port. Every struck note is kept until the port has taken its note-off; a refused note-off is tried again. When a port
/// takes messages again after a time without answer, it is silenced, because it may have lost earlier messages. One thread; no allocation after
/// construction.
/// </summary>
internal sealed class MidiVoices(IMidiSink sink)
{
    // Time after which a port that refuses is tried again, nanoseconds.
    private const long Again = 20_000_000;

    private readonly SoundingNotes _sounding = new();
    private int _usedChannels;
    private int _unsilenced;
    private long _silenceDue = long.MaxValue;
    private long _now;

    /// <summary>Notes that sound.</summary>
    public int Count => _sounding.Count;

    /// <summary>Messages that the port refused. Note-offs are tried again, and counted each time.</summary>
    public long Refused { get; private set; }

    /// <summary>When the next note ends, nanoseconds; <see cref="long.MaxValue"/> where no note sounds.</summary>
    public long FirstEnd
    {
        get
        {
            int first = _sounding.FirstToEnd();
            return Math.Min(first < 0 ? long.MaxValue : _sounding[first].End, _silenceDue);
        }
    }

    /// <summary>A sounding note, by its index from 0 to <see cref="Count"/>. When a note ends, the last one takes its index.</summary>
    public ref readonly Sounding this[int place] => ref _sounding[place];

    /// <summary>Includes a channel, from 0, each time all channels are silenced.</summary>
    public void Use(int channel) => _usedChannels |= 1 << channel;

    /// <summary>Strikes a note. If the note sounds, it is ended first; where that fails, the note is not struck.</summary>
    public bool Strike(in Sounding note, byte velocity)
    {
        if (_unsilenced != 0)
            SilenceChannels(); // a silence that is still to be sent would cut this note off
        if (_sounding.Find(note.Channel, note.Note) is >= 0 and var place && !End(place))
            return false;
        Use(note.Channel);
        _sounding.Begin(note);
        return Send((byte)(MidiMessage.NoteOn | note.Channel), (byte)note.Note, velocity);
    }

    /// <summary>Ends the note at an index; true when the port has taken the note-off.</summary>
    public bool End(int place)
    {
        Sounding note = _sounding[place];
        bool taken = Send((byte)(MidiMessage.NoteOff | note.Channel), (byte)note.Note, 64);
        if (taken)
            _sounding.End(place);
        else
            _sounding.Postpone(place, _now + Again);
        return taken;
    }

    /// <summary>Ends the open hats of a channel.</summary>
    public void EndOpenHats(int channel)
    {
        for (int place = Count - 1; place >= 0; place--)
        {
            if (_sounding[place].IsOpenHat && _sounding[place].Channel == channel)
                End(place);
        }
    }

    /// <summary>Ends the note that is to end first, where that is due by now, nanoseconds.</summary>
    public void EndFirst(long now)
    {
        _now = now;
        if (_silenceDue <= now)
            SilenceChannels();
        else if (_sounding.FirstToEnd() is >= 0 and var first)
            End(first);
    }

    /// <summary>Ends every note, then sends all notes off, all sound off and sustain up on every used channel.</summary>
    public void EndAll()
    {
        for (int place = Count - 1; place >= 0; place--)
            End(place);
        _unsilenced |= _usedChannels;
        SilenceChannels();
    }

    /// <summary>Sends a message unchanged.</summary>
    public bool Send(ReadOnlySpan<byte> bytes)
    {
        if (sink.Send(bytes))
            return true;
        Refused++;
        _unsilenced |= _usedChannels;
        _silenceDue = Math.Min(_silenceDue, _now + Again);
        return false;
    }

    private void SilenceChannels()
    {
        for (int channel = 0; _unsilenced >> channel != 0; channel++)
        {
            byte status = (byte)(MidiMessage.ControlChange | channel);
            bool wanted = (_unsilenced & (1 << channel)) != 0;
            if (wanted && Send(status, 123, 0) && Send(status, 120, 0) && Send(status, 64, 0))
                _unsilenced &= ~(1 << channel);
        }

        _silenceDue = _unsilenced == 0 ? long.MaxValue : _now + Again;
    }

    private bool Send(byte status, byte first, byte second) => Send([status, first, second]);
}
