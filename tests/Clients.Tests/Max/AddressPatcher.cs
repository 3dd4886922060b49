using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.Max;

/// <summary>
/// Makes <c>rvae-addresses.maxpat</c> from the address table: every message that a performer may send, as a message box
/// to click or to copy, with what it does beside it.
/// </summary>
internal sealed class AddressPatcher
{
    private const double MessageX = 10, MessageWidth = 290, TextX = 310, TextWidth = 610, ViewWidth = 940;
    private const int CharactersToLine = 92;

    /// <summary>What <c>rvae</c> says by itself; said by hand it would lose the port that answers come to.</summary>
    private static readonly string[] SaidByRvae = ["/rvae/hello", "/rvae/confirm", "/rvae/bye", "/rvae/renew"];

    private readonly JsonArray _boxes = [];
    private readonly JsonArray _lines = [];
    private double _y = 10;

    public static string Make(AddressTable table)
    {
        var patcher = new AddressPatcher();
        string outlet = patcher.Add(new()
        {
            ["comment"] = "messages for rvae",
            ["maxclass"] = "outlet",
            ["numinlets"] = 1,
            ["numoutlets"] = 0,
            ["index"] = 1,
        }, new(ViewWidth - 40, 4, 30, 30), shown: false);
        foreach (IGrouping<string, AddressRow> group in table.Rows.Where(IsSent).GroupBy(row => row.Tags[0]))
        {
            patcher.AddHeading(group.Key);
            foreach (AddressRow row in group)
                patcher.AddRow(row, outlet);
        }

        return patcher.ToFile();
    }

    private static bool IsSent(AddressRow row) => row.Access != Access.Event && !SaidByRvae.Contains(row.Template);

    private void AddHeading(string group)
    {
        JsonObject heading = Comment(group.ToUpperInvariant());
        heading["fontface"] = 1;
        Add(heading, new(MessageX, _y + 6, MessageWidth, 20));
        _y += 32;
    }

    private void AddRow(AddressRow row, string outlet)
    {
        string text = row.Description.Replace("`", "", StringComparison.Ordinal);
        if (Reference.RangesOf(row) is { Length: > 0 } ranges)
            text += $" ({ranges})";
        int lines = (text.Length + CharactersToLine - 1) / CharactersToLine;
        double height = Math.Max(22, 6 + (14.5 * lines));
        string message = Add(new()
        {
            ["maxclass"] = "message",
            ["numinlets"] = 2,
            ["numoutlets"] = 1,
            ["outlettype"] = new JsonArray(""),
            ["text"] = Example(row),
        }, new(MessageX, _y, MessageWidth, 22));
        JsonObject comment = Comment(text);
        comment["linecount"] = lines;
        Add(comment, new(TextX, _y, TextWidth, height));
        _lines.Add(new JsonObject
        {
            ["patchline"] = new JsonObject { ["source"] = new JsonArray(message, 0), ["destination"] = new JsonArray(outlet, 0) },
        });
        _y += height + 6;
    }

    private static string Example(AddressRow row)
    {
        string address = row.Template.Replace("/deck/{deck}", "", StringComparison.Ordinal).Replace("{instrument}", "kick", StringComparison.Ordinal);
        // What can only be asked for takes no values.
        IEnumerable<string> values = row.Access == Access.Get ? [] : row.Parameters.Where(parameter => !parameter.Optional).Select(Example);
        return string.Join(' ', values.Prepend(address));
    }

    private static string Example(Parameter parameter)
    {
        if (parameter is { Default: null, Choices.IsDefaultOrEmpty: false })
            return parameter.Choices[0];
        if (parameter.Default is { } value)
            return parameter.Kind == WireKind.Real ? WithPoint(value.Real) : value.ToString();
        return parameter.Kind switch
        {
            WireKind.Whole => ((int)(parameter.Min ?? 1)).ToString(CultureInfo.InvariantCulture),
            WireKind.Real => WithPoint(parameter.Min ?? 0),
            _ => parameter.Name switch
            {
                "address" => "/rvae/status",
                "scope" => "deck/1",
                "dataset" => "house",
                "from" => "mine",
                "to" => "better",
                _ => "mine",
            },
        };
    }

    /// <summary>As Max writes a float: <c>1.</c> and not <c>1</c>, which would be an int.</summary>
    private static string WithPoint(float value)
    {
        string text = value.ToString("0.######", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".";
    }

    private static JsonObject Comment(string text) =>
        new() { ["maxclass"] = "comment", ["numinlets"] = 1, ["numoutlets"] = 0, ["text"] = text };

    private string Add(JsonObject box, Rect at, bool shown = true)
    {
        string id = $"obj-{_boxes.Count + 1}";
        box["id"] = id;
        box["patching_rect"] = new JsonArray(at.X, at.Y, at.Width, at.Height);
        if (shown)
        {
            box["presentation"] = 1;
            box["presentation_rect"] = new JsonArray(at.X, at.Y, at.Width, at.Height);
        }

        _boxes.Add(new JsonObject { ["box"] = box });
        return id;
    }

    private string ToFile()
    {
        var patcher = new JsonObject
        {
            ["fileversion"] = 1,
            ["appversion"] = new JsonObject { ["major"] = 8, ["minor"] = 0, ["revision"] = 0, ["architecture"] = "x64", ["modernui"] = 1 },
            ["classnamespace"] = "box",
            ["rect"] = new JsonArray(80, 100, ViewWidth, _y),
            ["openinpresentation"] = 1,
            ["openrect"] = new JsonArray(0, 0, ViewWidth, _y),
            ["description"] = "Made from the daemon's address table: do not edit.",
            ["boxes"] = _boxes,
            ["lines"] = _lines,
        };
        return new JsonObject { ["patcher"] = patcher }.ToJsonString(Writing) + "\n";
    }

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
