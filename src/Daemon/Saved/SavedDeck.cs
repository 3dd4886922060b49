using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RVae.Engine.Models;
using RVae.Engine.Playing;

namespace RVae.Daemon.Saved;

/// <summary>What a deck holds: its model, the position in the model, and what the performer set.</summary>
/// <param name="Model">Name of its model; empty for none.</param>
/// <param name="X">First coordinate of the position.</param>
/// <param name="Y">Second coordinate of the position.</param>
/// <param name="Controls">The controls that the performer set.</param>
/// <param name="Conditions">Conditions of the model by name.</param>
internal sealed record SavedDeck(
    string Model, float X, float Y, SavedControls Controls, ImmutableDictionary<string, float> Conditions)
{
    /// <summary>Where the deck should be.</summary>
    [JsonIgnore]
    public LatentPoint Point => new(X, Y);

    /// <summary>Whether every value is there and in its range.</summary>
    [JsonIgnore]
    public bool IsUsable =>
        Model is not null && float.IsFinite(X) && float.IsFinite(Y) && Conditions is not null && Conditions.Values.All(float.IsFinite)
        && Controls?.Read() is not null;

    /// <summary>Saves a deck.</summary>
    /// <param name="deck">The state of the deck.</param>
    /// <param name="point">Where the deck should be.</param>
    public static SavedDeck Of(DeckState deck, LatentPoint point)
    {
        ArgumentNullException.ThrowIfNull(deck);
        return new SavedDeck(
            deck.Model?.Card.Name ?? "", point.X, point.Y, SavedControls.Of(deck.Controls),
            (deck.Model?.Card.Conditions ?? []).ToImmutableDictionary(name => name, deck.Condition));
    }

    /// <summary>A deck with these controls and a model. Conditions that the model has get their saved values.</summary>
    /// <param name="model">The model, or null for none.</param>
    public DeckState With(RhythmModel? model)
    {
        var deck = new DeckState { Controls = Controls.Read() ?? DeckControls.Default };
        return model is null ? deck : Conditions.Aggregate(
            deck.WithModel(model), (before, condition) => before.WithCondition(condition.Key, condition.Value) ?? before);
    }
}
