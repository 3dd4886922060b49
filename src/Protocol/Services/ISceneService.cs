using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>The parts that a scene may hold.</summary>
[Flags]
public enum SceneParts
{
    /// <summary>No part of a scene.</summary>
    None = 0,
    /// <summary>Positions, with their glides and walks.</summary>
    Points = 1,
    /// <summary>The controls of a deck: threshold to level, quantisation, conditions.</summary>
    Controls = 2,
    /// <summary>Mutes and solos.</summary>
    Mutes = 4,
    /// <summary>MIDI notes and channels.</summary>
    Notes = 8,
    /// <summary>The model of each deck.</summary>
    Models = 16,
    /// <summary>The tempo.</summary>
    Tempo = 32,
    /// <summary>The gestures that play as loops.</summary>
    Gestures = 64,
    /// <summary>All parts.</summary>
    All = Points | Controls | Mutes | Notes | Models | Tempo | Gestures,
}

/// <summary>Some parts of one deck, or of all.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Deck">One deck, from 0; null for all.</param>
public sealed record SceneScope(SceneParts Parts, int? Deck)
{
    /// <summary>Everything of all decks.</summary>
    public static SceneScope Whole { get; } = new(SceneParts.All, null);

    /// <summary>The parts of a deck, from 0.</summary>
    public SceneParts Of(int deck) => Deck is null || Deck == deck ? Parts : SceneParts.None;
}

/// <summary>How a scene is recalled.</summary>
/// <param name="At">The line at which the scene comes; null: as <see cref="ISceneService.When"/> says.</param>
/// <param name="Bars">Bars over which the scene comes; null: as <see cref="ISceneService.Bars"/> says.</param>
/// <param name="Scope">The parts of the scene to recall.</param>
/// <param name="Kept">Parts of each deck that another client has claimed: they stay as they are. A claimed tempo is in the parts of the first deck.</param>
public sealed record SceneRecall(CueLine? At, int? Bars, SceneScope Scope, ImmutableArray<SceneParts> Kept);

/// <summary>One line of <c>/rvae/scene/list</c>.</summary>
/// <param name="Name">Name of the scene.</param>
/// <param name="Decks">Numbers of the scene's decks, from 1, separated by spaces.</param>
/// <param name="Parts">Words of the scene's parts, separated by spaces.</param>
/// <param name="Models">Models of the scene's decks, separated by spaces; <c>-</c> for none.</param>
public sealed record SceneSummary(string Name, string Decks, string Parts, string Models);

/// <summary>
/// The scenes: the state of decks, stored under names and recalled. The calling thread holds a client's transaction: return at once, and end the
/// request when the work is done.
/// </summary>
public interface ISceneService
{
    /// <summary>The scenes, in the order in which they were first stored.</summary>
    IReadOnlyList<SceneSummary> List();

    /// <summary>Name of the scene that was recalled or stored last; empty for none.</summary>
    string Current { get; }

    /// <summary>How many scenes there are.</summary>
    int Count { get; }

    /// <summary>The line at which scenes come, unless a recall says otherwise.</summary>
    CueLine When { get; set; }

    /// <summary>Bars over which scenes come, unless a recall says otherwise, 0–64.</summary>
    int Bars { get; set; }

    /// <summary>The scenes in the order of the show, separated by spaces; empty: the order in which they were stored.</summary>
    string SetList { get; }

    /// <summary>Changes the set list; <c>not-found</c> names a scene that does not exist.</summary>
    Fault? SetSetList(string names);

    /// <summary>Whether program changes of a MIDI input recall the scenes of the set list.</summary>
    bool Programs { get; set; }

    /// <summary>Notes of a MIDI input that recall scenes, as <c>36=verse 37=chorus 38=next</c>; empty for none.</summary>
    string Notes { get; }

    /// <summary>Changes these notes; <c>bad-arguments</c> says what is wrong.</summary>
    Fault? SetNotes(string notes);

    /// <summary>Stores the decks as they are now. Ends with <c>Done(name)</c> when the scene is on disk.</summary>
    void Store(string name, SceneScope scope, Request request);

    /// <summary>Recalls a scene. Ends with <c>Done(name)</c> when all changes are requested and the scene's models are loaded.</summary>
    void Recall(string name, SceneRecall how, Request request);

    /// <summary>Recalls the scene that is <paramref name="by"/> places further in the set list; <c>not-found</c> at the end of the list.</summary>
    void Step(int by, SceneRecall how, Request request);

    /// <summary>Renames a scene, in the set list and the notes as well. Ends with <c>Done(from, to)</c>.</summary>
    void Rename(string from, string to, Request request);

    /// <summary>Deletes a scene, and removes it from the set list. Ends with <c>Done(name)</c>.</summary>
    void Delete(string name, Request request);

    /// <summary>Writes scenes to a file in the exports folder. Ends with <c>Done(file, scenes)</c>.</summary>
    /// <param name="file">Name of the file, without folder and extension.</param>
    /// <param name="scene">One scene, or empty for all with the set list.</param>
    /// <param name="request">The request, which the service ends.</param>
    void Export(string file, string scene, Request request);

    /// <summary>Reads scenes from such a file; scenes of the same name are replaced. Ends with <c>Done(file, scenes)</c>.</summary>
    void Import(string file, Request request);
}

/// <summary>A daemon without scenes.</summary>
public sealed class NoScenes : ISceneService
{
    private static readonly Fault Absent = new(FaultCode.Unavailable, "this daemon runs without scenes");

    /// <inheritdoc/>
    public string Current => "";

    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    public CueLine When { get; set; } = CueLine.Bar;

    /// <inheritdoc/>
    public int Bars { get; set; }

    /// <inheritdoc/>
    public string SetList => "";

    /// <inheritdoc/>
    public bool Programs { get; set; } = true;

    /// <inheritdoc/>
    public string Notes => "";

    /// <inheritdoc/>
    public IReadOnlyList<SceneSummary> List() => [];

    /// <inheritdoc/>
    public Fault? SetSetList(string names) => Absent;

    /// <inheritdoc/>
    public Fault? SetNotes(string notes) => Absent;

    /// <inheritdoc/>
    public void Store(string name, SceneScope scope, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Recall(string name, SceneRecall how, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Step(int by, SceneRecall how, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Rename(string from, string to, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Delete(string name, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Export(string file, string scene, Request request) => request?.Fail(Absent);

    /// <inheritdoc/>
    public void Import(string file, Request request) => request?.Fail(Absent);
}
