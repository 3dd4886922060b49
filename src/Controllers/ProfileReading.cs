using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Controllers;

/// <summary>Turns the text of a file into a profile, or says what is wrong with it.</summary>
internal sealed class ProfileReading(string file)
{
    private const int MostSteps = 256;

    private Fault? _fault;

    public Outcome<DeviceProfile> Profile(ProfileDocument document)
    {
        var profile = new DeviceProfile
        {
            Name = document.Name ?? Path.GetFileNameWithoutExtension(file),
            Device = document.Device ?? "",
            Ports = Ports(document.Ports ?? []),
            Channel = (int)Within(document.Channel, 0, 0, 16, "channel"),
            Deck = (int)Within(document.Deck, 1, 1, 4, "deck"),
            LongPressMilliseconds = Within(document.LongPressMilliseconds, 600, 100, 5000, "longPressMilliseconds"),
            Pad = document.Pad is { } pad ? Pad(pad) : null,
            Controls = Controls(document.Controls ?? []),
        };
        return _fault is { } fault ? fault : profile;
    }

    private ImmutableArray<string> Ports(string?[] ports)
    {
        if (ports.Contains(null))
            Wrong("ports", "has a null: write a port's name, or part of one");
        return [.. ports.OfType<string>()];
    }

    private PadProfile Pad(PadDocument pad)
    {
        var smoothing = new Smoothing();
        (double homeX, double homeY) = Pair(pad.Home, 0.5, 0.5, "pad.home");
        return new PadProfile
        {
            X = Axis(pad.X, "pad.x"),
            Y = Axis(pad.Y, "pad.y"),
            Touch = pad.Touch is null ? null : Source(pad.Touch, "pad.touch"),
            Mode = pad.Mode ?? TouchMode.Hold,
            Home = (Within(homeX, 0.5, 0, 1, "pad.home"), Within(homeY, 0.5, 0, 1, "pad.home")),
            To = pad.To is null ? "/rvae/latent/pad" : Address(pad.To, "pad.to"),
            Smoothing = new Smoothing(
                Within(pad.Smoothing?.Cutoff, smoothing.Cutoff, 0, 1000, "pad.smoothing.cutoff"),
                Within(pad.Smoothing?.Speed, smoothing.Speed, 0, 1000, "pad.smoothing.speed")),
            Takeover = pad.Takeover ?? Takeover.Close,
        };
    }

    private AxisProfile Axis(ResponseDocument? axis, string place)
    {
        if (axis is null)
            Wrong(place, "is missing: a pad has an x and a y");
        return new AxisProfile(Source(axis?.Control, $"{place}.control"), Response(axis ?? new(), place));
    }

    private ImmutableArray<ControlProfile> Controls(ControlDocument?[] controls)
    {
        var read = ImmutableArray.CreateBuilder<ControlProfile>(controls.Length);
        for (int i = 0; i < controls.Length; i++)
            read.Add(Control(controls[i], $"controls[{i}]"));
        return read.MoveToImmutable();
    }

    private ControlProfile Control(ControlDocument? control, string place)
    {
        if (control is null)
            Wrong(place, "is null: write { \"control\": \"cc 12\", \"to\": \"/rvae/threshold\" }, or leave it out");
        control ??= new();
        ControlRole role = control.As ?? ControlRole.Value;
        bool addressed = role is ControlRole.Value or ControlRole.Switch or ControlRole.Trigger;
        if (role == ControlRole.Position && string.IsNullOrWhiteSpace(control.Name))
            Wrong($"{place}.name", "is missing: it names the stored position");
        if (role == ControlRole.Pin && string.IsNullOrWhiteSpace(control.Name))
            Wrong($"{place}.name", "is missing: it names the drum, such as \"snare\"");
        return new ControlProfile(
            Source(control.Control, $"{place}.control"),
            role,
            addressed ? Address(control.To ?? "", $"{place}.to") : role == ControlRole.Pin ? "/rvae/pin" : "",
            control.Name ?? "",
            Response(control, place),
            control.Takeover ?? Takeover.Close,
            (int)Within(control.Step, 1, 1, MostSteps, $"{place}.step"));
    }

    private Response Response(ResponseDocument response, string place)
    {
        (double low, double high) = Pair(response.Range, 0, 1, $"{place}.range");
        return new Response
        {
            Low = low,
            High = high,
            Curve = Within(response.Curve, 1, 0.1, 10, $"{place}.curve"),
            Invert = response.Invert ?? false,
        };
    }

    private ControlSource Source(string? text, string place)
    {
        if (!ControlSource.TryParse(text ?? "", out ControlSource source))
            Wrong(place, $"\"{text}\" is no control: write \"cc 12\", \"cc 12/44\" (14 bits), \"bend\", \"note 36\" or \"program\"");
        return source;
    }

    private string Address(string text, string place)
    {
        if (text.Length < 2 || text[0] != '/' || text.Contains(' ', StringComparison.Ordinal))
            Wrong(place, $"\"{text}\" is no address: write one such as \"/rvae/threshold\"");
        return text;
    }

    private (double First, double Second) Pair(double[]? pair, double first, double second, string place)
    {
        if (pair is null)
            return (first, second);
        if (pair.Length == 2 && pair.All(double.IsFinite))
            return (pair[0], pair[1]);
        Wrong(place, "must be two numbers, such as [0, 1]");
        return (first, second);
    }

    private double Within(double? value, double otherwise, double low, double high, string place)
    {
        if (value is not { } given)
            return otherwise;
        if (given >= low && given <= high)
            return given;
        Wrong(place, FormattableString.Invariant($"{given} is out of range: {low} to {high}"));
        return otherwise;
    }

    // Only the first fault is told.
    private void Wrong(string place, string what) =>
        _fault ??= new Fault(FaultCode.BadArguments, $"{file}: {place} {what}");
}
