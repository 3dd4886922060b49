using RVae.Engine.Playing;
using RVae.Engine.Rhythm;
using RVae.Protocol.Addresses;
using RVae.Protocol.Addresses.Rows;
using RVae.Protocol.Services;

namespace RVae.Protocol.OscQuery;

/// <summary>
/// The address table as a tree, as OSCQuery shows it. Addresses are fixed; models and datasets, which come and go, are
/// containers below <see cref="ModelsPath"/> and <see cref="DatasetsPath"/>.
/// </summary>
public sealed class QueryTree
{
    /// <summary>Below this path there is a container for each model.</summary>
    public const string ModelsPath = "/rvae/models";

    /// <summary>Below this path there is a container for each dataset.</summary>
    public const string DatasetsPath = "/rvae/datasets";

    /// <summary>The address that tells the positions that are stored with a deck's model.</summary>
    public const string StoredPositions = "/rvae/deck/{deck}/latent/stored";

    private readonly DaemonServices _services;
    private readonly List<QueryNode> _added = [];

    /// <summary>The tree of a table.</summary>
    public QueryTree(AddressTable table, DaemonServices services)
    {
        ArgumentNullException.ThrowIfNull(table);
        _services = services;
        View = new PublishedView(services);
        foreach (AddressEntry entry in table.Entries)
        {
            QueryNode node = Root;
            foreach (string name in entry.Address.Split('/', StringSplitOptions.RemoveEmptyEntries))
                node = node.Child(name);
            node.Entry = entry;
            if ((int)entry.Instrument >= Instruments.Usual)
                _added.Add(node);
            if (entry.Twin is not null)
                node.Child(AddressTable.TwinName).Entry = entry.Twin;
        }
    }

    /// <summary>The root of the tree, <c>/</c>.</summary>
    public QueryNode Root { get; } = new("/");

    /// <summary>The state from which values are read.</summary>
    public IStateView View { get; }

    /// <summary>The node at a path, or null.</summary>
    public QueryNode? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        QueryNode? node = Root;
        string[] names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < names.Length && node is not null; i++)
            node = node.Contents.GetValueOrDefault(names[i]) ?? Listed(node).FirstOrDefault(n => n.FullPath.EndsWith($"/{names[i]}", StringComparison.Ordinal));
        return node;
    }

    /// <summary>The nodes below a node now: its addresses, then the models or datasets that it holds.</summary>
    public IEnumerable<QueryNode> Contents(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Contents.Values.Where(IsShown).Concat(Listed(node));
    }

    /// <summary>The names that an argument may have now; empty: any name.</summary>
    public IEnumerable<string> Choices(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Names switch
        {
            NameList.Models => _services.Models.List().Select(model => model.Name),
            NameList.Datasets => _services.Datasets.Known().Select(set => set.Name),
            _ => parameter.Choices,
        };
    }

    /// <summary>Least and greatest value of an argument now, or null.</summary>
    public (float? Min, float? Max) Limits(AddressEntry entry, Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(parameter);
        if (!parameter.InLatentRange)
            return (parameter.Min, parameter.Max);
        float range = PositionRows.Range(View, entry.Deck);
        return (-range, range);
    }

    /// <summary>The present range of each deck's position, to each side of 0.</summary>
    public IEnumerable<float> LatentRanges() =>
        Enumerable.Range(0, PerformanceState.DeckCount).Select(deck => PositionRows.Range(View, deck));

    /// <summary>How often the stored positions were changed.</summary>
    public int PositionChanges => _services.Positions.Changes;

    /// <summary>The paths of all nodes that come and go, as they are now: models, datasets, and instruments that not every kit has.</summary>
    public IEnumerable<string> ListedPaths() =>
        Models(ModelsPath).Concat(Datasets(DatasetsPath)).Select(node => node.FullPath).Concat(_added.Where(IsShown).Select(node => node.FullPath));

    // Of instruments that not every kit has, show only those of the deck's present kit.
    private bool IsShown(QueryNode node) => node.Entry?.IsShown(View.State) != false;

    private IEnumerable<QueryNode> Listed(QueryNode node) => node.FullPath switch
    {
        ModelsPath => Models(ModelsPath),
        DatasetsPath => Datasets(DatasetsPath),
        _ => [],
    };

    private IEnumerable<QueryNode> Models(string below) => _services.Models.List().Select(model => new QueryNode($"{below}/{model.Name}")
    {
        Description = $"{model.Kind}, {model.LatentDimensions} dimensions, {model.Ticks} ticks of {model.Meter}, learned from {model.Clips} clips",
    });

    private IEnumerable<QueryNode> Datasets(string below) => _services.Datasets.Known().Select(set => new QueryNode($"{below}/{set.Name}")
    {
        Description = $"{set.Clips} clips, {set.Bars} bars",
    });
}
