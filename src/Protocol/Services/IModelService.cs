
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
/// The models that there are, and the swap into a deck. Called with a client's transaction held: return at once, do the
/// work elsewhere, and end the request when it is over.
/// </summary>
public interface IModelService
{
    /// <summary>All models by name, in ordinal order; from memory, but for files that were written since.</summary>
    IReadOnlyList<ModelSummary> List();

    /// <summary>
    /// Swaps a model into a deck (from 0). Ends with <c>Done(name)</c> once it plays; on any failure the old one
    /// plays on. The name has not been checked.
    /// </summary>
    void Swap(int deck, string name, Request request);

    /// <summary>
    /// Brings a model into a deck (from 0) over some bars, from the next bar line on, in place of the one that plays. Ends with
    /// <c>Done(name, bars)</c> once it has begun; on any failure the old one plays on. The name has not been checked.
    /// </summary>
    void Morph(int deck, string name, int bars, Request request);

    /// <summary>Takes a morph back: the model that a deck (from 0) leaves plays alone again. Ends with <c>Done(name)</c>.</summary>
    void CancelMorph(int deck, Request request);

    /// <summary>Name of the model that a deck (from 0) leaves while another one comes in; empty where none does.</summary>
    string Leaving(int deck);

    /// <summary>Renames a model; <c>busy</c> while it plays. Ends with <c>Done(from, to)</c>.</summary>
    void Rename(string from, string to, Request request);

    /// <summary>Deletes a model; <c>busy</c> while it plays. Ends with <c>Done(name)</c>.</summary>
    void Delete(string name, Request request);
}
