namespace RVae.Engine.Playing;

/// <summary>How a new engine goes on where an earlier one ended.</summary>
public sealed partial class TickEngine
{
    /// <summary>The state to keep after a tick, so that another engine can go on from there. Tick thread only; allocates nothing.</summary>
    public EngineState State
    {
        get
        {
            var state = new EngineState
            {
                Position = _position,
                Playing = Playing,
                Jump = _jump,
                Clock = _clock.State,
                Device = _device.State,
                Session = _session.State,
                Cue = _cues.State,
            };
            for (int deck = 0; deck < _decks.Length; deck++)
            {
                state.SetDeck(deck, _decks[deck].Groove.State);
                state.SetMorph(deck, _morphs[deck].State);
            }

            return state;
        }
    }

    /// <summary><see cref="State"/> as it was after the last tick. Any thread.</summary>
    public EngineState Kept => _kept.Read();

    /// <summary>
    /// Goes on exactly on the line of ticks and bars of an earlier engine. Call before the first tick, on the thread that makes the engine.
    /// </summary>
    /// <param name="state">The state that the earlier engine kept after its last tick.</param>
    /// <exception cref="ArgumentException">The state is not <see cref="EngineState.IsSound"/>: begin anew.</exception>
    public void Resume(in EngineState state)
    {
        if (!state.IsSound)
            throw new ArgumentException("The state of the engine cannot be gone on from.", nameof(state));
        (_position, Playing, _jump) = (state.Position, state.Playing, state.Jump);
        _clock.Resume(state.Clock);
        _cues.Resume(state.Cue);
        _device.Resume(state.Device);
        _session.Resume(state.Session);
        for (int deck = 0; deck < _decks.Length; deck++)
        {
            _decks[deck].Groove.Resume(state.Deck(deck));
            _morphs[deck].Resume(state.Morph(deck));
        }

        Publish(_position, NextDue, _position);
    }
}
