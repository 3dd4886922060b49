using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Daemon.Gestures;
using RVae.Daemon.Saved;
using RVae.Daemon.Scenes;
using RVae.Engine.Learning;
using RVae.Engine.Playing;

namespace RVae.Daemon.Tests.Restoring;

/// <summary>What a file does not name has its default, and the rest of the file is read.</summary>
public sealed class FilesOfOlderPrograms
{
    [Fact]
    public void Controls_that_there_were_not_yet_are_as_usual()
    {
        var saved = SavedControls.Of(DeckControls.Default);
        JsonObject older = Older(saved, JsonSerializer.SerializeToNode(saved, SavedJson.Default.SavedControls)!);
        older.ContainsKey("rate").ShouldBeFalse();
        older.Deserialize(SavedJson.Default.SavedControls)!.Read().ShouldBe(DeckControls.Default);
    }

    [Fact]
    public void A_state_from_before_profiles_could_be_chosen_has_none()
    {
        SavedState saved = SomeStates.One();
        JsonObject older = JsonSerializer.SerializeToNode(saved, SavedJson.Default.SavedState)!.AsObject();
        older["midi"]!.AsObject().Remove("profile").ShouldBeTrue();
        older["configuration"]!.AsObject().Remove("midiProfile").ShouldBeTrue();

        SavedState read = older.Deserialize(SavedJson.Default.SavedState).ShouldNotBeNull();
        read.Midi.ShouldBe(saved.Midi with { Profile = "" });
        read.Configuration.ShouldBe(saved.Configuration with { MidiProfile = "" });
    }

    [Fact]
    public void A_state_from_before_the_place_in_the_set_list_was_kept_has_none()
    {
        SavedState saved = SomeStates.One() with { Show = new SavedShow("verse", 2, false) };
        JsonObject older = JsonSerializer.SerializeToNode(saved, SavedJson.Default.SavedState)!.AsObject();
        older.Remove("show").ShouldBeTrue();
        older.Deserialize(SavedJson.Default.SavedState).ShouldNotBeNull().Show.ShouldBe(new SavedShow("", -1, false));
    }

    [Fact]
    public void A_state_says_which_decks_a_room_silenced_and_an_older_one_says_none()
    {
        SavedState saved = SomeStates.One() with { Silenced = 6 };
        JsonObject older = JsonSerializer.SerializeToNode(saved, SavedJson.Default.SavedState)!.AsObject();
        older.Deserialize(SavedJson.Default.SavedState).ShouldNotBeNull().Silenced.ShouldBe(6);
        older.Remove("silenced").ShouldBeTrue();
        older.Deserialize(SavedJson.Default.SavedState).ShouldNotBeNull().Silenced.ShouldBe(0);
    }

    [Fact]
    public void Clients_from_before_it_was_noted_what_they_had_to_show_have_shown_nothing()
    {
        var client = new SavedClient
        {
            Id = 1,
            Name = "pad",
            Host = "10.0.0.9",
            SourcePort = 5000,
            Port = 9001,
            Delivery = 0,
            Latency = 0,
            Events = 3,
            Lease = 1,
            Claims = [],
            Proof = "code",
        };
        SavedState saved = SomeStates.One() with { Clients = [client] };
        JsonObject older = JsonSerializer.SerializeToNode(saved, SavedJson.Default.SavedState)!.AsObject();
        older["clients"]![0]!.AsObject().Remove("proof").ShouldBeTrue();

        SavedState read = older.Deserialize(SavedJson.Default.SavedState).ShouldNotBeNull();
        read.Clients.ShouldHaveSingleItem().Proof.ShouldBe("");
    }

    [Fact]
    public void Scenes_are_read_with_all_that_they_name()
    {
        var deck = new SceneDeck(2, "", SavedDeck.Of(new DeckState(), new LatentPoint(1, 2)));
        var book = new SceneBook { Scenes = [new Scene("verse", "all", 120, [deck])] };
        JsonObject older = Older(book, JsonNode.Parse(book.Write())!);
        older["scenes"]![0]!["decks"]![0]!.AsObject().Remove("gestures").ShouldBeTrue();

        SceneBook read = SceneBook.Read(JsonSerializer.SerializeToUtf8Bytes(older)).ShouldNotBeNull();
        (read.When, read.Programs, read.Notes, read.SetList.IsEmpty).ShouldBe((book.When, book.Programs, book.Notes, true));
        SceneDeck found = read.Scenes.ShouldHaveSingleItem().Decks.ShouldHaveSingleItem();
        (found.Gestures, found.Holds.Point).ShouldBe(("", new LatentPoint(1, 2)));
    }

    [Fact]
    public void A_recall_of_a_record_names_no_morphs()
    {
        var deck = new SceneDeck(1, "", SavedDeck.Of(new DeckState(), default));
        ImmutableArray<LatentPoint> places = [.. new LatentPoint[PerformanceState.DeckCount]];
        var order = new SceneOrder
        {
            Scene = new Scene("verse", "all", 120, [deck]),
            Parts = [.. new Protocol.Services.SceneParts[PerformanceState.DeckCount]],
            At = CueLine.Now,
            Bars = 0,
            From = places,
            Asked = places,
        };
        JsonNode older = JsonNode.Parse(order.Write())!;
        older.AsObject().Remove("morphs").ShouldBeTrue();
        SceneOrder.Read(JsonSerializer.SerializeToUtf8Bytes(older)).ShouldNotBeNull().Morphs.ShouldBeEmpty();
    }

    [Fact]
    public void A_gesture_without_a_form_has_that_of_now()
    {
        var gesture = new Gesture("wave", 1, [new GestureLane("latent", [new GestureEvent(0, 0, "0 1")])]);
        JsonObject older = Older(gesture, JsonNode.Parse(gesture.Write())!);
        Gesture.Read(JsonSerializer.SerializeToUtf8Bytes(older)).ShouldNotBeNull().Format.ShouldBe(Gesture.CurrentFormat);
    }

    [Fact]
    public void An_open_training_is_taken_up_with_the_defaults_of_its_plan()
    {
        var plan = new TrainingPlan { Name = "mine" };
        JsonObject job = JsonNode.Parse(new KeptJob("takes", plan, null, 0).ToJson())!.AsObject();
        job["plan"] = Older(plan, job["plan"]!.DeepClone());
        KeptJob.Parse(job.ToJsonString()).Value.Plan.ShouldBe(plan);
    }

    // Without everything that may be left out.
    private static JsonObject Older<T>(T of, JsonNode written)
    {
        JsonObject older = written.AsObject();
        foreach (string optional in of!.GetType().GetProperties()
            .Where(property => property.IsDefined(typeof(RequiredMemberAttribute), false) is false && !IsOfConstructor(of.GetType(), property.Name))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)))
        {
            older.Remove(optional);
        }

        return older;
    }

    private static bool IsOfConstructor(Type type, string property) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property));
}
