using RVae.Engine.Playing;
using RVae.Engine.Rhythm;

namespace RVae.Daemon.Listening;

/// <summary>A stroke that was heard, as a deck counts time.</summary>
/// <param name="Instrument">What was struck.</param>
/// <param name="Velocity">1–127.</param>
/// <param name="Position">When: ticks from the deck's bar 0, 24 to a quarter, with the fraction.</param>
internal readonly record struct DeckStroke(Instrument Instrument, int Velocity, double Position);

/// <summary>
/// Remembers the last strokes that somebody has played in while the transport plays: MIDI notes, and hits of clients. Any thread; what
/// plays never comes here.
/// </summary>
/// <param name="moment">Where the transport is.</param>
internal sealed class HeardStrokes(Func<EngineTime> moment)
{
    /// <summary>How many are remembered: 64 bars of a busy drummer.</summary>
    public const int Capacity = 4096;

    private readonly Lock _changing = new();
    private readonly Queue<Stroke> _strokes = new(Capacity);

    /// <summary>Takes a stroke.</summary>
    /// <param name="instrument">What was struck.</param>
    /// <param name="velocity">1–127.</param>
    /// <param name="time">When, nanoseconds of the monotonic clock.</param>
    /// <returns>False where the transport rests: a stroke is in no bar then, and is forgotten.</returns>
    public bool Hear(Instrument instrument, int velocity, long time)
    {
        EngineTime now = moment();
        if (!now.Playhead.Playing)
            return false;
        lock (_changing)
        {
            if (_strokes.Count == Capacity)
                _strokes.Dequeue();
            _strokes.Enqueue(new Stroke(instrument, velocity, time, now));
        }

        return true;
    }

    /// <summary>
    /// The strokes on a deck's line of time, in the order in which they came: those since its last jump or change of metre before the
    /// newest of them. Allocates.
    /// </summary>
    /// <param name="deck">Deck, from 0.</param>
    /// <param name="ticksPerBar">Ticks of the bars that they were played in; 0 where nothing was heard.</param>
    public DeckStroke[] Of(int deck, out int ticksPerBar)
    {
        lock (_changing)
        {
            if (_strokes.Count == 0)
            {
                ticksPerBar = 0;
                return [];
            }

            (long Apart, int Ticks) line = _strokes.Last().LineOf(deck);
            ticksPerBar = line.Ticks;
            return [.. _strokes.Reverse().TakeWhile(stroke => stroke.LineOf(deck) == line).Select(stroke => stroke.On(deck)).Reverse()];
        }
    }

    private readonly record struct Stroke(Instrument Instrument, int Velocity, long Time, EngineTime Moment)
    {
        /// <summary>What stays the same while a deck's bars are counted without a break.</summary>
        public (long Apart, int Ticks) LineOf(int deck)
        {
            DeckTime next = Moment.Deck(deck);
            return (Moment.Playhead.Ticks - next.Ticks(), next.TicksPerBar);
        }

        public DeckStroke On(int deck) => new(Instrument, Velocity, DeckMoment.At(Moment, deck, Time));
    }
}
