using System.Globalization;
using System.Security;
using System.Text;

namespace RVae.Clients.Tests.Max;

/// <summary>
/// Draws a patcher's boxes and cords from its file as SVG: what is where and what is joined to what, for a reader
/// without Max. It is a rendering and says so; fonts and colours are not Max's.
/// </summary>
internal sealed class PatcherPicture
{
    private const double Margin = 10, Footer = 22;

    private readonly StringBuilder _svg = new();
    private readonly bool _presentation;

    private PatcherPicture(bool presentation) => _presentation = presentation;

    /// <summary>The picture of a patcher as it is patched, or as presentation mode shows it.</summary>
    public static string Draw(Patcher patcher, string title, bool presentation)
    {
        (double width, double height) = presentation ? patcher.Presentation!.Value : Extent(patcher);
        var picture = new PatcherPicture(presentation);
        picture.Open(width + (2 * Margin), height + (2 * Margin) + Footer, title);
        picture.DrawInside(patcher, Margin, Margin);
        picture.Text(Margin, height + (2 * Margin) + 10, $"{title}: rendering of the file, not a screenshot", 10, "#666");
        return picture._svg.Append("</svg>\n").ToString();
    }

    private static (double Width, double Height) Extent(Patcher patcher) =>
        (patcher.Boxes.Max(box => box.Patching.Right), patcher.Boxes.Max(box => box.Patching.Bottom));

    private void Open(double width, double height, string title) => Line(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}"
          font-family="Arial, Liberation Sans, sans-serif">
        <title>{SecurityElement.Escape(title)}: rendering, not a screenshot</title>
        <rect width="100%" height="100%" fill="#e9e9e6"/>
        """);

    private void DrawInside(Patcher patcher, double left, double top)
    {
        if (!_presentation)
        {
            foreach (Cord cord in patcher.Cords)
                DrawCord(patcher[cord.Source], cord, patcher[cord.Destination], left, top);
        }

        foreach (Box box in patcher.Boxes)
        {
            if ((_presentation ? box.Presentation : box.Patching) is { } rect)
                DrawBox(box, rect with { X = rect.X + left, Y = rect.Y + top });
        }
    }

    private void DrawCord(Box source, Cord cord, Box destination, double left, double top)
    {
        (double x1, double y1) = (left + PortX(source, cord.Outlet, source.Outlets), top + source.Patching.Bottom);
        (double x2, double y2) = (left + PortX(destination, cord.Inlet, destination.Inlets), top + destination.Patching.Y);
        double pull = Math.Clamp(Math.Abs(y2 - y1) / 2, 12, 60);
        bool signal = source.OutletTypes[cord.Outlet] == "signal";
        (string colour, string width, string dash) = signal ? ("#a58a1a", "2", " stroke-dasharray=\"5 3\"") : ("#6b7680", "1", "");
        string path = $"M{N(x1)} {N(y1)}C{N(x1)} {N(y1 + pull)} {N(x2)} {N(y2 - pull)} {N(x2)} {N(y2)}";
        Line($"""<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dash}/>""");
    }

    private static double PortX(Box box, int port, int ports) =>
        box.Patching.X + 6 + (ports < 2 ? 0 : (box.Patching.Width - 12) * port / (ports - 1));

    private void DrawBox(Box box, Rect at)
    {
        switch (box.Class)
        {
            case "comment": DrawComment(box, at); break;
            case "newobj": Labelled(at, "#fafaf8", "#9aa3aa", box.Text); break;
            case "message": Labelled(at, "#d5d8dc", "#9aa3aa", box.Text, radius: 6); break;
            case "inlet" or "outlet": Labelled(at, "#cfe3d4", "#6f8f78", box.Class == "inlet" ? "in" : "out"); break;
            case "bpatcher": DrawBpatcher(box, at); break;
            default: DrawControl(box, at); break;
        }
    }

    private void DrawBpatcher(Box box, Rect at)
    {
        string name = box.Json["name"]!.GetValue<string>();
        Frame(at, "#f4f4f1", "#9aa3aa", 0);
        if (_presentation)
            DrawInside(Package.Abstraction(name)!, at.X, at.Y);
        else
            Text(at.X + 6, at.Y + 16, name, 11, "#444");
    }

    private void DrawComment(Box box, Rect at)
    {
        double size = FontSize(box, 12);
        bool bold = box.Json["fontface"]?.GetValue<int>() == 1, middle = box.Json["textjustification"]?.GetValue<int>() == 1;
        double y = at.Y + size + 2;
        foreach (string line in Lines(box.Text, at.Width / (size * 0.48)))
        {
            Text(middle ? at.X + (at.Width / 2) : at.X + 3, y, line, size, "#222", bold, middle);
            y += size * 1.2;
        }
    }

    private void DrawControl(Box box, Rect at)
    {
        switch (box.Class)
        {
            case "live.dial": DrawDial(box, at); break;
            case "pictslider": DrawPad(at); break;
            case "jit.pwindow": Frame(at, "#1d2226", "#000", 0); break;
            case "button" or "led": DrawLamp(box, at); break;
            case "textbutton": Labelled(at, "#c9ced3", "#808a92", box.Text, 4, FontSize(box, 11), middle: true); break;
            case "umenu": Labelled(at, "#dfe2e5", "#808a92", "▾", radius: 4); break;
            case "textedit": Labelled(at, "#fff", "#808a92", box.Text); break;
            case "number" or "flonum": Labelled(at, "#fff", "#808a92", "▸"); break;
            case "ezdac~": Labelled(at, "#c9ced3", "#808a92", "dac", radius: 6, middle: true); break;
            default: Frame(at, "#c9ced3", "#808a92", 3); break;
        }
    }

    private void DrawDial(Box box, Rect at)
    {
        double x = at.X + (at.Width / 2);
        Text(x, at.Y + 10, box.Json["varname"]!.GetValue<string>(), 8.5, "#222", middle: true);
        Line($"""<path d="M{N(x - 9)} {N(at.Y + 33)}A12 12 0 1 1 {N(x + 9)} {N(at.Y + 33)}" fill="none" stroke="#c0602a" stroke-width="3"/>""");
    }

    private void DrawPad(Rect at)
    {
        Frame(at, "#2a3036", "#000", 0);
        Line($"""<circle cx="{N(at.X + (at.Width / 2))}" cy="{N(at.Y + (at.Height / 2))}" r="7" fill="#f0b429"/>""");
    }

    private void DrawLamp(Box box, Rect at)
    {
        string colour = box.Class == "led" ? "#33cc4d" : "#f7f7f5";
        (double x, double y, double radius) = (at.X + (at.Width / 2), at.Y + (at.Height / 2), (at.Width / 2) - 1);
        Line($"""<circle cx="{N(x)}" cy="{N(y)}" r="{N(radius)}" fill="{colour}" stroke="#808a92"/>""");
    }

    private static double FontSize(Box box, double otherwise) => box.Json["fontsize"]?.GetValue<double>() ?? otherwise;

    private void Labelled(Rect at, string fill, string stroke, string text, double radius = 2, double size = 11, bool middle = false)
    {
        Frame(at, fill, stroke, radius);
        Text(middle ? at.X + (at.Width / 2) : at.X + 5, at.Y + (at.Height / 2) + (size * 0.36), text, size, "#222", middle: middle);
    }

    private void Frame(Rect at, string fill, string stroke, double radius) =>
        Line($"""<rect x="{N(at.X)}" y="{N(at.Y)}" width="{N(at.Width)}" height="{N(at.Height)}" rx="{N(radius)}" fill="{fill}" stroke="{stroke}"/>""");

    /// <summary>A little smaller than Max's Arial, since a reader's browser may have to use a wider font.</summary>
    private void Text(
        double x, double y, string text, double size, string colour, bool bold = false, bool middle = false)
    {
        string weight = bold ? " font-weight=\"bold\"" : "", anchor = middle ? " text-anchor=\"middle\"" : "";
        string escaped = SecurityElement.Escape(text)!;
        Line($"""<text x="{N(x)}" y="{N(y)}" font-size="{N(size * 0.86)}" fill="{colour}"{weight}{anchor}>{escaped}</text>""");
    }

    private void Line(string line) => _svg.Append(line).Append('\n');

    private static IEnumerable<string> Lines(string text, double characters)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
