using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RVae.Engine.Rhythm;

namespace RVae.Clients.Tests.Surfaces;

/// <summary>The surface as a session of Open Stage Control. It joins by itself when it is opened.</summary>
internal static class OpenStageControlSession
{
    // What the scripts look at: the challenge of a daemon on another machine, the end of a state, and the point that another has moved.
    private const string Challenge = "challenge", Stated = "stated", Moved = "moved";

    // Hello is said again and again, because it also joins a daemon that was away. Once the state has been told, what it leaves out is asked
    // for, the kit with it, which is told by itself only where it is not the usual one. A script that a received value starts may not send
    // anything, so what has been heard waits in a variable for one that may.
    private static readonly string Join =
        $$"""
        const hello = () => send('/rvae/hello', 'stage', 'lease', 300)
        hello()
        setInterval('hello', hello, 60000)
        let answered
        setInterval('challenge', () => {
          const [token] = [].concat(get('{{Challenge}}'))
          if (!token || token === answered) return
          answered = token
          const code = Number(get('code'))
          send('/rvae/confirm', { type: 'i', value: token }, ...code ? [{ type: 'i', value: code }] : [])
        }, 250)
        const questions = ['/rvae/kit', {{string.Join(", ", Surface.Asked.Select(question => $"'{question}'"))}}]
        const isHeard = (id) => {
          const [value] = [].concat(get(id))
          if (value === undefined || value === null || value === '') return false
          set(id, '', { script: false, send: false })
          return true
        }
        setInterval('ask', () => {
          if (isHeard('{{Stated}}')) questions.forEach((question) => send(question))
          else if (isHeard('{{Moved}}')) send('/rvae/latent/pad')
        }, 250)
        """;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Make()
    {
        var root = new JsonObject
        {
            ["type"] = "root",
            ["id"] = "root",
            ["width"] = Surface.Width,
            ["height"] = Surface.Height,
            ["onCreate"] = Join,
            ["tabs"] = new JsonArray([.. Surface.Pages.Select(MakePage)]),
        };
        var session = new JsonObject
        {
            ["createdWith"] = "Open Stage Control",
            ["version"] = "1.25.0",
            ["type"] = "session",
            ["content"] = root,
        };
        return session.ToJsonString(Indented) + "\n";
    }

    private static JsonObject MakePage(Page page, int index)
    {
        JsonNode[] joining = index > 0 ? []
            : [MakeHeard(Challenge, "/rvae/challenge"), MakeCode(), MakeKit(), MakeHeard(Stated, "/rvae/snapshot/end"), MakeHeard(Moved, "/rvae/latent")];
        JsonNode[] more = [.. joining, .. PinsShown(page), .. ValuesShown(page, index)];
        return new JsonObject
        {
            ["type"] = "tab",
            ["id"] = page.Name,
            ["label"] = page.Name,
            ["widgets"] = new JsonArray([.. page.Controls.Select(control => Make(control, IdOf(control, page.Name, index))), .. more]),
        };
    }

    // What the daemon tells of the pins of each drum that the page has steps of, as in 0=100 24=0 48=90@-0.5.
    private static IEnumerable<JsonObject> PinsShown(Page page) => page.Controls.Where(control => control.Widget == Widget.Step)
        .GroupBy(control => control.Drum!.Value, control => (int)control.Sends[0])
        .Select(drum => new JsonObject
        {
            ["type"] = "variable",
            ["id"] = $"pins_of_{(int)drum.Key}",
            ["address"] = $"/rvae/pins/{drum.Key.Name()}",
            ["onValue"] =
                $"for (const tick of [{string.Join(", ", drum)}]) set('{page.Name}_drum_{(int)drum.Key}_pin_' + tick, "
                + "new RegExp(' ' + tick + '=[1-9]').test(' ' + value) ? 1 : 0, { script: false, send: false })",
        });

    // What a drum has is set by its number and told by its name.
    private static IEnumerable<JsonObject> ValuesShown(Page page, int index) => page.Controls
        .Where(control => control.Widget is Widget.Fader or Widget.Toggle && control.SentTo != control.Address)
        .Select(control => new JsonObject
        {
            ["type"] = "variable",
            ["id"] = $"{IdOf(control, page.Name, index)}_told",
            ["address"] = control.Address,
            ["onValue"] = $"set('{IdOf(control, page.Name, index)}', value, {{ script: false, send: false }})",
        });

    // What the kit calls its instruments; those that it lacks are hidden.
    private static JsonObject MakeKit() => new()
    {
        ["type"] = "variable",
        ["id"] = "kit",
        ["address"] = "/rvae/kit",
        ["onValue"] =
            $$"""
            const names = value[1].split(' ')
            for (let drum = 0; drum < {{Instruments.Most}}; drum++) {
              setVar('*drum_' + drum + '_*', 'there', drum < names.length)
              if (names[drum]) setVar('*drum_' + drum + '_*', 'name', names[drum])
            }
            """,
    };

    private static string IdOf(Control control, string page, int index) => (index == 0 ? "" : page + "_") + control.Label.Replace(' ', '_');

    private static JsonObject MakeHeard(string id, string address) => new()
    {
        ["type"] = "variable",
        ["id"] = id,
        ["address"] = address,
    };

    // Where the surfaces that cannot join by themselves have a button for it.
    private static JsonObject MakeCode() => new()
    {
        ["type"] = "input",
        ["id"] = "code",
        ["label"] = "join code",
        ["left"] = Surface.Join.X,
        ["top"] = Surface.Join.Y,
        ["width"] = Surface.Join.Width,
        ["height"] = Surface.Join.Height,
        ["numeric"] = true,
        ["bypass"] = true,
    };

    private static JsonNode Make(Control control, string id)
    {
        var widget = new JsonObject
        {
            ["type"] = control.Widget switch { Widget.Pad => "xy", Widget.Fader => "fader", Widget.Text => "text", _ => "button" },
            ["id"] = id,
            ["label"] = control is { Drum: { } named, BeforeName: { } words } ? $"{words}VAR{{name, {named.Name()}}}" : control.Words,
            ["left"] = control.X,
            ["top"] = control.Y,
            ["width"] = control.Width,
            ["height"] = control.Height,
            ["address"] = control.SentTo,
        };
        if (control.Drum is { } drum)
            widget["visible"] = $"VAR{{there, {((int)drum < Instruments.Usual ? "true" : "false")}}}";
        switch (control.Widget)
        {
            case Widget.Pad:
                (widget["rangeX"], widget["rangeY"]) = (Range(control, 0), Range(control, 1));
                break;
            case Widget.Fader:
                (widget["range"], widget["design"]) = (Range(control, 0), "compact");
                break;
            case Widget.Text:
                widget["interaction"] = false;
                break;
            case Widget.Toggle:
                (float off, float on) = Surface.RangeOf(control);
                (widget["mode"], widget["on"], widget["off"], widget["typeTags"]) = ("toggle", (int)on, (int)off, "i");
                break;
            case Widget.Step:
                // A script sends only what a finger has done, and not what the daemon has told.
                (widget["mode"], widget["on"], widget["off"], widget["bypass"]) = ("toggle", 1, 0, true);
                widget["onValue"] = $"send('/rvae/pin', {{ type: 'i', value: {(int)control.Drum!} }}, {{ type: 'i', value: {control.Sends[0]} }}, {{ type: 'i', value: value ? {Surface.PinVelocity} : -1 }})";
                break;
            case Widget.Button when control.Sends is [.. var before, var last]:
                (widget["mode"], widget["on"]) = ("tap", Value(last));
                widget["preArgs"] = new JsonArray([.. before.Select(Value)]);
                widget["typeTags"] = string.Concat(control.Sends.Select(value => value is string ? 's' : 'i'));
                break;
            default:
                (widget["mode"], widget["on"], widget["typeTags"]) = ("tap", 1, "i");
                break;
        }

        return widget;
    }

    private static JsonNode Value(object sent) => sent is string text ? text : (int)sent;

    private static JsonObject Range(Control control, int argument)
    {
        (float min, float max) = Surface.RangeOf(control, argument);
        return new JsonObject { ["min"] = min, ["max"] = max };
    }
}
