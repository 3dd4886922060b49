using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RVae.Daemon.Saved;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Addresses;
using RVae.Protocol.Services;

namespace RVae.Daemon.Scenes;

/// <summary>The state of decks at one moment, under a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Words for the parts that the scene holds, separated by spaces.</param>
/// <param name="Tempo">Quarter notes a minute.</param>
/// <param name="Decks">The decks of the scene.</param>
internal sealed record Scene(string Name, string Parts, double Tempo, ImmutableArray<SceneDeck> Decks)
{
    /// <summary>The parts of a performance that the scene holds.</summary>
    public SceneParts Holds() => SceneAddresses.Parse(Parts).TryGet(out SceneParts parts, out _) ? parts : SceneParts.None;

    /// <summary>What a list shows of the scene.</summary>
    public SceneSummary Summary() => new(
        Name, string.Join(' ', Decks.Select(deck => deck.Deck)), Parts,
        string.Join(' ', Decks.Select(deck => deck.Holds.Model.Length > 0 ? deck.Holds.Model : "-")));

    /// <summary>Makes a scene of what the decks are now.</summary>
    /// <param name="name">Its name, checked.</param>
    /// <param name="scope">What the scene is to hold.</param>
    /// <param name="state">The published state.</param>
    /// <param name="position">Gives the position that was asked for on a deck (from 0).</param>
    public static Scene Of(string name, SceneScope scope, PerformanceState state, Func<int, LatentPoint> position) => new(
        name, SceneAddresses.Text(scope.Parts), state.Transport.Bpm,
        [
            .. Enumerable.Range(0, PerformanceState.DeckCount).Where(deck => scope.Of(deck) != SceneParts.None)
                .Select(deck => new SceneDeck(deck + 1, "", SavedDeck.Of(state.Decks[deck], position(deck)))),
        ]);

    /// <summary>Whether a daemon can have written this scene: every value is in its range.</summary>
    public bool IsUsable() =>
        ModelName.IsValid(Name) && Parts is not null && Holds() != SceneParts.None && Tempo is >= 20 and <= 300
        && !Decks.IsDefaultOrEmpty && Decks.Length <= PerformanceState.DeckCount
        && Decks.Select(deck => deck?.Deck).Distinct().Count() == Decks.Length && Decks.All(deck => deck is not null && deck.IsUsable());
}

/// <summary>A deck of a scene.</summary>
/// <param name="Deck">Its number, from 1.</param>
/// <param name="Hash">SHA-256 of its model's file in hexadecimal; empty where the deck has no model, or the file could not be read.</param>
/// <param name="Holds">The model, position and controls of the deck.</param>
internal sealed record SceneDeck(int Deck, string Hash, SavedDeck Holds)
{
    /// <summary>The gestures that play as loops on the deck, separated by spaces.</summary>
    public string Gestures { get; set; } = "";

    /// <summary>Whether every value is in its range.</summary>
    public bool IsUsable() =>
        Gestures.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(name => ModelName.IsValid(name))
        && Deck is >= 1 and <= PerformanceState.DeckCount && Hash is { Length: 0 or 64 } && Holds is { IsUsable: true }
        && (Holds.Model.Length == 0 || ModelName.IsValid(Holds.Model)) && Holds.Conditions.Count <= ConditionValues.Most;
}

/// <summary>All scenes with the set list: the content of <c>scenes.json</c> and of exported files.</summary>
internal sealed record SceneBook
{
    /// <summary>The format that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format of the file.</summary>
    public int Format { get; set; } = CurrentFormat;

    /// <summary>Scenes in the order of the show; empty for the order in which they were stored.</summary>
    public ImmutableArray<string> SetList { get; set; } = [];

    /// <summary>When a recalled scene comes in: a name of <see cref="CueLine"/>.</summary>
    public string When { get; set; } = nameof(CueLine.Bar);

    /// <summary>Bars over which values glide to a recalled scene.</summary>
    public int Bars { get; init; }

    /// <summary>Whether MIDI program changes recall scenes.</summary>
    public bool Programs { get; set; } = true;

    /// <summary>MIDI notes that recall scenes.</summary>
    public string Notes { get; set; } = "";

    /// <summary>The scenes, in the order in which they were first stored.</summary>
    public required ImmutableArray<Scene> Scenes { get; init; }

    /// <summary>The scene of a name, or null.</summary>
    public Scene? Find(string name) => Scenes.FirstOrDefault(scene => scene.Name == name);

    /// <summary>A copy with this scene in place of the one of the same name, or at the end.</summary>
    public SceneBook With(Scene scene) => this with
    {
        Scenes = Find(scene.Name) is { } old ? Scenes.Replace(old, scene) : Scenes.Add(scene),
    };

    /// <summary>The names of the scenes in the order of the show.</summary>
    public IReadOnlyList<string> Show => SetList.IsEmpty ? [.. Scenes.Select(scene => scene.Name)] : SetList;

    /// <summary>The bytes of the file.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, SceneJson.Default.SceneBook);

    /// <summary>Reads a file; null where it is no such file.</summary>
    public static SceneBook? Read(byte[] bytes)
    {
        // Many an editor puts a mark in front of the text, which is no JSON.
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble, text = bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
        try
        {
            SceneBook? book = JsonSerializer.Deserialize(text, SceneJson.Default.SceneBook);
            return book is not null && book.IsUsable() ? book : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsUsable() =>
        Format == CurrentFormat && Enum.TryParse(When, out CueLine line) && Enum.IsDefined(line) && Bars is >= 0 and <= 64
        && !Scenes.IsDefault && Scenes.Length <= SceneStore.MostScenes && Scenes.All(scene => scene is not null && scene.IsUsable())
        && Scenes.Select(scene => scene.Name).Distinct().Count() == Scenes.Length
        && !SetList.IsDefault && SetList.All(name => Find(name) is not null) && SceneNotes.Parse(Notes ?? "?").Fault is null;
}

/// <summary>How scenes are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SceneBook))]
[JsonSerializable(typeof(SceneOrder))]
internal sealed partial class SceneJson : JsonSerializerContext;
