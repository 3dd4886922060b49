using System.Collections.Immutable;
using RVae.Engine.Models;

namespace RVae.Engine.Playing;

/// <summary>Who leads the tempo.</summary>
public enum ClockSource
{
    /// <summary>This daemon.</summary>
    Internal,
    /// <summary>MIDI clock in.</summary>
    Midi,
    /// <summary>A shared link session.</summary>
    Link,
}

/// <summary>What a performer asked of the transport; the tick engine carries it out once, at a tick.</summary>
public enum TransportRequestKind
{
    /// <summary>Nothing yet.</summary>
    None,
    /// <summary>Play from the beginning.</summary>
    Play,
    /// <summary>Stop where it is.</summary>
    Stop,
    /// <summary>Play on from where it stopped.</summary>
    Continue,
    /// <summary>Jump to a bar and beat.</summary>
    Locate,
}

/// <summary>A numbered request, so that the same one asked twice is carried out twice.</summary>
/// <param name="Sequence">Grows with every request.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Bar">Target bar, from 0.</param>
/// <param name="Beat">Target beat in that bar, from 0, with fractions.</param>
public readonly record struct TransportRequest(long Sequence, TransportRequestKind Kind, int Bar, double Beat);

/// <summary>What is asked of time. What it is doing is the <see cref="Playhead"/>, which the tick engine owns.</summary>
public sealed record TransportState
{
    /// <summary>Wanted tempo, quarter notes a minute, 20–300; taken up at the next tick.</summary>
    public double Bpm { get; init; } = 120;

    /// <summary>Whether it should be playing.</summary>
    public bool Playing { get; init; }

    /// <summary>Who leads.</summary>
    public ClockSource Source { get; init; } = ClockSource.Internal;

    /// <summary>The newest request.</summary>
    public TransportRequest Request { get; init; }

    /// <summary>Sum of all phase shifts asked for, in milliseconds; the engine applies what is new.</summary>
    public double NudgeMilliseconds { get; init; }

    /// <summary>Grows with every panic: sounding notes end now.</summary>
    public long Panics { get; init; }
}

/// <summary>One playing instance: a model and its controls. Its position is a <see cref="LatentTarget"/>.</summary>
public sealed record DeckState
{
    /// <summary>The model, or null before one was loaded.</summary>
    public RhythmModel? Model { get; init; }

    /// <summary>What the performer set.</summary>
    public DeckControls Controls { get; init; } = DeckControls.Default;
}

/// <summary>All that the tick engine reads: immutable, published whole by the <see cref="Conductor"/>.</summary>
public sealed record PerformanceState
{
    /// <summary>Decks there are; addresses number them from 1, arrays from 0.</summary>
    public const int DeckCount = 4;

    /// <summary>The one transport.</summary>
    public TransportState Transport { get; init; } = new();

    /// <summary>The decks.</summary>
    public ImmutableArray<DeckState> Decks { get; init; } =
        [.. Enumerable.Range(0, DeckCount).Select(_ => new DeckState())];

    /// <summary>A copy with one deck replaced.</summary>
    public PerformanceState WithDeck(int deck, DeckState state) => this with { Decks = Decks.SetItem(deck, state) };
}
