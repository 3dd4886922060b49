using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>A position as it is stored.</summary>
/// <param name="Point">The coordinates in the plane that the deck played.</param>
/// <param name="All">A value for each dimension of the model, 2 to 8; empty in files of older programs.</param>
public sealed record StoredPlace(LatentPoint Point, ImmutableArray<float> All);

/// <summary>Named positions, stored with their model. The calling thread holds a client's transaction.</summary>
public interface IPositionStore
{
    /// <summary>How often the stored positions were changed. Any thread.</summary>
    int Changes => 0;

    /// <summary>Names stored with a model, in the order in which they were first stored.</summary>
    IReadOnlyList<string> Names(string model);

    /// <summary>A stored position, from memory.</summary>
    bool TryRecall(string model, string name, [MaybeNullWhen(false)] out StoredPlace place);

    /// <summary>Stores a position: in memory at once, then on disk. Ends with <c>Done(name)</c> when the position is safe on disk.</summary>
    void Store(string model, string name, StoredPlace place, Request request);
}
