using RVae.Protocol.Addresses;

namespace RVae.Protocol.OscQuery;

/// <summary>One node in the tree of addresses: an address, a container of others, or both.</summary>
public sealed class QueryNode
{
    private readonly SortedDictionary<string, QueryNode> _contents = new(StringComparer.Ordinal);

    internal QueryNode(string fullPath) => FullPath = fullPath;

    /// <summary>Path from the root, e.g. <c>/rvae/latent/x</c>; for the root <c>/</c>.</summary>
    public string FullPath { get; }

    /// <summary>The address at this node, or null.</summary>
    public AddressEntry? Entry { get; internal set; }

    /// <summary>Description of a node that is no address.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The nodes below, by name.</summary>
    public IReadOnlyDictionary<string, QueryNode> Contents => _contents;

    internal QueryNode Child(string name)
    {
        if (!_contents.TryGetValue(name, out QueryNode? child))
            _contents[name] = child = new QueryNode(FullPath == "/" ? $"/{name}" : $"{FullPath}/{name}");
        return child;
    }
}
