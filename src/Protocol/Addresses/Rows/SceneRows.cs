using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Models;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Protocol.Addresses.Rows;

/// <summary>Scenes: everything of all decks, of one or of chosen parts, under a name.</summary>
internal static class SceneRows
{
    /// <summary>Most bars that a scene takes to arrive.</summary>
    private const int MostBars = 64;

    private static readonly string[] Lines = ["now", "beat", "bar"];

    public static IEnumerable<AddressRow> All =>
    [
        Act("store", [Name, Parts, Deck],
            "Keeps what the decks are now as a scene: everything, or chosen parts (`points controls mutes notes models tempo gestures`), of "
            + "all decks (0) or of one. One of the same name is replaced. Done when it is on disk.",
            "/rvae/done s:address s:name", Store),
        Act("recall", [Name, (When with { Default = null }).OrLeftOut(), Bars.OrLeftOut(), Parts, Deck],
            "Brings a scene back: now, at the next beat or at the next bar line; over some bars values glide from there to the bar "
            + "line at which they arrive, while switches and models change at once. What is left out is as `/rvae/scene/when` and "
            + "`/rvae/scene/bars` say. What another client has claimed stays as it is. A line `/rvae/scene/kept` tells what did not "
            + "come back and why.",
            "/rvae/done s:address s:name", Recall) with
        {
            Answers = ["/rvae/scene/kept s:what s:code s:message", "/rvae/done s:address s:name"],
        },
        Step("next", 1, "Recalls the next scene of the set list."),
        Step("previous", -1, "Recalls the scene before in the set list."),
        new("/rvae/scene/list", Access.Query, [], "The scenes, in the order in which they were first stored: of which decks, which parts, which models.")
        {
            Answers = ["/rvae/scene/list/item s:name s:decks s:parts s:models", "/rvae/scene/list/end i:count"],
            Tags = ["scenes"], Run = List,
        },
        Act("rename", [Parameter.Word("from"), Parameter.Word("to")], "Gives a scene another name, in the set list as well.",
            "/rvae/done s:address s:from s:to", (service, _, v, request) => service.Rename(v[0].Text, v[1].Text, request), names: 2),
        Act("delete", [Name], "Deletes a scene for good, and takes it from the set list.",
            "/rvae/done s:address s:name", (service, _, v, request) => service.Delete(v[0].Text, request), names: 1),
        new("/rvae/scene/current", Access.Get, [Parameter.Word("name")], "The scene that was recalled or stored last; empty for none yet.")
        {
            Tags = ["scenes"], Read = (view, _, into) => One(into, view.Services.Scenes.Current),
        },
        new("/rvae/scene/count", Access.Get, [Parameter.Whole("scenes", 0)],
            "How many scenes there are. Subscribers of `state` are told whenever one was stored, renamed or deleted: then the list is another.")
        {
            Tags = ["scenes"], Read = (view, _, into) => One(into, view.Services.Scenes.Count),
        },
        new("/rvae/scene/when", Access.Value, [When with { Default = "bar" }],
            "When scenes come back: at the next tick, beat or bar line. `next`, `previous` and MIDI go by it, and so does a recall that does not say.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, Lines[(int)view.Services.Scenes.When]),
            Write = (transaction, _, v) => Set(transaction, (CueLine)Array.IndexOf(Lines, v[0].Text), static (scenes, line) => scenes.When = line),
        },
        new("/rvae/scene/bars", Access.Value, [Bars with { Default = 0 }], "Over how many bars values glide to a scene: 0 changes all at once.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.Bars),
            Write = (transaction, _, v) => Set(transaction, v[0].Whole, static (scenes, bars) => scenes.Bars = bars),
        },
        new("/rvae/scene/setlist", Access.Value, [Parameter.Word("names")],
            "The scenes in the order of the show, separated by spaces; one may come more than once. Empty: in the order in which they were stored.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.SetList),
            Write = (transaction, _, v) => transaction.Services.Scenes.SetSetList(v[0].Text),
        },
        new("/rvae/scene/programs", Access.Value, [Parameter.Switch("on", on: true)],
            "Whether a program change at `/rvae/midi/in` recalls: program 1 (0 on the wire) the first scene of the set list, and so on.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, WireValue.Of(view.Services.Scenes.Programs)),
            Write = (transaction, _, v) => Set(transaction, v[0].Flag, static (scenes, on) => scenes.Programs = on),
        },
        new("/rvae/scene/notes", Access.Value, [Parameter.Word("notes")],
            "Notes at `/rvae/midi/in` that recall, as `36=verse 37=chorus 48=previous 50=next`; empty for none.")
        {
            Tags = ["scenes"], Claimable = true,
            Read = (view, _, into) => One(into, view.Services.Scenes.Notes),
            Write = (transaction, _, v) => transaction.Services.Scenes.SetNotes(v[0].Text),
        },
        Act("export", [Parameter.Word("file"), Parameter.Word("name").OrLeftOut()],
            "Writes one scene, or all with the set list, into the exports folder as one readable file, FILE.scenes.json, with the models "
            + "by name and content hash. Done tells the file, and how many scenes are in it.",
            "/rvae/done s:address s:file i:scenes",
            (service, _, v, request) => service.Export(v[0].Text, v.Length > 1 ? v[1].Text : "", request), names: 2),
        Act("import", [Parameter.Word("file")],
            "Takes the scenes of such a file from the exports folder; those of the same name are replaced, and a set list in it becomes "
            + "the set list.",
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
