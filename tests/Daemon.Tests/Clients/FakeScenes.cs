using RVae.Engine;
using RVae.Engine.Playing;
using RVae.Protocol.Services;

namespace RVae.Daemon.Tests.Clients;

/// <summary>Keeps what was asked of it.</summary>
internal sealed class FakeScenes : ISceneService
{
    public List<(string What, Request Request)> Asked { get; } = [];

    public SceneRecall? How { get; private set; }

    public SceneScope? Scope { get; private set; }

    public List<SceneSummary> Summaries { get; } = [];

    public string Current { get; set; } = "";

    public int Count => Summaries.Count;

    public CueLine When { get; set; } = CueLine.Bar;

    public int Bars { get; set; }

    public string SetList { get; private set; } = "";

    public bool Programs { get; set; } = true;

    public string Notes { get; private set; } = "";

    public IReadOnlyList<SceneSummary> List() => Summaries;

    public Fault? SetSetList(string names)
    {
        if (names.Contains("nowhere", StringComparison.Ordinal))
            return new Fault(FaultCode.NotFound, "no such scene");
        SetList = names;
        return null;
    }

    public Fault? SetNotes(string notes)
    {
        Notes = notes;
        return null;
    }

    public void Store(string name, SceneScope scope, Request request)
    {
        Scope = scope;
        Asked.Add(($"store {name}", request));
    }

    public void Recall(string name, SceneRecall how, Request request)
    {
        How = how;
        Asked.Add(($"recall {name}", request));
    }

    public void Step(int by, SceneRecall how, Request request)
    {
        How = how;
        Asked.Add(($"step {by}", request));
    }

    public void Rename(string from, string to, Request request) => Asked.Add(($"rename {from} {to}", request));

    public void Delete(string name, Request request) => Asked.Add(($"delete {name}", request));

    public void Export(string file, string scene, Request request) => Asked.Add(($"export {file} {scene}", request));

    public void Import(string file, Request request) => Asked.Add(($"import {file}", request));
}
