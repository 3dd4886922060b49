using RVae.Engine.Rhythm;

namespace RVae.Midi.Ports.Drums;

/// <summary>
/// The sounding notes: on which channel, for which deck and until when. Fixed memory: there are only 16 × 128 notes, and a sounding note is ended
/// before it is struck again.
/// </summary>
internal sealed class SoundingNotes
{
    private const int NoteCount = 16 * 128;

    private readonly Sounding[] _notes = new Sounding[NoteCount];
    private readonly short[] _place = new short[NoteCount];
    private int _count;

    public SoundingNotes() => Array.Fill(_place, (short)-1);

    /// <summary>Notes that sound.</summary>
    public int Count => _count;

    /// <summary>A sounding note, by its index from 0 to <see cref="Count"/>; indices change when a note ends.</summary>
    public ref readonly Sounding this[int place] => ref _notes[place];

    /// <summary>Index of a sounding note, or −1.</summary>
    public int Find(int channel, int note) => _place[Key(channel, note)];

    /// <summary>Adds a note that did not sound before.</summary>
    public void Begin(in Sounding sounding)
    {
        _place[Key(sounding.Channel, sounding.Note)] = (short)_count;
        _notes[_count++] = sounding;
    }

    /// <summary>Removes the note at an index.</summary>
    public void End(int place)
    {
        _place[Key(_notes[place].Channel, _notes[place].Note)] = -1;
        _notes[place] = _notes[--_count];
        if (place < _count)
            _place[Key(_notes[place].Channel, _notes[place].Note)] = (short)place;
    }

    /// <summary>Changes the end of the note at an index.</summary>
    public void Postpone(int place, long end) => _notes[place] = _notes[place] with { End = end };

    /// <summary>Index of the note that ends first, or −1.</summary>
    public int FirstToEnd()
    {
        int first = -1;
        for (int place = 0; place < _count; place++)
        {
            if (first < 0 || _notes[place].End < _notes[first].End)
                first = place;
        }

        return first;
    }

    private static int Key(int channel, int note) => (channel << 7) | note;
}

/// <summary>A note that sounds.</summary>
/// <param name="Channel">Channel, from 0.</param>
/// <param name="Note">0–127.</param>
/// <param name="Deck">Deck of the hit, from 0.</param>
/// <param name="Instrument">What was struck.</param>
/// <param name="End">When its note-off is due, nanoseconds.</param>
/// <param name="IsOpenHat">Whether the note is an open hi-hat, which a closed one ends.</param>
internal readonly record struct Sounding(int Channel, int Note, int Deck, Instrument Instrument, long End, bool IsOpenHat = false);
