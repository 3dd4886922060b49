namespace RVae.Clients.Tests.Max.Running;

/// <summary>What message boxes and controls do; a test turns a control with <see cref="Set"/>.</summary>
internal static class MaxControls
{
    /// <summary>Gives a box that is no object box its behaviour.</summary>
    public static void Give(MaxObject made, string[] atoms) => made.Hear = made.Box.Class switch
    {
        "message" => (_, m) => made.Send(0, Substitute(atoms, m)),
        "comment" => (_, m) => made.Shown = m[0] is "set" ? m[1..] : made.Shown,
        "umenu" => Menu(made),
        "textedit" => TextEdit(made),
        "pictslider" => Pad(made),
        "textbutton" => Button(made),
        "live.dial" or "flonum" or "number" or "slider" or "led" => Control(made),
        _ => (_, _) => { }
        ,
    };

    /// <summary>A hand sets a control to a value, presses a button, or chooses a line of a menu.</summary>
    public static void Set(this MaxObject control, params object[] value) => control.Hear(0, value);

    /// <summary>A button is pressed.</summary>
    public static void Press(this MaxObject button) => button.Bang(0);

    private static object[] Substitute(string[] atoms, object[] message) =>
        [.. atoms.Select(atom => MaxText.IsPlaceholder(atom) ? message[atom[1] - '1'] : MaxText.Typed(atom))];

    private static Action<int, object[]> Control(MaxObject made) => (_, m) =>
    {
        if (m is not ["bang"])
            made.Shown = m[0] is "set" ? m[1..] : m;
        if (m[0] is not "set" && made.Shown.Length > 0)
            made.Send(0, made.Shown);
    };

    // What is written on it is no value.
    private static Action<int, object[]> Button(MaxObject made)
    {
        Action<int, object[]> control = Control(made);
        return (inlet, m) =>
        {
            if (m is ["text", object label])
                made.Items.Add((string)label);
            else if (m is not ["texton", _])
                control(inlet, m);
        };
    }

    private static Action<int, object[]> Pad(MaxObject made) => (inlet, m) =>
    {
        inlet.ShouldBe(0);
        made.Shown = [(int)MaxObject.Number(m[0]), (int)MaxObject.Number(m[1])];
        made.Send(1, made.Shown[1]);
        made.Send(0, made.Shown[0]);
    };

    private static Action<int, object[]> TextEdit(MaxObject made)
    {
        made.Shown = [made.Box.Text];
        return (_, m) =>
        {
            if (m is ["bang"])
                made.Send(0, "text", made.Shown[0]);
            else
                made.Shown = m[1..];
        };
    }

    private static Action<int, object[]> Menu(MaxObject made) => (_, m) =>
    {
        switch (m)
        {
            case ["clear"]:
                made.Items.Clear();
                made.Shown = [];
                break;
            case ["append", .. object[] words]:
                made.Items.Add(string.Join(' ', words));
                break;
            case ["setsymbol", string item]:
                made.Shown = made.Items.Contains(item) ? [item] : made.Shown;
                break;
            case ["set", int line]:
                made.Shown = [made.Items[line]];
                break;
            case [int index] when index < made.Items.Count:
                made.Shown = [made.Items[index]];
                Tell(made);
                break;
            case ["bang"] when made.Shown.Length > 0:
                Tell(made);
                break;
        }
    };

    private static void Tell(MaxObject menu)
    {
        menu.Send(1, menu.Shown);
        menu.Send(0, menu.Items.IndexOf((string)menu.Shown[0]));
    }
}
