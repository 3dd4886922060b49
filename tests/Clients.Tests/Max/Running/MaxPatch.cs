namespace RVae.Clients.Tests.Max.Running;

/// <summary>A patcher that runs: its objects, and the patchers inside it.</summary>
internal sealed class MaxPatch
{
    private readonly Dictionary<string, MaxObject> _objects = [];

    private MaxPatch(Patcher patcher) => Patcher = patcher;

    public Patcher Patcher { get; }

    /// <summary>Patchers inside, by the name of their abstraction.</summary>
    public Dictionary<string, MaxPatch> Parts { get; } = [];

    public IEnumerable<MaxObject> Objects => _objects.Values;

    /// <summary>The only object of a class, or whose text begins so.</summary>
    public MaxObject this[string what] => Objects.Single(found =>
        found.Box.Class == what || found.Box.Text == what || found.Box.Json["varname"]?.GetValue<string>() == what);

    /// <summary>Loads a patcher with its arguments: the first is <c>#0</c>.</summary>
    public static MaxPatch Load(MaxWorld world, Patcher patcher, string[] arguments)
    {
        var patch = new MaxPatch(patcher);
        foreach (Box box in patcher.Boxes)
            patch._objects[box.Id] = patch.Make(world, box, arguments);
        foreach (MaxObject made in patch._objects.Values)
        {
            made.Join(patcher.Cords.Where(cord => cord.Source == made.Box.Id)
                .Select(cord => (cord.Outlet, patch._objects[cord.Destination], cord.Inlet)));
        }

        return patch;
    }

    private MaxObject[] Ports(string kind) =>
        [.. Objects.Where(made => made.Box.Class == kind).OrderBy(made => made.Box.Json["index"]!.GetValue<int>())];

    private MaxObject Make(MaxWorld world, Box box, string[] arguments)
    {
        var made = new MaxObject(box);
        string[] atoms = [.. box.Atoms.Select(atom => Fill(atom, arguments))];
        string name = box.Class == "bpatcher" ? box.Json["name"]!.GetValue<string>() : atoms.FirstOrDefault() ?? "";
        if (box.Class is "bpatcher" or "newobj" && Package.Abstraction(name) is { } inner)
            Enter(made, Load(world, inner, [world.NextInstance(), .. atoms.Skip(1)]), Path.GetFileNameWithoutExtension(name));
        else if (box.Class == "newobj")
            MaxObjects.Give(made, world, atoms, [.. arguments.Skip(1)]);
        else
            MaxControls.Give(made, atoms);
        return made;
    }

    private void Enter(MaxObject made, MaxPatch inner, string name)
    {
        Parts.TryAdd(name, inner);
        MaxObject[] inlets = inner.Ports("inlet"), outlets = inner.Ports("outlet");
        made.Hear = (inlet, message) => inlets[inlet].Send(0, message);
        for (int i = 0; i < outlets.Length; i++)
        {
            int outlet = i;
            outlets[i].Hear = (_, message) => made.Send(outlet, message);
        }
    }

    private static string Fill(string atom, string[] arguments)
    {
        for (int i = arguments.Length - 1; i >= 0; i--)
            atom = atom.Replace($"#{i}", arguments[i], StringComparison.Ordinal);
        return atom;
    }
}
