namespace RVae.Architecture.Tests;

/// <summary>Finds namespaces that depend on each other, directly or by way of others, in every assembly.</summary>
public sealed class NamespaceCycles
{
    private static readonly Dictionary<string, HashSet<string>> Graph = NamespacesOfTheHouse();

    [Fact]
    public void Namespaces_depend_in_one_direction() => Cyclic().Select(Circle).ShouldBeEmpty();

    [Fact]
    public void Every_assembly_is_looked_at() => House.All.Select(part => part.GetName().Name!)
        .ShouldBe(Directory.GetFiles(AppContext.BaseDirectory, "RVae.*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != typeof(NamespaceCycles).Assembly.GetName().Name).Concat(["rvae", "rvae-training"]), ignoreOrder: true);

    [Fact]
    public void A_cycle_is_found_over_any_number_of_steps()
    {
        var three = new Dictionary<string, HashSet<string>> { ["a"] = ["b"], ["b"] = ["c"], ["c"] = ["a"], ["d"] = ["a"] };
        three.Keys.Where(name => Reached(name, three).Contains(name)).ShouldBe(["a", "b", "c"]);
    }

    private static IEnumerable<string> Cyclic() => Graph.Keys.Where(name => Reached(name, Graph).Contains(name));

    private static string Circle(string name) =>
        $"{name} depends on {string.Join(", ", Graph[name].Where(other => Reached(other, Graph).Contains(name)))}, and back";

    private static HashSet<string> Reached(string from, Dictionary<string, HashSet<string>> graph)
    {
        HashSet<string> reached = [];
        var open = new Stack<string>(graph.GetValueOrDefault(from) ?? []);
        while (open.TryPop(out string? next))
        {
            if (!reached.Add(next))
                continue;
            foreach (string other in graph.GetValueOrDefault(next) ?? [])
                open.Push(other);
        }

        return reached;
    }

    private static Dictionary<string, HashSet<string>> NamespacesOfTheHouse()
    {
        var graph = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (ArchUnitNET.Domain.IType type in House.Architecture.Types.Where(type => IsOurs(type.Namespace?.FullName)))
        {
            string from = type.Namespace.FullName;
            if (!graph.TryGetValue(from, out HashSet<string>? targets))
                graph[from] = targets = new HashSet<string>(StringComparer.Ordinal);
            targets.UnionWith(type.Dependencies.Select(dependency => dependency.Target.Namespace?.FullName)
                .OfType<string>().Where(to => IsOurs(to) && to != from));
        }

        return graph;
    }

    private static bool IsOurs(string? name) => name is not null && (name == "RVae" || name.StartsWith("RVae.", StringComparison.Ordinal));
}
