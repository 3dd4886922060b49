namespace RVae.Protocol.Services;

/// <summary>One line of <c>/rvae/datasets</c>.</summary>
/// <param name="Name">Name of the dataset.</param>
/// <param name="Clips">Clips in it.</param>
/// <param name="Bars">Bars in all its clips together.</param>
public sealed record DatasetSummary(string Name, int Clips, int Bars);

/// <summary>The datasets that can be learned from.</summary>
public interface IDatasetService
{
    /// <summary>All datasets by name, in ordinal order; from memory, not from disk.</summary>
    IReadOnlyList<DatasetSummary> List();
}
