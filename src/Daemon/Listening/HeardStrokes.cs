using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Midi.Kits;

namespace RVae.Daemon.Listening;

/// <summary>A stroke that was heard, with its time on a deck.</summary>
/// <param name="Struck">What was struck.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Position">When: ticks from the deck's bar 0, 24 to a quarter note, with the fraction.</param>
internal readonly record struct DeckStroke(Struck Struck, int Velocity, double Position);

/// <summary>What was struck. A kit tells which of its instruments that is.</summary>
/// <param name="Instrument">The instrument in the map of the device; null where the map does not know the note.</param>
/// <param name="Note">The MIDI note; null where a client named an instrument.</param>
internal readonly record struct Struck(Instrument? Instrument, int? Note = null)
{
    /// <summary>The instrument of a kit, or null where the kit has no such instrument.</summary>
    public Instrument? On(Kit kit)
    {
        if (Note is { } note && DrumMap.Of(kit) is { } own)
            return own.TryMap(note, out Instrument named) ? named : null;
        if (Instrument is not { } instrument)
            return null;
        return kit.IsPlain ? kit.Among(instrument) : (int)instrument < kit.Count ? instrument : null;
    }
}

/// <summary>The strokes that were heard while a deck's bars were counted without a break.</summary>
/// <param name="Strokes">The strokes, in the order in which they came.</param>
/// <param name="TicksPerBar">Ticks of a bar, 24 to a quarter note; 0 where nothing was heard.</param>
/// <param name="Apart">A number that stays the same until a jump; see <see cref="DeckMoment.Apart"/>.</param>
internal sealed record HeardLine(IReadOnlyList<DeckStroke> Strokes, int TicksPerBar, long Apart);

/// <summary>
/// Remembers the last strokes of players while the transport plays: MIDI notes, and hits of clients. Any thread; the hits of the decks are
/// not among them.
/// </summary>
/// <param name="moment">Gives where the transport is.</param>
internal sealed class HeardStrokes(Func<EngineTime> moment)
{
    /// <summary>Most strokes that are remembered: 64 bars of a busy drummer.</summary>
    public const int Capacity = 4096;

    private readonly Lock _changing = new();
    private readonly Queue<Stroke> _strokes = new(Capacity);

    /// <summary>Takes a stroke.</summary>
    /// <param name="struck">What was struck.</param>
    /// <param name="velocity">1–127.</param>
    /// <param name="time">When, nanoseconds of the monotonic clock.</param>
    /// <returns>False where the transport rests: the stroke is in no bar then, and is forgotten.</returns>
    public bool Hear(Struck struck, int velocity, long time)
    {
        EngineTime now = moment();
        if (!now.Playhead.Playing)
            return false;
        lock (_changing)
        {
            if (_strokes.Count == Capacity)
                _strokes.Dequeue();
            _strokes.Enqueue(new Stroke(struck, velocity, time, now));
        }

        return true;
    }

    /// <summary>
    /// The last strokes on a deck's line of time: those since the last jump or change of metre before the newest stroke. Allocates.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    public HeardLine Of(int deck)
    {
        lock (_changing)
        {
            if (_strokes.Count == 0)
                return new HeardLine([], 0, 0);
            (long apart, int ticks) = _strokes.Last().LineOf(deck);
            return new HeardLine(
                [.. _strokes.Reverse().TakeWhile(stroke => stroke.LineOf(deck) == (apart, ticks)).Select(stroke => stroke.On(deck)).Reverse()], ticks, apart);
        }
    }

    private readonly record struct Stroke(Struck Struck, int Velocity, long Time, EngineTime Moment)
    {
        public (long Apart, int Ticks) LineOf(int deck) => (DeckMoment.Apart(Moment, deck), Moment.Deck(deck).TicksPerBar);

        public DeckStroke On(int deck) => new(Struck, Velocity, DeckMoment.At(Moment, deck, Time));
    }
}
