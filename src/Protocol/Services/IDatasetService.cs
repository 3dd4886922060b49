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
}
