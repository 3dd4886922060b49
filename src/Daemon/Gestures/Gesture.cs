using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using RVae.Engine.Models;
using RVae.Protocol.Services;

namespace RVae.Daemon.Gestures;

/// <summary>A change within a gesture.</summary>
/// <param name="Bar">Bar of the gesture, from 0.</param>
/// <param name="Tick">Tick in that bar, 24 to a quarter.</param>
/// <param name="To">The values of the control, separated by spaces.</param>
internal sealed record GestureEvent(int Bar, int Tick, string To);

/// <summary>What a gesture does to one control.</summary>
/// <param name="Control">Its address without the beginning that names the deck, such as <c>latent</c> or <c>mute/kick</c>.</param>
/// <param name="Events">The changes, in order of time.</param>
internal sealed record GestureLane(string Control, ImmutableArray<GestureEvent> Events);

/// <summary>A recorded movement of the position and controls of a deck. It is whole bars long.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bars">Its length in bars.</param>
/// <param name="Lanes">The controls that it moves.</param>
internal sealed record Gesture(string Name, int Bars, ImmutableArray<GestureLane> Lanes)
{
    /// <summary>The file format that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Most changes of one gesture: eight bars of four controls that never rest.</summary>
    public const int MostEvents = 8192;

    /// <summary>Most controls that one gesture moves.</summary>
    public const int MostLanes = 64;

    // Ticks of the longest bar there is, 32/1.
    private const int MostTicks = 32 * 96;

    // Three names of stored positions, for a plane through them. Eight dimensions with all their digits are shorter.
    private const int LongestValue = (3 * ModelName.MaxLength) + 2;

    /// <summary>The format of the file.</summary>
    public int Format { get; set; } = CurrentFormat;

    /// <summary>The number of changes.</summary>
    [JsonIgnore]
    public int Events => Lanes.Sum(lane => lane.Events.Length);

    /// <summary>What a list shows of the gesture.</summary>
    public GestureSummary Summary() => new(Name, Bars, Events, string.Join(' ', Lanes.Select(lane => lane.Control)));

    /// <summary>A copy in which these lanes replace the lanes of the same controls.</summary>
    public Gesture With(ImmutableArray<GestureLane> layer) => this with
    {
        Lanes = [.. Lanes.Where(lane => layer.All(other => other.Control != lane.Control)), .. layer],
    };

    /// <summary>The bytes of the file.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, GestureJson.Default.Gesture);

    /// <summary>Reads a file; null where it is no such file.</summary>
    public static Gesture? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, GestureJson.Default.Gesture) is { } gesture && gesture.IsUsable() ? gesture : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsUsable() =>
        Format == CurrentFormat && ModelName.IsValid(Name) && Bars is >= 1 and <= IGestureService.MostBars
        && !Lanes.IsDefault && Lanes.Length <= MostLanes && Lanes.All(lane => lane?.Control is not null && !lane.Events.IsDefaultOrEmpty)
        && Lanes.Select(lane => lane.Control).Distinct().Count() == Lanes.Length && Events <= MostEvents + MostLanes && Lanes.All(IsUsable);

    private bool IsUsable(GestureLane lane)
    {
        (int Bar, int Tick) before = (-1, 0);
        foreach (GestureEvent change in lane.Events)
        {
            bool isSound = change is { Bar: >= 0, Tick: >= 0 and < MostTicks, To.Length: > 0 and <= LongestValue } && change.Bar < Bars
                && (change.Bar, change.Tick).CompareTo(before) > 0;
            if (!isSound)
                return false;
            before = (change.Bar, change.Tick);
        }

        return true;
    }
}

/// <summary>A gesture that a deck plays, as it is kept over a restart.</summary>
/// <param name="Deck">Number of the deck, from 1.</param>
/// <param name="Name">Name of the gesture.</param>
/// <param name="Loop">Whether it plays as a loop.</param>
/// <param name="Origin">The deck's bar in which it began; null where it waits for its bar line.</param>
internal sealed record KeptGesture(int Deck, string Name, bool Loop, int? Origin);

/// <summary>The gestures that all decks play, as they are kept over a restart.</summary>
/// <param name="Playing">The gestures.</param>
internal sealed record KeptGestures(ImmutableArray<KeptGesture> Playing);

/// <summary>How gestures are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Gesture))]
[JsonSerializable(typeof(KeptGestures))]
internal sealed partial class GestureJson : JsonSerializerContext;
