using RVae.Protocol.Addresses;
using RVae.Protocol.OscQuery;

namespace RVae.Daemon.Http;

/// <summary>The parts of the tree that change: the models and datasets in it, the range of each deck's position, and the stored positions.</summary>
internal sealed record TreeShape(IReadOnlySet<string> Paths, IReadOnlyList<float> Ranges, int PositionChanges)
{
    /// <summary>A shape about which nothing is known.</summary>
    public static TreeShape Unknown { get; } = new(new HashSet<string>(), [], 0);

    /// <summary>The tree as it is now. Reads folders.</summary>
    public static TreeShape Of(QueryTree tree) =>
        new(tree.ListedPaths().ToHashSet(StringComparer.Ordinal), [.. tree.LatentRanges()], tree.PositionChanges);

    /// <summary>The differences from an earlier shape, as OSCQuery's commands about paths.</summary>
    public IEnumerable<(string Command, string Path)> Since(TreeShape before, AddressTable table)
    {
        string[] gone = [.. before.Paths.Except(Paths)];
        string[] come = [.. Paths.Except(before.Paths)];
        string[] touched = [.. gone, .. come];
        return
        [
            .. gone.Select(path => ("PATH_REMOVED", path)),
            .. come.Select(path => ("PATH_ADDED", path)),
            .. table.Entries.Where(entry => entry.Row.Parameters.Any(parameter => Changed(parameter, entry.Deck)))
                .Select(entry => ("PATH_CHANGED", entry.Address)),
            .. table.Entries.Where(entry => PositionChanges != before.PositionChanges && entry.Row.Template == QueryTree.StoredPositions)
                .Select(entry => ("PATH_CHANGED", entry.Address)),
        ];

        // The allowed values have changed with the lists, or with the model that plays.
        bool Changed(Parameter parameter, int deck) =>
            parameter.Names == NameList.Models ? Touches(QueryTree.ModelsPath)
            : parameter.Names == NameList.Datasets ? Touches(QueryTree.DatasetsPath)
            : parameter.InLatentRange && before.Ranges.Count > 0 && before.Ranges[deck] != Ranges[deck];

        bool Touches(string container) => touched.Any(path => path.StartsWith($"{container}/", StringComparison.Ordinal));
    }
}
