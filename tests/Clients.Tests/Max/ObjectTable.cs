using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace RVae.Clients.Tests.Max;

/// <summary>Inlets of an object, and for each outlet whether it carries a signal.</summary>
internal sealed record Ports(int Inlets, params bool[] Signals)
{
    public static Ports Messages(int inlets, int outlets) => new(inlets, new bool[outlets]);
}

/// <summary>
/// The objects that ship with Max 8 and that the package uses, with their inlets and outlets as Max's reference gives
/// them. A box of any other name is a mistake: nobody should have to install an external.
/// </summary>
internal static partial class ObjectTable
{
    private static readonly FrozenDictionary<string, Ports> Fixed = new Dictionary<string, Ports>
    {
        // User interface
        ["message"] = Ports.Messages(2, 1),
        ["comment"] = Ports.Messages(1, 0),
        ["button"] = Ports.Messages(1, 1),
        ["toggle"] = Ports.Messages(1, 1),
        ["number"] = Ports.Messages(1, 2),
        ["flonum"] = Ports.Messages(1, 2),
        ["slider"] = Ports.Messages(1, 1),
        ["pictslider"] = Ports.Messages(2, 2),
        ["umenu"] = Ports.Messages(1, 3),
        ["textbutton"] = Ports.Messages(1, 3),
        ["textedit"] = Ports.Messages(1, 4),
        ["led"] = Ports.Messages(1, 1),
        ["live.dial"] = Ports.Messages(1, 2),
        ["jit.pwindow"] = Ports.Messages(1, 2),
        ["gain~"] = new(2, true, false),
        ["ezdac~"] = Ports.Messages(2, 0),
        ["inlet"] = Ports.Messages(0, 1),
        ["outlet"] = Ports.Messages(1, 0),
        // Messages
        ["udpsend"] = Ports.Messages(1, 0),
        ["udpreceive"] = Ports.Messages(1, 1),
        ["prepend"] = Ports.Messages(1, 1),
        ["change"] = Ports.Messages(1, 3),
        ["patcherargs"] = Ports.Messages(1, 2),
        ["zl.reg"] = Ports.Messages(2, 2),
        ["zl.lookup"] = Ports.Messages(2, 2),
        ["loadmess"] = Ports.Messages(1, 1),
        ["freebang"] = Ports.Messages(1, 1),
        ["print"] = Ports.Messages(1, 0),
        ["send"] = Ports.Messages(1, 0),
        ["s"] = Ports.Messages(1, 0),
        ["receive"] = Ports.Messages(0, 1),
        ["r"] = Ports.Messages(0, 1),
        ["metro"] = Ports.Messages(2, 1),
        ["delay"] = Ports.Messages(2, 1),
        ["pipe"] = Ports.Messages(2, 1),
        ["accum"] = Ports.Messages(3, 1),
        ["int"] = Ports.Messages(2, 1),
        ["<"] = Ports.Messages(2, 1),
        ["*"] = Ports.Messages(2, 1),
        ["/"] = Ports.Messages(2, 1),
        ["makenote"] = Ports.Messages(3, 2),
        ["noteout"] = Ports.Messages(3, 0),
        ["midiformat"] = Ports.Messages(7, 2),
        ["jit.matrix"] = Ports.Messages(1, 2),
        // In a device for Live
        ["live.thisdevice"] = Ports.Messages(1, 3),
        ["transport"] = Ports.Messages(2, 9),
        ["midiin"] = Ports.Messages(1, 1),
        ["midiout"] = Ports.Messages(1, 0),
        // Signals
        ["noise~"] = new(1, true),
        ["cycle~"] = new(2, true),
        ["line~"] = new(2, true, false),
        ["*~"] = new(2, true),
        ["+~"] = new(2, true),
        ["reson~"] = new(4, true),
        ["tanh~"] = new(1, true),
    }.ToFrozenDictionary();

    /// <summary>The ports of a box, or null where no object of Max or of the package has its name.</summary>
    public static Ports? Find(Box box)
    {
        if (box.Class == "bpatcher")
            return OfPatcher(Package.Abstraction(box.Json["name"]!.GetValue<string>()));
        if (box.Class != "newobj")
            return Fixed.GetValueOrDefault(box.Class);
        if (box.Inner is { } inner)
            return OfPatcher(inner);
        IReadOnlyList<string> atoms = box.Atoms;
        int arguments = atoms.Count - 1;
        return atoms[0] switch
        {
            "route" or "routepass" or "sel" => Ports.Messages(arguments + 1, arguments + 1),
            "t" or "unpack" => Ports.Messages(1, arguments),
            "pack" => Ports.Messages(arguments, 1),
            "gate" => Ports.Messages(2, arguments == 0 ? 1 : int.Parse(atoms[1])),
            "sprintf" => Ports.Messages(Placeholders().Count(box.Text), 1),
            "expr" => Ports.Messages(Variables().Matches(box.Text).Select(match => match.Value).Distinct().Count(), 1),
            "js" => Ports.Messages(1, 2),
            string name => Fixed.GetValueOrDefault(name) ?? OfPatcher(Package.Abstraction(name)),
        };
    }

    private static Ports? OfPatcher(Patcher? patcher)
    {
        if (patcher is null)
            return null;
        IEnumerable<Box> outlets = patcher.Boxes.Where(box => box.Class == "outlet").OrderBy(box => box.Json["index"]!.GetValue<int>());
        return new(patcher.Count("inlet"), [.. outlets.Select(outlet => HearsSignal(patcher, outlet))]);
    }

    private static bool HearsSignal(Patcher patcher, Box outlet) => patcher.Cords
        .Where(cord => cord.Destination == outlet.Id)
        .Any(cord => Find(patcher[cord.Source])?.Signals[cord.Outlet] == true);

    [GeneratedRegex("%[-.0-9]*[sifdc]")]
    private static partial Regex Placeholders();

    [GeneratedRegex("\\$[if][1-9]")]
    private static partial Regex Variables();
}
