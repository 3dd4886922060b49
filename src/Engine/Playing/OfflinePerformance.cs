using System.Collections.Immutable;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>
/// Plays a deck without a clock, with the same engine and inference as on stage: for files and tests. The same model, controls and position always
/// give the same hits.
/// </summary>
public static class OfflinePerformance
{
    /// <summary>Plays from the beginning.</summary>
    /// <param name="model">What plays.</param>
    /// <param name="controls">The deck's controls. The noise seed makes noise and chaos repeatable.</param>
    /// <param name="position">The point in the latent plane.</param>
    /// <param name="bars">Bars of the model's metre, 1 or more.</param>
    /// <param name="bpm">Tempo: it converts shifts from milliseconds to ticks.</param>
    /// <param name="to">Where the position glides in a straight line from the first tick to the last; left out, the position stays.</param>
    /// <returns>A clip of that many bars, 24 ticks to a quarter, named after the model.</returns>
    public static Outcome<Clip> Render(RhythmModel model, in DeckControls controls, LatentPoint position, int bars, double bpm = 120, LatentPoint? to = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(bars, 1);
        if (!PreparedModel.Prepare(model).TryGet(out PreparedModel? prepared, out Fault fault))
            return fault;

        var engine = new TickEngine();
        var target = new LatentTarget { Value = position };
        var inference = new DeckInference(0, target, engine);
        inference.Hand(prepared);
        PerformanceState state = new PerformanceState().WithDeck(0, new DeckState { Model = model, Controls = controls });
        _ = Step(engine, inference, state); // a step at rest makes the first groove live
        state = state with { Transport = new TransportState { Bpm = bpm }.Play() };

        var grid = new Grid(model.Card.Grid.Meter, Grid.DefaultTicksPerQuarter, bars);
        var hits = ImmutableArray.CreateBuilder<Hit>();
        // Late hits of the last tick come after that tick, so play a little longer. Hits of the bar after the end do not belong to the clip.
        for (int tick = 0; tick < grid.TickCount + HitTiming.MaxOffset; tick++)
        {
            if (to is { } end)
                target.Value = ControlGlide.Between(position, end, Math.Min(1, tick / (float)(grid.TickCount - 1)));
            foreach (ref readonly TickEvent played in Step(engine, inference, state))
            {
                if (played.Kind == TickEventKind.Hit && played.Bar < bars)
                    hits.Add(new Hit(played.Instrument, (played.Bar * grid.TicksPerBar) + played.Tick, played.Velocity, played.Offset));
            }
        }

        hits.Sort(static (a, b) => a.Tick != b.Tick ? a.Tick.CompareTo(b.Tick) : a.Instrument.CompareTo(b.Instrument));
        return new Clip(model.Card.Name, grid, hits.ToImmutable(), new ClipSource(model.Card.Name, 1, bpm));
    }

    private static ReadOnlySpan<TickEvent> Step(TickEngine engine, DeckInference inference, PerformanceState state)
    {
        EngineTime moment = engine.EngineTime;
        PlayedState played = PlayedState.Of(state);
        inference.Run(played.Deck(0), moment, moment.NextDue);
        return engine.Advance(played, 0);
    }
}
