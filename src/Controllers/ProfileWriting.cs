namespace RVae.Controllers;

/// <summary>Turns a profile into the document for its file. Defaults are left out.</summary>
internal static class ProfileWriting
{
    public static ProfileDocument Document(DeviceProfile profile) => new()
    {
        Name = profile.Name,
        Device = profile.Device.Length > 0 ? profile.Device : null,
        Ports = profile.Ports.IsEmpty ? null : [.. profile.Ports],
        Channel = profile.Channel == 0 ? null : profile.Channel,
        Deck = profile.Deck == 1 ? null : profile.Deck,
        LongPressMilliseconds = profile.LongPressMilliseconds,
        Pad = profile.Pad is { } pad ? Pad(pad) : null,
        Controls = profile.Controls.IsEmpty ? null : [.. profile.Controls.Select(Control)],
    };

    private static PadDocument Pad(PadProfile pad) => new()
    {
        X = Fill(new ResponseDocument(), pad.X.Control, pad.X.Response),
        Y = Fill(new ResponseDocument(), pad.Y.Control, pad.Y.Response),
        Touch = pad.Touch?.ToString(),
        Mode = pad.Mode,
        Home = [pad.Home.X, pad.Home.Y],
        To = pad.To,
        Smoothing = new SmoothingDocument { Cutoff = pad.Smoothing.Cutoff, Speed = pad.Smoothing.Speed },
        Takeover = pad.Takeover,
    };

    private static ControlDocument Control(ControlProfile control) =>
        Fill(
            new ControlDocument
            {
                As = control.Role,
                To = control.To.Length > 0 && control.Role != ControlRole.Pin ? control.To : null,
                Step = control.Role == ControlRole.Pin ? control.Step : null,
                Name = control.Name.Length > 0 ? control.Name : null,
                Takeover = control.Takeover == Takeover.Close ? null : control.Takeover,
            },
            control.Control,
            control.Response);

    private static T Fill<T>(T document, ControlSource source, Response response)
        where T : ResponseDocument
    {
        document.Control = source.ToString();
        document.Range = response is { Low: 0, High: 1 } ? null : [response.Low, response.High];
        document.Curve = response.Curve == 1 ? null : response.Curve;
        document.Invert = response.Invert ? true : null;
        return document;
    }
}
