using RVae.Engine.Playing;

namespace RVae.Daemon.Performance;

/// <summary>
/// The decks that are muted because a room has nothing there, and that are heard again when the room is left. The stage's memory keeps them
/// for a desk that is started after this one died in the room, and the saved state for the next daemon. One thread at a time changes them;
/// any thread may read.
/// </summary>
/// <param name="stage">What this desk shares with the stage; null where the daemon is one process.</param>
internal sealed unsafe class SilencedDecks(StageLink? stage = null)
{
    private int _bits;

    /// <summary>One bit for each deck: bit 0 is deck 1.</summary>
    public int Bits
    {
        get => stage is null ? Volatile.Read(ref _bits) : Volatile.Read(ref stage.Memory.Header->Silenced);
        set
        {
            if (stage is null)
                Volatile.Write(ref _bits, value);
            else
                Volatile.Write(ref stage.Memory.Header->Silenced, value);
        }
    }

    /// <summary>The decks, from 0.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, PerformanceState.DeckCount).Where(deck => (Bits & (1 << deck)) != 0);

    /// <summary>Sets whether a deck (from 0) is one of them.</summary>
    public void Set(int deck, bool silenced) => Bits = silenced ? Bits | (1 << deck) : Bits & ~(1 << deck);

    /// <summary>The state in which these decks are heard again.</summary>
    public PerformanceState Heard(PerformanceState state)
    {
        foreach (int deck in All)
            state = state.WithDeck(deck, state.Decks[deck].WithControl(false, static (controls, mute) => controls with { Mute = mute }));
        return state;
    }
}
