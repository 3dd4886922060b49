using System.Globalization;

namespace RVae.Clients.Tests.PureData;

/// <summary>One object, message, comment, atom box or subpatch.</summary>
internal sealed record PdBox(string Kind, int X, int Y, IReadOnlyList<string> Atoms, PdPatch? Inner, int? Characters)
{
    /// <summary>The object's name; empty for what has none.</summary>
    public string Name => Kind == "obj" && Atoms.Count > 0 ? Atoms[0] : "";

    public string Text => string.Join(' ', Atoms);

    /// <summary>The messages of a message box: commas part them, and what follows a semicolon goes elsewhere.</summary>
    public IEnumerable<IReadOnlyList<string>> Messages()
    {
        var message = new List<string>();
        foreach (string atom in Atoms.TakeWhile(atom => atom != ";").Append(","))
        {
            if (atom != ",")
            {
                message.Add(atom);
            }
            else if (message.Count > 0)
            {
                yield return message.ToArray();
                message.Clear();
            }
        }
    }

    public override string ToString() => $"[{Text}] at {X} {Y}";
}

/// <summary>A cord from an outlet to an inlet, by the boxes' places in the file.</summary>
internal sealed record PdCord(int From, int Outlet, int To, int Inlet);

/// <summary>A canvas of a Pd file with all in it.</summary>
internal sealed class PdPatch(string name, int width, int height)
{
    public string Name { get; } = name;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public List<PdBox> Boxes { get; } = [];

    public List<PdCord> Cords { get; } = [];

    /// <summary>What <c>text define</c> and arrays keep in the file.</summary>
    public List<IReadOnlyList<string>> Saved { get; } = [];

    /// <summary>Size in pixels where it is shown on the canvas around it; null where it is a box with its name.</summary>
    public (int Width, int Height)? OnParent { get; private set; }

    public IEnumerable<PdPatch> WithInner() =>
        Boxes.Where(box => box.Inner is not null).SelectMany(box => box.Inner!.WithInner()).Prepend(this);

    public int Count(string first, string second) => Boxes.Count(box => box.Name == first || box.Name == second);

    public static PdPatch Parse(string name, string text)
    {
        var open = new Stack<PdPatch>();
        PdPatch? whole = null;
        foreach (IReadOnlyList<string> line in PdText.Lines(text))
        {
            if (line is ["#N", "canvas", ..])
            {
                open.Push(new PdPatch(open.Count == 0 ? name : line[6], Number(line[4]), Number(line[5])));
                whole ??= open.Peek();
            }
            else if (line is ["#X", "restore", ..])
            {
                PdPatch inner = open.Pop();
                open.Peek().Boxes.Add(new("sub", Number(line[2]), Number(line[3]), [.. line.Skip(4)], inner, null));
            }
            else
            {
                open.Peek().Take(line);
            }
        }

        open.Count.ShouldBe(1, $"{name} does not close its subpatches");
        return whole!;
    }

    private void Take(IReadOnlyList<string> line)
    {
        switch (line[1])
        {
            case "connect":
                Cords.Add(new(Number(line[2]), Number(line[3]), Number(line[4]), Number(line[5])));
                break;
            case "coords":
                if (line.Count > 8 && line[8] != "0")
                    OnParent = (Number(line[6]), Number(line[7]));
                break;
            case "set" when line[0] == "#A":
                Saved.Add([.. line.Skip(2)]);
                break;
            case "obj" or "msg" or "text" or "floatatom" or "symbolatom":
                Boxes.Add(Box(line));
                break;
            default:
                throw new InvalidDataException($"{Name}: what is {string.Join(' ', line)}?");
        }
    }

    private static PdBox Box(IReadOnlyList<string> line)
    {
        string[] atoms = [.. line.Skip(4)];
        int? characters = null;
        if (atoms is [.., ",", "f", var width])
        {
            characters = Number(width);
            atoms = atoms[..^3];
        }

        return new(line[1], Number(line[2]), Number(line[3]), atoms, null, characters);
    }

    private static int Number(string atom) => int.Parse(atom, CultureInfo.InvariantCulture);
}
