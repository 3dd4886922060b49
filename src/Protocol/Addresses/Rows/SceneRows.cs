using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Scenes: everything of all decks, of one or of chosen parts, under a name.</summary>
internal static class SceneRows
{
    /// <summary>Most bars over which a scene is recalled.</summary>
    private const int MostBars = 64;

    private static readonly string[] Lines = ["now", "beat", "bar"];

    public static IEnumerable<AddressRow> All =>
    [
        Act("store", [Name, Parts, Deck],
            "Stores what the decks are now as a scene: everything, or chosen parts (`points controls mutes notes models tempo gestures`), of all "
            + "decks (0) or of one. A scene of the same name is replaced. `/rvae/done` comes when it is on disk. `too-many`: there are 256 scenes already.",
            "/rvae/done s:address s:name", Store),
        Act("recall", [Name, (When with { Default = null }).OrLeftOut(), Bars.OrLeftOut(), Parts, Deck],
            "Brings a scene back: now, at the next beat, or at the next bar line. With `bars`, values glide from there and arrive at a bar line; "
            + "switches and models change at once. If `when` or `bars` is left out, `/rvae/scene/when` and `/rvae/scene/bars` hold. What another "
            + "client has claimed stays as it is. Each `/rvae/scene/kept` names something that did not come back, and why. `not-found`: there is no "
            + "such scene. `busy`: another scene was recalled after it.",
            "/rvae/done s:address s:name", Recall) with
        {
            Answers = ["/rvae/scene/kept s:what s:code s:message", "/rvae/done s:address s:name"],
        },
        Step("next", 1, "Recalls the next scene of the set list. `not-found`: there is none after it."),
        Step("previous", -1, "Recalls the previous scene of the set list. `not-found`: there is none before it."),
        new("/rvae/scene/list", Access.Query, [], "Lists the scenes, in the order in which they were first stored: name, decks, parts, models.")
        {
            Answers = ["/rvae/scene/list/item s:name s:decks s:parts s:models", "/rvae/scene/list/end i:count"],
            Tags = ["scenes"], Run = List,
        },
        Act("rename", [Parameter.Word("from"), Parameter.Word("to")],
            "Gives a scene another name, also in the set list and in `/rvae/scene/notes`. `busy`: another scene has that name.",
            "/rvae/done s:address s:from s:to", (service, _, v, request) => service.Rename(v[0].Text, v[1].Text, request), names: 2),
        Act("delete", [Name], "Deletes a scene for good, and takes it out of the set list.",
            "/rvae/done s:address s:name", (service, _, v, request) => service.Delete(v[0].Text, request), names: 1),
        new("/rvae/scene/current", Access.Get, [Parameter.Word("name")], "The scene that was recalled or stored last; empty for none yet.")
        {
            Tags = ["scenes"], Read = (view, _, into) => One(into, view.Services.Scenes.Current),
        },
        new("/rvae/scene/count", Access.Get, [Parameter.Whole("scenes", 0)],
            "How many scenes there are. Clients with `state` events hear it when a scene is stored, renamed or deleted: then ask for the list "
            + "again.")
        {
            Tags = ["scenes"], Read = (view, _, into) => One(into, view.Services.Scenes.Count),
        },
        new("/rvae/scene/when", Access.Value, [When with { Default = "bar" }],
            "When a recalled scene comes: now (at the next tick), at the next beat, or at the next bar line. It holds for `next`, `previous`, MIDI, "
            + "and a recall that does not say when.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, Lines[(int)view.Services.Scenes.When]),
            Write = (transaction, _, v) => Set(transaction, (CueLine)Array.IndexOf(Lines, v[0].Text), static (scenes, line) => scenes.When = line),
        },
        new("/rvae/scene/bars", Access.Value, [Bars with { Default = 0 }],
            "The bars in which values glide to a recalled scene. 0 changes everything at once.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.Bars),
            Write = (transaction, _, v) => Set(transaction, v[0].Whole, static (scenes, bars) => scenes.Bars = bars),
        },
        new("/rvae/scene/setlist", Access.Value, [Parameter.Word("names")],
            "The scenes in the order of the show, separated by spaces. A scene may come more than once. Empty is the order in which the scenes were "
            + "first stored. `not-found`: there is no scene of one of the names.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.SetList),
            Write = (transaction, _, v) => transaction.Services.Scenes.SetSetList(v[0].Text),
        },
        new("/rvae/scene/programs", Access.Value, [Parameter.Switch("on", on: true)],
            "Whether a program change at `/rvae/midi/in` recalls a scene. Program 1 (0 on the wire) is the first scene of the set list, and so on.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.Services.Scenes.Programs)),
            Write = (transaction, _, v) => Set(transaction, v[0].Flag, static (scenes, on) => scenes.Programs = on),
        },
        new("/rvae/scene/notes", Access.Value, [Parameter.Word("notes")],
            "The notes at `/rvae/midi/in` that recall a scene, as `36=verse 37=chorus 48=previous 50=next`. Empty is none.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.Notes),
            Write = (transaction, _, v) => transaction.Services.Scenes.SetNotes(v[0].Text),
        },
        Act("export", [Parameter.Word("file"), Parameter.Word("name").OrLeftOut()],
            "Writes one scene, or without a name all scenes and the set list, to FILE.scenes.json in the exports folder. The file is readable text; "
            + "it has the models by name and content hash. `/rvae/done` tells the file and the number of scenes.",
            "/rvae/done s:address s:file i:scenes",
            (service, _, v, request) => service.Export(v[0].Text, v.Length > 1 ? v[1].Text : "", request), names: 2),
        Act("import", [Parameter.Word("file")],
            "Takes the scenes of a file that `/rvae/scene/export` wrote, from the exports folder. Scenes of the same name are replaced. A set list "
            + "in the file becomes the set list. `/rvae/done` tells the file and the number of scenes. `not-found`: there is no such file.",
            "/rvae/done s:address s:file i:scenes", (service, _, v, request) => service.Import(v[0].Text, request), names: 1) with
        {
            Answers = ["/rvae/scene/kept s:what s:code s:message", "/rvae/done s:address s:file i:scenes"],
        },
    ];

    private static Parameter Name => Parameter.Word("name");

    private static Parameter Parts => (Parameter.Word("parts") with { Default = "all" }).OrLeftOut();

    private static Parameter Deck => Parameter.Whole("deck", 0, PerformanceState.DeckCount, 0).OrLeftOut();

    private static Parameter When => Parameter.Choice("when", Lines);

    private static Parameter Bars => Parameter.Whole("bars", 0, MostBars, unit: "bars");

    private delegate void Work(ISceneService service, Transaction transaction, ReadOnlySpan<WireValue> values, Request request);

    private static AddressRow Act(
        string name, ImmutableArray<Parameter> parameters, string description, string answer, Work work, int names) =>
        Act(name, parameters, description, answer, (transaction, at, v) =>
        {
            foreach (WireValue each in v[..Math.Min(names, v.Length)])
            {
                if (!ModelName.IsValid(each.Text))
                    return ModelName.Invalid(each.Text);
            }

            work(transaction.Services.Scenes, transaction, v, transaction.Later(at));
            return null;
        });

    private static AddressRow Act(string name, ImmutableArray<Parameter> parameters, string description, string answer, Command run) =>
        new($"/rvae/scene/{name}", Access.Act, parameters, description)
        {
            Answers = [answer],
            Tags = ["scenes"],
            Claimable = true,
            Deferred = true,
            Run = run,
        };

    private static AddressRow Step(string name, int by, string description) =>
        Act(name, [], description, "/rvae/done s:address s:name", (transaction, at, _) =>
        {
            transaction.Services.Scenes.Step(by, How(transaction, null, null, SceneScope.Whole), transaction.Later(at));
            return null;
        });

    private static SceneRecall How(Transaction transaction, CueLine? at, int? bars, SceneScope scope) =>
        new(at, bars, scope, SceneAddresses.Claimed(transaction));

    private static Fault? Store(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!ModelName.IsValid(v[0].Text))
            return ModelName.Invalid(v[0].Text);
        if (!ScopeOf(v[1..]).TryGet(out SceneScope? scope, out Fault fault))
            return fault;
        transaction.Services.Scenes.Store(v[0].Text, scope, transaction.Later(at));
        return null;
    }

    private static Fault? Recall(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        if (!ModelName.IsValid(v[0].Text))
            return ModelName.Invalid(v[0].Text);
        if (!ScopeOf(v.Length > 3 ? v[3..] : default).TryGet(out SceneScope? scope, out Fault fault))
            return fault;
        CueLine? line = v.Length > 1 ? (CueLine)Array.IndexOf(Lines, v[1].Text) : null;
        int? bars = v.Length > 2 ? v[2].Whole : null;
        transaction.Services.Scenes.Recall(v[0].Text, How(transaction, line, bars, scope), transaction.Later(at));
        return null;
    }

    private static Outcome<SceneScope> ScopeOf(ReadOnlySpan<WireValue> v)
    {
        int? deck = v.Length > 1 && v[1].Whole > 0 ? v[1].Whole - 1 : null;
        return SceneAddresses.Parse(v.Length > 0 ? v[0].Text : "").Then(parts => (Outcome<SceneScope>)new SceneScope(parts, deck));
    }

    private static Fault? List(Transaction transaction, AddressEntry at, ReadOnlySpan<WireValue> v)
    {
        IReadOnlyList<SceneSummary> scenes = transaction.Services.Scenes.List();
        foreach (SceneSummary scene in scenes)
            transaction.Line("/rvae/scene/list/item"u8, scene.Name, scene.Decks, scene.Parts, scene.Models);
        transaction.AnswerOn("/rvae/scene/list/end"u8, scenes.Count);
        return null;
    }

    private static int One(Span<WireValue> into, WireValue value)
    {
        into[0] = value;
        return 1;
    }

    private static Fault? Set<T>(Transaction transaction, T value, Action<ISceneService, T> set)
    {
        set(transaction.Services.Scenes, value);
        return null;
    }
}
