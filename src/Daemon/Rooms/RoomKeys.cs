using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Daemon.Saved;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Rooms;

namespace RVae.Daemon.Rooms;

/// <summary>
/// The keys of the values of a deck that a room shares: <c>deck.1.model</c>, <c>deck.1.point</c>, <c>deck.1.c.density</c>,
/// <c>deck.1.c.mutes.3</c> for one instrument, <c>deck.1.x.kick</c> for a condition. Notes and MIDI channels are not shared: they belong to
/// the devices of a site.
/// </summary>
internal static class RoomKeys
{
    /// <summary>The value of the model key where the deck has no model, because the founder of the room had none there.</summary>
    public const string NoModel = "null";

    private static readonly FrozenSet<string> Local = FrozenSet.ToFrozenSet(["notes", "channel"]);

    private static readonly JsonObject Usual = Node(DeckControls.Default);

    /// <summary>Whether a text is a key of a room.</summary>
    public static bool IsKey(string key)
    {
        if (key is not { Length: < 80 })
            return false;
        string[] parts = key.Split('.');
        if (parts.Length is < 3 or > 5 || parts[0] != "deck" || !IsNumber(parts[1], 1, PerformanceState.DeckCount))
            return false;
        return parts[2] switch
        {
            "model" or "point" => parts.Length == 3,
            "x" => parts.Length == 4 && ConditionNames.All.Contains(parts[3]),
            "c" when parts.Length > 3 && Usual.TryGetPropertyValue(parts[3], out JsonNode? usual) && !Local.Contains(parts[3]) =>
                IsByInstrument(usual) ? parts.Length == 5 && IsNumber(parts[4], 0, Instruments.Most - 1) : parts.Length == 4,
            _ => false,
        };
    }

    /// <summary>The scope in which a claim lets one site alone change a value: its deck.</summary>
    public static string ScopeOf(string key) => $"deck/{DeckOf(key) + 1}";

    /// <summary>The deck, from 0, that a key belongs to.</summary>
    public static int DeckOf(string key) => key[5] - '1';

    /// <summary>
    /// The controls of a deck that differ, with their new values as JSON. Without a state to compare with, the usual controls are compared.
    /// </summary>
    public static IEnumerable<(string Key, string Value)> Differences(int deck, DeckState? before, DeckState after)
    {
        JsonObject old = before is null ? Usual : Node(before.Controls), young = Node(after.Controls);
        foreach ((string name, JsonNode? value) in young)
        {
            JsonNode? was = old[name];
            if (Local.Contains(name) || JsonNode.DeepEquals(was, value))
                continue;
            string key = $"deck.{deck + 1}.c.{name}";
            if (!IsByInstrument(Usual[name]))
            {
                yield return (key, Text(value));
                continue;
            }

            for (int i = 0; i < Instruments.Most; i++)
            {
                if (!JsonNode.DeepEquals(was?[i], value![i]))
                    yield return (string.Create(CultureInfo.InvariantCulture, $"{key}.{i}"), Text(value![i]));
            }
        }

        // Only conditions that have an address: others, which a card may name, cannot be set. So there are never more keys than a room has values.
        foreach (string condition in after.Model?.Card.Conditions ?? [])
        {
            if (ConditionNames.All.Contains(condition) && (before?.Condition(condition) ?? 0) != after.Condition(condition))
                yield return ($"deck.{deck + 1}.x.{condition}", after.Condition(condition).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The usual value of a key as JSON; null where there is none.</summary>
    public static string? UsualOf(string key)
    {
        string[] parts = key.Split('.');
        return parts[2] switch
        {
            "c" => Text(parts.Length == 5 ? Usual[parts[3]]![int.Parse(parts[4], CultureInfo.InvariantCulture)] : Usual[parts[3]]),
            "x" => "0",
            "model" => NoModel,
            _ => null,
        };
    }

    /// <summary>Writes a point as JSON.</summary>
    public static string PointText(LatentPoint point) => string.Create(CultureInfo.InvariantCulture, $"[{point.X:R},{point.Y:R}]");

    /// <summary>Reads a point from a value; null where the value is no point.</summary>
    public static LatentPoint? PointOf(string value) =>
        Read(value) is JsonArray { Count: 2 } pair && Number(pair[0]) is { } x && Number(pair[1]) is { } y ? new LatentPoint(x, y) : null;

    /// <summary>A deck with values put in; null where a value does not fit or is out of its range.</summary>
    /// <param name="held">The deck before.</param>
    /// <param name="values">Values of the deck, except its model.</param>
    public static SavedDeck? With(SavedDeck held, IEnumerable<SharedValue> values)
    {
        JsonObject controls = JsonSerializer.SerializeToNode(held.Controls, SavedJson.Default.SavedControls)!.AsObject();
        SavedDeck next = held;
        foreach (SharedValue value in values)
        {
            string[] parts = value.Key.Split('.');
            JsonNode? node = Read(value.Value);
            if (parts[2] == "point" && PointOf(value.Value) is { } point)
                next = next with { X = point.X, Y = point.Y };
            else if (parts[2] == "x" && Number(node) is { } condition)
                next = next with { Conditions = next.Conditions.SetItem(parts[3], condition) };
            else if (parts[2] == "c" && parts.Length == 4 && node is not null)
                controls[parts[3]] = node;
            else if (parts[2] == "c" && parts.Length == 5 && node is not null && controls[parts[3]] is JsonArray array)
                array[int.Parse(parts[4], CultureInfo.InvariantCulture)] = node;
            else
                return null;
        }

        try
        {
            next = next with { Controls = controls.Deserialize(SavedJson.Default.SavedControls)! };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return null; // half a surrogate pair, a name that comes twice: errors that the parser leaves to the reader
        }

        return next.IsUsable && next.Conditions.Count <= ConditionValues.Most ? next : null;
    }

    private static JsonObject Node(in DeckControls controls) =>
        JsonSerializer.SerializeToNode(SavedControls.Of(controls), SavedJson.Default.SavedControls)!.AsObject();

    private static bool IsByInstrument(JsonNode? usual) => usual is JsonArray { Count: Instruments.Most };

    // Only one spelling is allowed: deck 01 would be no deck, and instrument 03 would be another key than 3.
    private static bool IsNumber(string text, int least, int most) =>
        (text.Length == 1 || (text.Length == 2 && text[0] != '0'))
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;

    private static float? Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out float number) && float.IsFinite(number) ? number : null;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 8 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
