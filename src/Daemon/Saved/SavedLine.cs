using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Engine.Time;

namespace RVae.Daemon.Saved;

/// <summary>Where the music is: one tick and when it is due. At a steady tempo that gives the time of every later tick.</summary>
/// <param name="Playing">Whether the transport runs; else <paramref name="Due"/> is 0.</param>
/// <param name="Position">The tick, counted from the beginning of the music, 24 to a quarter.</param>
/// <param name="Due">When the tick is due, as an NTP time tag.</param>
/// <param name="TicksPerSecond">The tempo, in ticks a second.</param>
/// <param name="Apart">Nanoseconds by which the performer stays behind a device that leads.</param>
/// <param name="Bars">The bar count of each deck, deck 1 first.</param>
internal sealed record SavedLine(
    bool Playing, long Position, ulong Due, double TicksPerSecond, double Apart, ImmutableArray<SavedBars> Bars)
{
    /// <summary>Whether an engine can go on from this line.</summary>
    [JsonIgnore]
    public bool IsUsable => !Bars.IsDefault && Bars.Length == PerformanceState.DeckCount && !Bars.Contains(null!) && EngineAt(0).IsSound;

    /// <summary>Saves where an engine is.</summary>
    /// <param name="engine">The state of the engine.</param>
    /// <param name="toTag">Gives the time tag of a moment of the monotonic clock.</param>
    public static SavedLine Of(in EngineState engine, Func<long, ulong> toTag)
    {
        ArgumentNullException.ThrowIfNull(toTag);
        ClockState clock = engine.Clock;
        var bars = ImmutableArray.CreateBuilder<SavedBars>(PerformanceState.DeckCount);
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            bars.Add(SavedBars.Of(engine.Deck(deck)));
        return new SavedLine(
            engine.Playing, engine.Position, engine.Playing ? toTag(clock.Line.TimeOf(clock.Number)) : 0,
            clock.Line.TicksPerSecond, clock.Apart, bars.MoveToImmutable());
    }

    /// <summary>The state of an engine at this place.</summary>
    /// <param name="due">When its next tick is due, nanoseconds of the monotonic clock.</param>
    public EngineState EngineAt(long due)
    {
        var engine = new EngineState
        {
            Position = Position,
            Playing = Playing,
            Clock = new ClockState(0, new Timeline(0, due, TicksPerSecond), 0, 0, Apart),
        };
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            engine.SetDeck(deck, Bars[deck].Deck);
        return engine;
    }

    /// <summary>The state of an engine on this line, at the first tick that is due at or after a moment.</summary>
    /// <param name="due">When the tick of this line is due, nanoseconds of the monotonic clock.</param>
    /// <param name="moment">The moment, nanoseconds of the monotonic clock.</param>
    public EngineState EngineFrom(long due, long moment)
    {
        long ticks = moment > due ? (long)Math.Ceiling((moment - due) * TicksPerSecond / 1e9) : 0;
        return (this with { Position = Position + ticks }).EngineAt(due + (long)Math.Round(ticks * 1e9 / TicksPerSecond));
    }

    /// <summary>The state of an engine at rest at the beginning of the music, with the same tempo and metres.</summary>
    public EngineState FromStart() =>
        (this with { Position = 0, Playing = false, Bars = [.. Bars.Select(bars => bars with { OriginTick = 0, OriginBar = 0, ChaosBar = 0 })] }).EngineAt(0);
}

/// <summary>How a deck counts its bars.</summary>
/// <param name="Meter">Time signature, such as 4/4.</param>
/// <param name="OriginTick">Position of a bar line.</param>
/// <param name="OriginBar">Number of the bar that begins there.</param>
/// <param name="ChaosBar">Bar of the last chaos draw.</param>
internal sealed record SavedBars(string Meter, long OriginTick, int OriginBar, int ChaosBar)
{
    /// <summary>The bar count as an engine has it. Where the text is no metre, the result has no valid metre.</summary>
    [JsonIgnore]
    public DeckBars Deck => new(Engine.Rhythm.Meter.TryParse(Meter, out Meter read) ? read : default, OriginTick, OriginBar, ChaosBar);

    /// <summary>Saves the bar count of an engine.</summary>
    public static SavedBars Of(in DeckBars bars) => new(bars.Meter.ToString(), bars.OriginTick, bars.OriginBar, bars.ChaosBar);
}
