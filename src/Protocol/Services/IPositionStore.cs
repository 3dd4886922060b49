using System.Diagnostics.CodeAnalysis;
using RVae.Engine.Playing;

namespace RVae.Protocol.Services;

/// <summary>Named positions, kept with their model. Called with a client's transaction held.</summary>
public interface IPositionStore
{
    /// <summary>Names stored with a model, in the order in which they were first stored.</summary>
    IReadOnlyList<string> Names(string model);

    /// <summary>A stored position, from memory.</summary>
    bool TryRecall(string model, string name, [MaybeNullWhen(false)] out LatentPoint point);

    /// <summary>Stores a position, at once in memory; ends with <c>Done(name)</c> when it is safe on disk.</summary>
    void Store(string model, string name, LatentPoint point, Request request);
}
