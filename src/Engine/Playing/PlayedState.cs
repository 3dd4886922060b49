using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RVae.Engine.Rhythm;

namespace RVae.Engine.Playing;

/// <summary>One deck as the playing threads see it: the number of its model, and its controls.</summary>
public readonly struct PlayedDeck : IEquatable<PlayedDeck>
{
    private readonly DeckControls _controls;
    private readonly DeckControls _held;
    private readonly DeckCue _cue;
    private readonly DeckMorph _morph;

    /// <summary>A deck that no cue changes.</summary>
    /// <param name="model">Number of the model; 0 for none.</param>
    /// <param name="controls">What the performer set.</param>
    public PlayedDeck(long model, in DeckControls controls)
        : this(model, controls, controls, default)
    {
    }

    /// <summary>A deck with a cue and a morph.</summary>
    /// <param name="model">Number of the model; 0 for none.</param>
    /// <param name="controls">What the performer set.</param>
    /// <param name="held">The controls until the cue's line.</param>
    /// <param name="cue">How the position takes part in the cue.</param>
    /// <param name="morph">How the model comes in.</param>
    public PlayedDeck(long model, in DeckControls controls, in DeckControls held, in DeckCue cue, DeckMorph morph = default) =>
        (Model, _controls, _held, _cue, _morph) = (model, controls, held, cue, morph);

    /// <summary>Number of the model; 0 for none.</summary>
    public long Model { get; }

    /// <summary>The controls that the performer set. A reference, because the value is too large to copy.</summary>
    [UnscopedRef]
    public ref readonly DeckControls Controls => ref _controls;

    /// <summary>The controls until the cue's line, from which they then glide.</summary>
    [UnscopedRef]
    public ref readonly DeckControls Held => ref _held;

    /// <summary>How the position takes part in the cue.</summary>
    [UnscopedRef]
    public ref readonly DeckCue Cue => ref _cue;

    /// <summary>How the model comes in.</summary>
    public DeckMorph Morph => _morph;

    /// <summary>Which instruments of the deck's kit are the hi-hat.</summary>
    public HiHat HiHat { get; init; }

    /// <summary>The deck as it is played on the way of a cue.</summary>
    public PlayedDeck At(float way) => new(Model, ControlGlide.Between(_held, _controls, way), _held, _cue, _morph) { HiHat = HiHat };

    /// <summary>The deck as it is played before the cue's line.</summary>
    public PlayedDeck Before => new(Model, _held, _held, _cue, _morph) { HiHat = HiHat };

    /// <inheritdoc/>
    public bool Equals(PlayedDeck other) =>
        Model == other.Model && HiHat == other.HiHat && _cue == other._cue && _morph == other._morph
        && _controls.Equals(other._controls) && _held.Equals(other._held);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlayedDeck other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, _controls.NoiseSeed);

    /// <summary>The same model and controls.</summary>
    public static bool operator ==(in PlayedDeck left, in PlayedDeck right) => left.Equals(right);

    /// <summary>Another model or other controls.</summary>
    public static bool operator !=(in PlayedDeck left, in PlayedDeck right) => !left.Equals(right);
}

/// <summary>
/// All that the playing threads read, as one value without references, so that it may lie in memory that two processes share. It is made from a
/// <see cref="PerformanceState"/>.
/// </summary>
public readonly struct PlayedState : IEquatable<PlayedState>
{
    private readonly TransportState _transport;
    private readonly PlayedDecks _decks;

    /// <summary>A state with the given parts.</summary>
    /// <param name="version">Number of the publication.</param>
    /// <param name="transport">The transport.</param>
    /// <param name="decks"><see cref="PerformanceState.DeckCount"/> decks, deck 1 first.</param>
    /// <param name="cue">The newest cue.</param>
    public PlayedState(long version, in TransportState transport, ReadOnlySpan<PlayedDeck> decks, Cue cue = default)
    {
        (Version, Cue) = (version, cue);
        _transport = transport;
        decks[..PerformanceState.DeckCount].CopyTo(_decks);
    }

    private PlayedState(in PlayedState like, in TransportState transport)
    {
        this = like;
        _transport = transport;
    }

    /// <summary>Counts publications, from 0.</summary>
    public long Version { get; }

    /// <summary>The newest cue.</summary>
    public Cue Cue { get; }

    /// <summary>The one transport.</summary>
    [UnscopedRef]
    public ref readonly TransportState Transport => ref _transport;

    /// <summary>One deck, from 0.</summary>
    [UnscopedRef]
    public ref readonly PlayedDeck Deck(int deck) => ref _decks[deck];

    /// <summary>The decks as they are played, deck 1 first.</summary>
    [UnscopedRef]
    public ReadOnlySpan<PlayedDeck> Decks => _decks;

    /// <summary>Makes the value that the playing threads read when this state is published. Any thread; allocates nothing.</summary>
    public static PlayedState Of(PerformanceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new PlayedState(state);
    }

    private PlayedState(PerformanceState state)
    {
        Version = state.Version;
        Cue = state.Cue;
        _transport = state.Transport;
        for (int deck = 0; deck < PerformanceState.DeckCount; deck++)
            _decks[deck] = state.Decks[deck].Played;
    }

    /// <summary>A copy with another transport.</summary>
    public PlayedState With(in TransportState transport) => new(this, transport);

    /// <inheritdoc/>
    public bool Equals(PlayedState other) =>
        Version == other.Version && Cue == other.Cue && Transport == other.Transport
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
