using System.Text.Json;
using System.Text.Json.Nodes;

namespace RVae.Clients.Tests.Max;

/// <summary>Where a box is, in pixels from the upper left corner.</summary>
internal readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Rect other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool LiesIn(double width, double height) => X >= 0 && Y >= 0 && Right <= width && Bottom <= height;
}

/// <summary>A patch cord, from an outlet to an inlet, both counted from 0.</summary>
internal sealed record Cord(string Source, int Outlet, string Destination, int Inlet);

/// <summary>A box of a patcher as its file says.</summary>
internal sealed record Box(JsonObject Json)
{
    public string Id => Json["id"]!.GetValue<string>();

    public string Class => Json["maxclass"]!.GetValue<string>();

    public string Text => Json["text"]?.GetValue<string>() ?? "";

    public int Inlets => Json["numinlets"]!.GetValue<int>();

    public int Outlets => Json["numoutlets"]!.GetValue<int>();

    public IReadOnlyList<string> OutletTypes =>
        [.. (Json["outlettype"]?.AsArray() ?? []).Select(type => type!.GetValue<string>())];

    public Rect Patching => RectOf("patching_rect")!.Value;

    /// <summary>Where it is in presentation mode, or null where it is not shown there.</summary>
    public Rect? Presentation => Json["presentation"]?.GetValue<int>() == 1 ? RectOf("presentation_rect") : null;

    /// <summary>The patcher inside, of a box <c>p name</c>.</summary>
    public Patcher? Inner => Json["patcher"] is JsonObject inner ? new Patcher(inner) : null;

    /// <summary>Atoms of its text.</summary>
    public IReadOnlyList<string> Atoms => MaxText.Atoms(Text);

    /// <summary>What it is: an object's name, or the class of a user interface box.</summary>
    public string Name => Class == "newobj" ? Atoms[0] : Class;

    public override string ToString() => Class == "newobj" ? $"[{Text}]" : $"[{Class} {Text}]".Replace(" ]", "]", StringComparison.Ordinal);

    private Rect? RectOf(string key) => Json[key] is JsonArray { Count: 4 } r
        ? new(r[0]!.GetValue<double>(), r[1]!.GetValue<double>(), r[2]!.GetValue<double>(), r[3]!.GetValue<double>())
        : null;
}

/// <summary>A patcher: of a file, or inside a box of another.</summary>
internal sealed class Patcher
{
    public Patcher(JsonObject json)
    {
        Boxes = [.. json["boxes"]!.AsArray().Select(box => new Box(box!["box"]!.AsObject()))];
        Cords = [.. json["lines"]!.AsArray().Select(line => ReadCord(line!["patchline"]!))];
        JsonArray rect = json["rect"]!.AsArray();
        (Width, Height) = (rect[2]!.GetValue<double>(), rect[3]!.GetValue<double>());
        OpensInPresentation = json["openinpresentation"]?.GetValue<int>() == 1;
        IsTab = json["showontab"]?.GetValue<int>() == 1;
        if (json["openrect"] is JsonArray view)
            Presentation = (view[2]!.GetValue<double>(), view[3]!.GetValue<double>());
    }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Cord> Cords { get; }

    public double Width { get; }

    public double Height { get; }

    public bool OpensInPresentation { get; }

    /// <summary>Its inner patchers are tabs of one window.</summary>
    public bool IsTab { get; }

    /// <summary>Size in presentation mode, or null where it has none.</summary>
    public (double Width, double Height)? Presentation { get; }

    public Box this[string id] => Boxes.Single(box => box.Id == id);

    /// <summary>Itself and every patcher inside it.</summary>
    public IEnumerable<Patcher> WithInner() =>
        Boxes.Select(box => box.Inner).OfType<Patcher>().SelectMany(inner => inner.WithInner()).Prepend(this);

    /// <summary>Inlets, or outlets, that a patcher shows to the one around it.</summary>
    public int Count(string kind) => Boxes.Count(box => box.Class == kind);

    public static Patcher Read(string path)
    {
        JsonNode file = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { AllowTrailingCommas = false })!;
        return new Patcher(file["patcher"]!.AsObject());
    }

    private static Cord ReadCord(JsonNode line)
    {
        JsonArray source = line["source"]!.AsArray(), destination = line["destination"]!.AsArray();
        return new(
            source[0]!.GetValue<string>(), source[1]!.GetValue<int>(),
            destination[0]!.GetValue<string>(), destination[1]!.GetValue<int>());
    }
}
