using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using RVae.Engine.Rhythm;

namespace RVae.Clients.Tests.Surfaces;

/// <summary>The surface as a layout of TouchOSC: XML of its version 3, compressed by zlib.</summary>
internal static class TouchOscLayout
{
    /// <summary>Port on which TouchOSC hears answers; set it in its connections, too.</summary>
    private const int ReplyPort = 9000;

    /// <summary>How long the daemon remembers it, seconds.</summary>
    private const int Lease = 300;

    /// <summary>Height of the row of tabs above the pages.</summary>
    private const int Tabs = 40;

    // Red, green and blue of a step without a pin, with the pin of a rest, and with that of a hit.
    private const string Unpinned = "0.45, 0.32, 0.14", Never = "0.1, 0.1, 0.1", Pinned = "1, 0.7, 0.3";

    private const int Caption = 22;
    private const int Centred = 2;

    private static readonly Control[] OfADrum = [.. Surface.Controls.Where(control => control.Drum == Instrument.Kick)];

    // From another machine the daemon asks for its token back before it sends anything. Once it has let us in, hello is said
    // once a minute: that keeps the subscription, and joins a daemon that was started anew. Its refusal of a renewal would
    // not be heard, since TouchOSC sends from another port than it listens on.
    private static readonly string Script =
        $$"""
        local code = 0 -- the join code of a daemon on another machine that wants one: six digits
        local minute = 60000
        local hello = { '/rvae/hello', {
          { tag = 's', value = 'touchosc' }, { tag = 'i', value = {{ReplyPort}} },
          { tag = 's', value = 'lease' }, { tag = 'i', value = {{Lease}} } } }
        local said
        local places = { {{Quoted(Instruments.Names)}} }
        local usual = '{{string.Join(' ', Instruments.Names.Take(Instruments.Usual))}}'
        local controls = { {{Quoted(OfADrum.Select(control => WhatOf(control.Label)))}} } -- of each drum
        local named = { {{string.Join(", ", OfADrum.Where(control => control.BeforeName is not null).Select(control => $"{WhatOf(control.Label)} = '{control.BeforeName}'"))}} } -- those that show its name
        local told -- the kit, since the daemon let us in
        local questions = { {{Quoted(Surface.Asked)}} } -- what a state leaves out
        local asked = #questions -- so many of them
        local moved -- the point, by another

        function onReceiveOSC(message, connections)
          if message[1] == '/rvae/challenge' then
            local answer = { { tag = 'i', value = message[2][1].value } }
            if code ~= 0 then
              answer[2] = { tag = 'i', value = code }
            end
            sendOSC({ '/rvae/confirm', answer }, connections)
            return true
          end
          if message[1] == '/rvae/welcome' then
            said = getMillis()
            told = false
          elseif message[1] == '/rvae/kit' then
            told = true
            asked = 0 -- drums may have come with it
            call(message[2][2].value)
          elseif message[1] == '/rvae/snapshot/end' then
            asked = 0
            if not told then
              call(usual)
            end
          elseif message[1] == '/rvae/latent' then
            moved = true
          end
          local drum = string.match(message[1], '^/rvae/pins/(%a+)$')
          for place, name in ipairs(places) do
            if name == drum then
              show(place - 1, message[2][1].value)
            end
          end
        end

        -- What the kit calls its instruments; those that it lacks are hidden. A kit that is the usual one may not be told.
        function call(names)
          local place = 0
          for name in string.gmatch(names, '%S+') do
            for what, before in pairs(named) do
              words(place, what).values.text = before .. name
            end
            place = place + 1
          end
          for drum = 0, #places - 1 do
            for _, what in ipairs(controls) do
              self:findByName('drum ' .. drum .. ' ' .. what, true).visible = drum < place
              words(drum, what).visible = drum < place
            end
          end
        end

        function words(drum, what)
          return self:findByName('drum ' .. drum .. ' ' .. what .. ' words', true)
        end

        -- What the daemon tells of a drum's pins, as in 0=100 24=0 48=90@-0.5: lit where there is a hit, dark where never one is.
        function show(drum, pins)
          for tick = 0, 90, 6 do
            local step = self:findByName('drum ' .. drum .. ' pin ' .. tick, true)
            local velocity = string.match(' ' .. pins, ' ' .. tick .. '=(%d+)')
            step.tag = velocity or ''
            step.color = velocity == nil and Color({{Unpinned}}) or velocity == '0' and Color({{Never}}) or Color({{Pinned}})
          end
        end

        -- A question at a time: all answers at once may be more than a device takes in.
        function update()
          if asked < #questions then
            asked = asked + 1
            sendOSC({ questions[asked], {} })
          elseif moved then
            moved = false
            sendOSC({ '/rvae/latent/pad', {} })
          end
          if said and getMillis() - said >= minute then
            said = getMillis()
            sendOSC(hello)
          end
        end
        """;

    // Where a pin is, a touch takes it away.
    private static readonly string StepScript =
        $$"""
        function onValueChanged(key)
          if key ~= 'x' or self.values.x ~= 1 then
            return
          end
          local drum, tick = string.match(self.name, '^drum (%d+) pin (%d+)$')
          sendOSC({ '/rvae/pin', {
            { tag = 'i', value = tonumber(drum) }, { tag = 'i', value = tonumber(tick) },
            { tag = 'i', value = self.tag == '' and {{Surface.PinVelocity}} or -1 } } })
        end
        """;

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

    // The control of a drum without the drum.
    private static string WhatOf(string label) => label.Split(' ', 3)[2];

    public static XDocument Make()
    {
        XElement[] pages = [.. Surface.Pages.Select(MakePage)];
        XElement root = Element(
            "GROUP", 0, [Property("s", "name", "rvae"), Frame(0, 0, Surface.Width, Surface.Height + Tabs), .. Ground(), Property("s", "script", Script)], [],
            [Element("PAGER", 1, [.. Tabbed(), Frame(0, 0, Surface.Width, Surface.Height + Tabs), .. Ground()], [Value("page", "0")], pages)]);
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement("lexml", new XAttribute("version", "3"), root));
    }

    public static byte[] Compress(XDocument layout)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(Encoding.UTF8.GetBytes($"{layout.Declaration}{layout.ToString(SaveOptions.DisableFormatting)}"));
        return packed.ToArray();
    }

    public static XDocument Read(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return XDocument.Load(zlib);
    }

    private static XElement MakePage(Page page, int index)
    {
        int number = 1000 * (index + 1);
        IEnumerable<(Control Control, XElement[] Arguments)> controls = page.Controls.Select(control => (control, Arguments(control)));
        if (index == 0)
            controls = controls.Append((Surface.Join, HelloArguments()));
        return Element(
            "GROUP", number, [Property("s", "name", page.Name), Property("s", "tabLabel", page.Name), Frame(0, Tabs, Surface.Width, Surface.Height), .. Ground()], [],
            [.. controls.SelectMany((each, i) => new[] { Node(each.Control, number + (2 * i) + 1, each.Arguments), Words(each.Control, number + (2 * i) + 2) })]);
    }

    // Buttons and faders have no words of their own: these lie on them and let the finger through.
    private static XElement Words(Control control, int number) => Element(
        "LABEL", number,
        [
            Property("s", "name", $"{control.Label} words"), Frame(control.X, control.Y, control.Width, Caption), Visible(control),
            Property("b", "interactive", "0"), Property("b", "background", "0"), Property("b", "outline", "0"), Property("i", "textSize", control.Drum is null ? "14" : "11"),
            Property("i", "textAlignH", $"{Centred}"), Color("textColor", 1, 1, 1),
        ],
        [Value("text", control.Words)], []);

    private static XElement[] Tabbed() =>
    [
        Property("s", "name", "pages"), Property("b", "tabbar", "1"), Property("b", "tabLabels", "1"), Property("i", "tabbarSize", $"{Tabs}"),
        Property("i", "textSizeOn", "16"), Property("i", "textSizeOff", "16"),
    ];

    private static XElement[] Ground() => [Color(0.08), Property("b", "background", "1"), Property("b", "visible", "1")];

    private static XElement Element(string type, int number, XElement[] properties, XElement[] values, XElement[] children) => new(
        "node", Id(number), new XAttribute("type", type), new XElement("properties", properties), new XElement("values", values), new XElement("children", children));

    private static XElement Node(Control control, int number, IEnumerable<XElement> arguments) => new(
        "node", Id(number), new XAttribute("type", TypeOf(control)),
        new XElement(
            "properties", Property("s", "name", control.Label), Frame(control.X, control.Y, control.Width, control.Height),
            Color(control.Widget is Widget.Pad or Widget.Step ? 0.45 : 0.9), Visible(control), Property("b", "interactive", control.Widget == Widget.Text ? "0" : "1"),
            Property("b", "background", "1"), Property("b", "outline", "1"),
            Property("i", "buttonType", control.Widget == Widget.Toggle ? "2" : "0"), Property("b", "press", "1"),
            Property("b", "release", control.Widget == Widget.Toggle ? "1" : "0"),
            control.Widget == Widget.Step ? (XElement[])[Property("s", "tag", ""), Property("s", "script", StepScript)] : []),
        new XElement("values", Variables(control).Select(name => Value(name, "0"))),
        new XElement("messages", Messages(control, [.. arguments])));

    // What a drum has is set by its number and told by its name.
    private static IEnumerable<XElement> Messages(Control control, XElement[] arguments)
    {
        bool sends = control.Widget is not (Widget.Text or Widget.Step), receives = control.Widget is not (Widget.Button or Widget.Step);
        if (control.SentTo == control.Address)
            return sends || receives ? [Message(control, control.Address, sends, receives, arguments)] : [];
        XElement sent = Message(control, control.SentTo, sends, receives: false, arguments);
        return receives ? [sent, Message(control, control.Address, sends: false, receives, arguments)] : [sent];
    }

    // Of the kit that a model has whose card names none.
    private static XElement Visible(Control control) => Property("b", "visible", (int)(control.Drum ?? 0) < Instruments.Usual ? "1" : "0");

    private static XElement Message(Control control, string address, bool sends, bool receives, XElement[] arguments) => new(
        "osc", new XElement("enabled", 1), new XElement("send", sends ? 1 : 0), new XElement("receive", receives ? 1 : 0),
        new XElement("feedback", 0), new XElement("connections", "11111"),
        new XElement("triggers", Variables(control).Select(name => Trigger(name, control.Widget == Widget.Button ? "RISE" : "ANY"))),
        new XElement("path", Partial("CONSTANT", "STRING", address, 0, 1)),
        new XElement("arguments", arguments));

    private static XElement[] Arguments(Control control) => control.Widget is Widget.Button or Widget.Step
        ? [.. control.Sends.Select(value => Partial("CONSTANT", value is string ? "STRING" : "INTEGER", $"{value}", 0, 1))]
        : [.. Variables(control).Select((name, i) => Argument(control, name, i))];

    private static XElement Argument(Control control, string name, int i)
    {
        if (control.Widget == Widget.Text)
            return Partial("VALUE", "STRING", name, 0, 1);
        (float min, float max) = Surface.RangeOf(control, i);
        return Partial("VALUE", control.Widget == Widget.Toggle ? "INTEGER" : "FLOAT", name, min, max);
    }

    private static XElement[] HelloArguments() =>
    [
        Partial("CONSTANT", "STRING", "touchosc", 0, 1), Partial("CONSTANT", "INTEGER", $"{ReplyPort}", 0, 1),
        Partial("CONSTANT", "STRING", "lease", 0, 1), Partial("CONSTANT", "INTEGER", $"{Lease}", 0, 1),
    ];

    private static string[] Variables(Control control) => control.Widget switch
    {
        Widget.Pad => ["x", "y"],
        Widget.Text => ["text"],
        _ => ["x"],
    };

    private static string TypeOf(Control control) => control.Widget switch
    {
        Widget.Pad => "XY",
        Widget.Fader => "FADER",
        Widget.Text => "LABEL",
        _ => "BUTTON",
    };

    // A button acts when it is pressed, and not again when it is let go.
    private static XElement Trigger(string variable, string condition) =>
        new("trigger", new XElement("var", variable), new XElement("condition", condition));

    private static XElement Partial(string type, string conversion, string value, float min, float max) => new(
        "partial", new XElement("type", type), new XElement("conversion", conversion), new XElement("value", value),
        new XElement("scaleMin", Number(min)), new XElement("scaleMax", Number(max)));

    private static XElement Property(string type, string key, string value) =>
        new("property", new XAttribute("type", type), new XElement("key", key), new XElement("value", value));

    private static XElement Frame(int x, int y, int width, int height) => new(
        "property", new XAttribute("type", "r"), new XElement("key", "frame"),
        new XElement("value", new XElement("x", x), new XElement("y", y), new XElement("w", width), new XElement("h", height)));

    private static XElement Color(double light) => Color("color", light, light * 0.7, light * 0.3);

    private static XElement Color(string key, double red, double green, double blue) => new(
        "property", new XAttribute("type", "c"), new XElement("key", key),
        new XElement("value", new XElement("r", Number((float)red)), new XElement("g", Number((float)green)), new XElement("b", Number((float)blue)), new XElement("a", 1)));

    private static XElement Value(string key, string @default) => new(
        "value", new XElement("key", key), new XElement("locked", 0), new XElement("lockedDefaultCurrent", 0),
        new XElement("default", @default), new XElement("defaultPull", 0));

    private static XAttribute Id(int number) => new("ID", $"7276ae00-0000-4000-8000-{number:x12}");

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
