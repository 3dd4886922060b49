using RVae.Engine.Rhythm;

namespace RVae.Midi.Ports.Drums;

/// <summary>
/// Which notes sound, on which channel, for whom and until when. Fixed memory: there are only 16 × 128 notes, and one
/// that sounds is ended before it is struck again.
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

    /// <summary>One that sounds, by its place from 0 to <see cref="Count"/>; places move when one ends.</summary>
    public ref readonly Sounding this[int place] => ref _notes[place];

    /// <summary>Place of a note that sounds, or −1.</summary>
    public int Find(int channel, int note) => _place[Key(channel, note)];

    /// <summary>Notes one that did not sound.</summary>
    public void Begin(in Sounding sounding)
    {
        _place[Key(sounding.Channel, sounding.Note)] = (short)_count;
        _notes[_count++] = sounding;
    }

    /// <summary>Forgets the one at a place.</summary>
    public void End(int place)
    {
        _place[Key(_notes[place].Channel, _notes[place].Note)] = -1;
        _notes[place] = _notes[--_count];
        if (place < _count)
            _place[Key(_notes[place].Channel, _notes[place].Note)] = (short)place;
    }

    /// <summary>The one at a place ends at another time.</summary>
    public void Postpone(int place, long end) => _notes[place] = _notes[place] with { End = end };

    /// <summary>Place of the one that ends first, or −1.</summary>
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
/// <param name="Channel">From 0.</param>
/// <param name="Note">0–127.</param>
/// <param name="Deck">Whose hit it was, from 0.</param>
/// <param name="Instrument">What was struck.</param>
/// <param name="End">When its note-off is due, nanoseconds.</param>
/// <param name="IsOpenHat">Whether it is an open hi-hat, which a closed one ends.</param>
internal readonly record struct Sounding(int Channel, int Note, int Deck, Instrument Instrument, long End, bool IsOpenHat = false);
