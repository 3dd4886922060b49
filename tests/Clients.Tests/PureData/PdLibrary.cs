namespace RVae.Clients.Tests.PureData;

/// <summary>The patches of <c>clients/puredata</c>, by name.</summary>
internal static class PdLibrary
{
    public const string Folder = "clients/puredata";

    public static IReadOnlyDictionary<string, PdPatch> Patches { get; } = Directory
        .GetFiles(Repository.PathOf(Folder), "*.pd")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => PdPatch.Parse(Path.GetFileName(file), File.ReadAllText(file)));

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. Patches.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every canvas of a patch with the names that lead to it.</summary>
    public static IEnumerable<PdPatch> CanvasesOf(string name) => Patches[name].WithInner();

    /// <summary>Inlets and outlets of a box; null where nothing of its name exists.</summary>
    public static (int Inlets, int Outlets)? Sockets(PdBox box) => box.Kind switch
    {
        "text" => (0, 0),
        "msg" or "floatatom" or "symbolatom" => (1, 1),
        "sub" => Sockets(box.Inner!),
        _ => Patches.TryGetValue(box.Name, out PdPatch? abstraction) ? Sockets(abstraction) : VanillaObjects.Find(box),
    };

    /// <summary>Whether a socket carries a signal: those of patches are in the order in which their inlets or outlets stand from the left.</summary>
    public static bool IsSignal(PdBox box, string kind, int socket)
    {
        PdPatch? inner = box.Inner ?? Patches.GetValueOrDefault(box.Name);
        return inner is null
            ? box.Name.EndsWith('~')
            : inner.Boxes.Where(found => found.Name == kind || found.Name == kind.TrimEnd('~')).OrderBy(found => found.X).ElementAt(socket).Name == kind;
    }

    private static (int Inlets, int Outlets) Sockets(PdPatch inner) =>
        (inner.Count("inlet", "inlet~"), inner.Count("outlet", "outlet~"));
}
