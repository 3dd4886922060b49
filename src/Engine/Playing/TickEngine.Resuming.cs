using System.Collections.Immutable;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>A moment of music that was announced earlier, by this program or one before it.</summary>
/// <param name="Due">When the tick was due, nanoseconds of the monotonic clock.</param>
/// <param name="Decks">Where each deck was at that tick.</param>
public sealed record ResumeLine(long Due, ImmutableArray<DeckTime> Decks);

/// <summary>Playing on after a gap, in time with bar lines that were announced before it.</summary>
public sealed partial class TickEngine
{
    private ResumeLine? _resumeLine;

    /// <summary>
    /// Has the next start from rest lie on a line: at the first of its ticks that is still to come, at the tempo of the transport.
    /// Where somebody else leads, the leader's line holds. Any thread.
    /// </summary>
    public void ResumeOn(ResumeLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Volatile.Write(ref _resumeLine, line);
    }

    private void TakeResumeLine(ref long now)
    {
        if (Interlocked.Exchange(ref _resumeLine, null) is not { } line || _following.Leads)
            return;
        long ticks = now > line.Due ? (long)Math.Ceiling((now - line.Due) * _rate / 1e9) : 0;
        DeckTime first = line.Decks[0];
        long position = ((long)first.Bar * _decks[0].Bars.TicksPerBar) + Math.Min(first.Tick, _decks[0].Bars.TicksPerBar - 1);
        MoveTo(position + ticks, rests: true);
        for (int i = 0; i < _decks.Length && i < line.Decks.Length; i++)
            _decks[i].Groove.CountFrom(line.Decks[i], position);
        now = line.Due + (long)Math.Round(ticks * 1e9 / _rate);
    }
}
