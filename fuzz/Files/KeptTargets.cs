using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Gestures;
using RVae.Daemon.Models;
using RVae.Daemon.Restoring;
using RVae.Daemon.Rooms;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Playing;
using RVae.Rooms;
using RVae.Training;

namespace RVae.Fuzz.Files;

/// <summary>
/// The readers of what a daemon keeps in its data folder, and of values that the members of a room share. A hand may have changed each of them: it is
/// read, or there is none; nothing is thrown, and what was read can be written and used.
/// </summary>
internal static class KeptTargets
{
    /// <summary>The saved state, with a checksum that fits.</summary>
    public static IFuzzTarget States() => new JsonTarget("states", KeptSeeds.State, bytes =>
    {
        string text = Encoding.UTF8.GetString(bytes);
        string sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (StateText.Read(Encoding.UTF8.GetBytes($"{{\"format\":{StateText.Format},\"sha256\":\"{sum}\",\"state\":{text}}}")) is not { Fault: null } state)
            return;
        _ = StateText.Write(state.Value);
        _ = state.Value.Line.EngineFrom(0, 1_000_000_000);
        foreach (SavedDeck deck in state.Value.Decks)
            _ = deck.With(null);
    });

    /// <summary>Scenes: those of the data folder, and those that are imported.</summary>
    public static IFuzzTarget Scenes() => new JsonTarget("scenes", KeptSeeds.Scenes, bytes =>
    {
        if (SceneBook.Read(bytes) is not { } book)
            return;
        _ = book.Write();
        foreach (Scene scene in book.Scenes)
            _ = scene.Summary();
    });

    /// <summary>Recalls as a record holds them: they are carried out.</summary>
    public static IFuzzTarget Orders() => new JsonTarget("orders", KeptSeeds.Order, bytes =>
    {
        if (SceneOrder.Read(bytes) is not { } order)
            return;
        PerformanceState after = order.In(new PerformanceState(), new Engine.Models.RhythmModel?[PerformanceState.DeckCount]);
        _ = order.Moves(after).ToArray();
    });

    /// <summary>Stored positions of a model.</summary>
    public static IFuzzTarget Positions() =>
        new JsonTarget("positions", KeptSeeds.Positions, bytes => _ = PositionStore.Parse(bytes));

    /// <summary>A gesture.</summary>
    public static IFuzzTarget Gestures() =>
        new JsonTarget("gestures", KeptSeeds.Gesture, bytes => _ = Gesture.Read(bytes)?.Summary());

    /// <summary>A training that was open.</summary>
    public static IFuzzTarget Jobs() =>
        new JsonTarget("jobs", KeptSeeds.Job, bytes => _ = KeptJob.Parse(Encoding.UTF8.GetString(bytes)));

    /// <summary>Values of a deck as a room's members send them: an object of keys and values.</summary>
    public static IFuzzTarget Shared()
    {
        var held = SavedDeck.Of(new DeckState(), default);
        return new JsonTarget("shared", KeptSeeds.Shared, bytes => _ = RoomKeys.With(held, ValuesIn(bytes)));
    }

    private static SharedValue[] ValuesIn(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes));
            return [.. document.RootElement.EnumerateObject()
                .Where(value => RoomKeys.IsKey(value.Name) && !value.Name.EndsWith(".model", StringComparison.Ordinal))
                .Select(value => new SharedValue(value.Name, value.Value.GetRawText(), 0, 1, "there"))];
        }
        catch (Exception none) when (none is JsonException or InvalidOperationException)
        {
            return []; // no object, or a name that is no text
        }
    }
}
