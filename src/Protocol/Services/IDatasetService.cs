namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/datasets</c>.</summary>
/// <param name="Name">Name of the dataset.</param>
/// <param name="Clips">Clips in it.</param>
/// <param name="Bars">Bars in all its clips together.</param>
public sealed record DatasetSummary(string Name, int Clips, int Bars);

/// <summary>The datasets that can be learned from.</summary>
public interface IDatasetService
{
    /// <summary>
    /// All datasets by name, in ordinal order, as they are when those that were asked for before have been written: a
    /// line <c>/rvae/datasets/item s:name i:clips i:bars</c> each, then <c>/rvae/datasets/end i:count</c>.
    /// </summary>
    void List(Request request);

    /// <summary>Those that were counted last, in the same order; at once, and counted again for who asks next.</summary>
    IReadOnlyList<DatasetSummary> Known();

    /// <summary>
    /// The clips of a dataset: a line <c>/rvae/dataset/clips/item s:clip s:file i:bar i:hits</c> each, then
    /// <c>/rvae/dataset/clips/end i:count</c>. The name has not been checked.
    /// </summary>
    void Clips(string dataset, Request request);

    /// <summary>Renames a file of a user's dataset; its clips follow. Ends with <c>Done(dataset, file)</c>.</summary>
    void RenameFile(string dataset, string file, string to, Request request);

    /// <summary>Deletes a file of a user's dataset, and its clips with it. Ends with <c>Done(dataset, file)</c>.</summary>
    void DeleteFile(string dataset, string file, Request request);

    /// <summary>Renames a user's dataset. Ends with <c>Done(from, to)</c>.</summary>
    void Rename(string from, string to, Request request);

    /// <summary>Deletes a user's dataset with all its files. Ends with <c>Done(dataset)</c>.</summary>
    void Delete(string dataset, Request request);
}
