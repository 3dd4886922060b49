using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>Turns hits into events by the controls as they are now: mutes, solos, level and velocity act at once.</summary>
/// <param name="deck">The deck, from 0.</param>
/// <param name="controls">Its controls.</param>
/// <param name="share">0–1: the part of the deck's level that a crossfade leaves.</param>
/// <param name="window">The tick that is played.</param>
/// <param name="events">Takes the events.</param>
internal readonly ref struct HitOutput(int deck, in DeckControls controls, float share, TickWindow window, EventBuffer events)
{
    private readonly ref readonly DeckControls _controls = ref controls;

    /// <summary>Adds a hit, unless mutes, solos or level silence it.</summary>
    /// <param name="instrument">What is struck.</param>
    /// <param name="bar">Bar of the hit's tick.</param>
    /// <param name="tick">Tick of the hit in its bar.</param>
    /// <param name="velocity">0–1.</param>
    /// <param name="offset">Distance of the hit from that tick, in ticks.</param>
    /// <param name="into">Ticks (0–1) into the window.</param>
    public void Add(int instrument, int bar, int tick, float velocity, double offset, double into)
    {
        var struck = (Instrument)instrument;
        if (_controls.Level * share <= 0 || !_controls.Sounds(struck))
            return;
        events.Add(new TickEvent
        {
            Kind = TickEventKind.Hit,
            Due = window.At(Math.Max(into, 0)),
            Deck = deck,
            Instrument = struck,
            Note = _controls.Notes[struck],
            Velocity = Math.Clamp((int)MathF.Round(velocity * 127 * _controls.Velocity * _controls.Velocities[struck] * _controls.Level * share), 1, 127),
            Bar = bar,
            Tick = tick,
            Offset = (float)offset,
        });
    }
}
