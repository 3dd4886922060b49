using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>A position as it is stored.</summary>
/// <param name="Point">The coordinates in the plane that was played.</param>
/// <param name="All">A value for each dimension of the model, 2 to 8; empty in files of older programs.</param>
public sealed record StoredPlace(LatentPoint Point, ImmutableArray<float> All);

/// <summary>Named positions, kept with their model. Called with a client's transaction held.</summary>
public interface IPositionStore
{
    /// <summary>Counts changes of what is stored. Any thread.</summary>
    int Changes => 0;

    /// <summary>Names stored with a model, in the order in which they were first stored.</summary>
    IReadOnlyList<string> Names(string model);

    /// <summary>A stored position, from memory.</summary>
    bool TryRecall(string model, string name, [MaybeNullWhen(false)] out StoredPlace place);

    /// <summary>Stores a position, at once in memory; ends with <c>Done(name)</c> when it is safe on disk.</summary>
    void Store(string model, string name, StoredPlace place, Request request);
}
