namespace RVae.Peers.Tests;

/// <summary>Node with other people's modules, as <c>test.sh</c> installs them.</summary>
internal static class NodeModules
{
    /// <summary>The tests' own scripts for Node; the modules are below.</summary>
    public static string Folder { get; } = Path.Combine(Machine.Root, "tests", "Peers.Tests", "Node");

    /// <summary>For scripts that lie elsewhere.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["NODE_PATH"] = Path.Combine(Folder, "node_modules") };

    /// <summary>The path of Node; ends the test as skipped, saying so, where it or a module is not installed.</summary>
    public static string Need(string module)
    {
        string node = Machine.Need("node", "nodejs");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", module)), $"Node's module {module} is not installed: test.sh does that where npm is");
        return node;
    }
}
