using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RVae.Engine.Playing;

/// <summary>One deck as it is played: its model by number, and its controls.</summary>
/// <param name="Model">Number of the model; 0 for none.</param>
/// <param name="Controls">What the performer set.</param>
public readonly record struct PlayedDeck(long Model, DeckControls Controls);

/// <summary>
/// All that is played by, as one value without references: it may lie in memory that two processes share. Made of a
/// <see cref="PerformanceState"/>; read by the threads that play.
/// </summary>
public readonly struct PlayedState : IEquatable<PlayedState>
{
    private readonly PlayedDecks _decks;

    /// <summary>A state with the given parts.</summary>
    /// <param name="version">Number of the publication.</param>
    /// <param name="transport">The transport.</param>
    /// <param name="decks">As many decks as there are.</param>
    public PlayedState(long version, in TransportState transport, ReadOnlySpan<PlayedDeck> decks)
    {
        Version = version;
        Transport = transport;
        decks[..PerformanceState.DeckCount].CopyTo(_decks);
    }

    /// <summary>Counts publications, from 0.</summary>
    public long Version { get; }

    /// <summary>The one transport.</summary>
    public TransportState Transport { get; }

    /// <summary>One deck, from 0.</summary>
    [UnscopedRef]
    public ref readonly PlayedDeck Deck(int deck) => ref _decks[deck];

    /// <summary>What is played by when this is published. Any thread; allocates nothing.</summary>
    public static PlayedState Of(PerformanceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new PlayedState(state);
    }

    private PlayedState(PerformanceState state)
    {
        Version = state.Version;
        Transport = state.Transport;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            _decks[deck] = state.Decks[deck].Played;
    }

    /// <inheritdoc/>
    public bool Equals(PlayedState other) =>
        Version == other.Version && Transport == other.Transport
        && ((ReadOnlySpan<PlayedDeck>)_decks).SequenceEqual(other._decks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlayedState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Transport);

    /// <summary>The same number and content.</summary>
    public static bool operator ==(in PlayedState left, in PlayedState right) => left.Equals(right);

    /// <summary>Another number or content.</summary>
    public static bool operator !=(in PlayedState left, in PlayedState right) => !left.Equals(right);

    [InlineArray(PerformanceState.DeckCount)]
    private struct PlayedDecks
    {
        private PlayedDeck _first;
    }
}
