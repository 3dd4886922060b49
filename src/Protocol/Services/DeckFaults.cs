using RVae.Engine;

namespace RVae.Protocol.Services;

/// <summary>Faults of decks that more than one place reports.</summary>
public static class DeckFaults
{
    /// <summary>The deck (from 0) plays nothing yet.</summary>
    public static Fault NoModel(int deck) =>
        new(FaultCode.Unavailable, $"deck {deck + 1} has no model yet: load one with /rvae/deck/{deck + 1}/model s:name");
}
