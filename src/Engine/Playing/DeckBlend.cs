using RVae.Engine.Numerics;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>What a crossfade, and answering another deck, leave of a deck at one tick. Made on the stack for each tick.</summary>
/// <param name="deck">The deck, from 0.</param>
/// <param name="decks">All decks as they are played.</param>
/// <param name="players">The players of all decks.</param>
internal readonly ref struct DeckBlend(int deck, ReadOnlySpan<PlayedDeck> decks, ReadOnlySpan<DeckPlayer> players)
{
    /// <summary>A deck that answers another is silent within this many ticks around each hit of that deck: a sixteenth.</summary>
    public const int Reach = Grid.DefaultTicksPerQuarter / 4;

    private readonly ReadOnlySpan<PlayedDeck> _decks = decks;
    private readonly ReadOnlySpan<DeckPlayer> _players = players;
    private readonly bool _byHits = IsSharedByHits(deck, decks);

    /// <summary>0–1: factor of the deck's level.</summary>
    public float Level { get; } = LevelOf(deck, decks);

    /// <summary>Whether the deck plays a hit, after crossfade and answering.</summary>
    /// <param name="instrument">What is struck.</param>
    /// <param name="position">Position of the hit's tick in the music.</param>
    public bool Keeps(int instrument, long position) =>
        (!_byHits || IsDrawn(instrument, position)) && !IsAnswered(position);

    private static bool Concerns(int deck, int other, in Fade fade) => fade.IsOf(other) && (other == deck || fade.With == deck + 1);

    private static bool IsSharedByHits(int deck, ReadOnlySpan<PlayedDeck> decks)
    {
        for (int other = 0; other < decks.Length; other++)
        {
            Fade fade = decks[other].Controls.Fade;
            if (fade.By == FadeBy.Hits && Concerns(deck, other, fade))
                return true;
        }

        return false;
    }

    private static float LevelOf(int deck, ReadOnlySpan<PlayedDeck> decks)
    {
        float level = 1;
        for (int other = 0; other < decks.Length; other++)
        {
            Fade fade = decks[other].Controls.Fade;
            if (fade.By == FadeBy.Level && Concerns(deck, other, fade))
                level *= (float)PortableMath.SinCos((other == deck ? fade.Amount : 1 - fade.Amount) * Math.PI / 2).Sin;
        }

        return level;
    }

    // Both decks make the same draw, so that each hit belongs to exactly one of them.
    private bool IsDrawn(int instrument, long position)
    {
        for (int other = 0; other < _decks.Length; other++)
        {
            ref readonly DeckControls controls = ref _decks[other].Controls;
            Fade fade = controls.Fade;
            if (fade.By != FadeBy.Hits || !Concerns(deck, other, fade))
                continue;
            bool isOfFader = SeededDraws.Uniform(controls.NoiseSeed, DrawPurpose.Fade, other, position, instrument) < fade.Amount;
            if (isOfFader != (other == deck))
                return false;
        }

        return true;
    }

    private bool IsAnswered(long position)
    {
        int leader = _decks[deck].Controls.Answers - 1;
        return leader >= 0 && leader < _players.Length && leader != deck && _players[leader].SoundsNear(position, Reach, _decks[leader].Controls);
    }
}
