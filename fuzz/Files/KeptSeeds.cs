using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RVae.Daemon.Gestures;
using RVae.Daemon.Models;
using RVae.Daemon.Rooms;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Learning;
using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;
using RVae.Training;

namespace RVae.Fuzz.Files;

/// <summary>Whole files of what a daemon keeps, each with a value in every place.</summary>
internal static class KeptSeeds
{
    private static readonly DeckControls Played = DeckControls.Default with
    {
        Pins = default(PinTable).With(new Pin(Instrument.Kick, 6, 100)).Value,
        Fade = new Fade(2, 0.5f, FadeBy.Hits),
        Walk = new Walk(WalkKind.Path, 4, 1) { Points = PathPoints.Of([new LatentPoint(0, 1), new LatentPoint(-1, 2)]) },
    };

    private static readonly DeckState Deck = new() { Controls = Played };

    /// <summary>A state, without the lines of its checksum.</summary>
    public static byte[] State => JsonSerializer.SerializeToUtf8Bytes(
        new SavedState
        {
            Saved = DateTimeOffset.UnixEpoch,
            Boot = new SavedBoot("one", 1, 2),
            Configuration = new SavedConfiguration("house", 120, nameof(ClockSource.Internal), true, "", "", "") { MidiProfile = "kp3" },
            Transport = new SavedTransport(120, true, nameof(ClockSource.Internal)),
            Line = new SavedLine(true, 96, 7, 48, 0, [.. Enumerable.Repeat(new SavedBars("4/4", 0, 0, 0), PerformanceState.DeckCount)]),
            Decks = [.. Enumerable.Repeat(Held("house"), PerformanceState.DeckCount)],
            Midi = new SavedMidi("", "", "") { Profile = "nts3" },
            Link = new SavedLink(true, true, 4),
            Port = 9000,
            LastClient = 3,
            Clients =
            [
                new SavedClient
                {
                    Id = 1, Name = "pad", Host = "127.0.0.1", SourcePort = 5000, Port = 5001, Delivery = 0, Latency = 0, Events = 1, Lease = 60_000_000_000, Claims = ["deck/1"],
                },
            ],
        },
        SavedJson.Default.SavedState);

    /// <summary>Two scenes with a set list.</summary>
    public static byte[] Scenes => new SceneBook
    {
        Scenes = [Scene("verse"), Scene("chorus")],
        SetList = ["verse", "chorus", "verse"],
        Notes = "36=verse",
    }.Write();

    /// <summary>A recall of all parts.</summary>
    public static byte[] Order => new SceneOrder
    {
        Scene = Scene("verse"),
        Parts = [.. Enumerable.Repeat(SceneParts.All, PerformanceState.DeckCount)],
        At = CueLine.Bar,
        Bars = 2,
        From = [.. new LatentPoint[PerformanceState.DeckCount]],
        Asked = [.. new LatentPoint[PerformanceState.DeckCount]],
        Playing = true,
        Bar = 3,
    }.Write();

    /// <summary>Two positions.</summary>
    public static byte[] Positions => JsonSerializer.SerializeToUtf8Bytes(
        [new StoredPosition("here", 1, -1), new StoredPosition("there", 0, 2) { All = [0, 2, 1] }], PositionJson.Default.ImmutableArrayStoredPosition);

    /// <summary>A gesture of two controls.</summary>
    public static byte[] Gesture => new Gesture("wave", 2,
    [
        new GestureLane("latent", [new GestureEvent(0, 0, "0 1"), new GestureEvent(1, 40, "1 1")]),
        new GestureLane("mute/kick", [new GestureEvent(0, 12, "1")]),
    ]).Write();

    /// <summary>A sweep for the farm.</summary>
    public static byte[] Job => Encoding.UTF8.GetBytes(new KeptJob("takes", new TrainingPlan { Name = "mine" }, 1, 2)
    {
        Where = TrainingWhere.Farm,
        Group = "0123456789abcdef0123456789abcdef",
        Sweep = "seeds=3",
        KeepAll = true,
    }.ToJson());

    /// <summary>Values of a deck: those in which it is not as usual, its point and a condition.</summary>
    public static byte[] Shared => Encoding.UTF8.GetBytes('{' + string.Join(',', RoomKeys.Differences(0, null, Deck)
        .Append(("deck.1.point", RoomKeys.PointText(new LatentPoint(1, 2)))).Append(("deck.1.x.kick", "0.5")).Append(("deck.1.c.mutes.3", "true"))
        .Select(value => $"\"{value.Item1}\":{value.Item2}")) + '}');

    private static SavedDeck Held(string model) => SavedDeck.Of(Deck, new LatentPoint(1.5f, -1)) with
    {
        Model = model,
        Conditions = ImmutableDictionary<string, float>.Empty.Add("push", 0.5f),
    };

    private static Scene Scene(string name) => new(name, "all", 120,
        [.. Enumerable.Range(1, PerformanceState.DeckCount).Select(deck => new SceneDeck(deck, "", Held("house")) { Gestures = "wave" })]);
}
