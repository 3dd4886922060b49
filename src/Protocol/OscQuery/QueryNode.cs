using RVae.Protocol.Addresses;

namespace RVae.Protocol.OscQuery;

/// <summary>One place in the tree of addresses: an address, a container of others, or both.</summary>
public sealed class QueryNode
{
    private readonly SortedDictionary<string, QueryNode> _contents = new(StringComparer.Ordinal);

    internal QueryNode(string fullPath) => FullPath = fullPath;

    /// <summary>From the root, e.g. <c>/rvae/latent/x</c>; the root's is <c>/</c>.</summary>
    public string FullPath { get; }

    /// <summary>The address that is here, or null.</summary>
    public AddressEntry? Entry { get; internal set; }

    /// <summary>What it says of itself where no address does.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>What is below it, by name.</summary>
    public IReadOnlyDictionary<string, QueryNode> Contents => _contents;

    internal QueryNode Child(string name)
    {
        if (!_contents.TryGetValue(name, out QueryNode? child))
            _contents[name] = child = new QueryNode(FullPath == "/" ? $"/{name}" : $"{FullPath}/{name}");
        return child;
    }
}
