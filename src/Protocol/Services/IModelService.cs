
namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/models</c>.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Kind">Recipe, e.g. <c>classic</c>.</param>
/// <param name="LatentDimensions">2–8.</param>
/// <param name="Ticks">Ticks of its whole groove.</param>
/// <param name="Meter">Metre as written, e.g. <c>4/4</c>.</param>
/// <param name="Clips">Clips that it learned.</param>
public sealed record ModelSummary(string Name, string Kind, int LatentDimensions, int Ticks, string Meter, int Clips);

/// <summary>
/// The stored models, and bringing one into a deck. The calling thread holds a client's transaction: return at once, do the work on another thread,
/// and end the request when it is done.
/// </summary>
public interface IModelService
{
    /// <summary>All models by name, in ordinal order. Read from memory, except files that were written since.</summary>
    IReadOnlyList<ModelSummary> List();

    /// <summary>
    /// Puts a model into a deck (from 0). Ends with <c>Done(name)</c> once the model plays. After any failure the old model plays on. The name was
    /// not checked.
    /// </summary>
    void Swap(int deck, string name, Request request);

    /// <summary>
    /// Morphs a deck (from 0) to a model over some bars, from the next bar line on. Ends with <c>Done(name, bars)</c> once the morph has begun. After
    /// any failure the old model plays on. The name was not checked.
    /// </summary>
    void Morph(int deck, string name, int bars, Request request);

    /// <summary>Cancels a morph: the old model of a deck (from 0) plays alone again. Ends with <c>Done(name)</c>.</summary>
    void CancelMorph(int deck, Request request);

    /// <summary>Name of the old model of a deck (from 0) while a morph is under way; otherwise empty.</summary>
    string Leaving(int deck);

    /// <summary>Renames a model; <c>busy</c> while it plays. Ends with <c>Done(from, to)</c>.</summary>
    void Rename(string from, string to, Request request);

    /// <summary>Deletes a model; <c>busy</c> while it plays. Ends with <c>Done(name)</c>.</summary>
    void Delete(string name, Request request);
}
