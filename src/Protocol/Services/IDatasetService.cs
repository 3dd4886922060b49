namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/datasets</c>.</summary>
/// <param name="Name">Name of the dataset.</param>
/// <param name="Clips">Clips in it.</param>
/// <param name="Bars">Bars in all its clips together.</param>
public sealed record DatasetSummary(string Name, int Clips, int Bars);

/// <summary>The datasets from which models can be learned.</summary>
public interface IDatasetService
{
    /// <summary>
    /// Lists all datasets by name, in ordinal order, after all writes that were asked for before: a line <c>/rvae/datasets/item s:name i:clips
    /// i:bars</c> for each, then <c>/rvae/datasets/end i:count</c>.
    /// </summary>
    void List(Request request);

    /// <summary>The datasets as they were counted last, in the same order. Returns at once, and has them counted again for the next caller.</summary>
    IReadOnlyList<DatasetSummary> Known();

    /// <summary>
    /// Lists the clips of a dataset: a line <c>/rvae/dataset/clips/item s:clip s:file i:bar i:hits</c> for each, then <c>/rvae/dataset/clips/end
    /// i:count</c>. The name was not checked.
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
