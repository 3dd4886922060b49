using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Kits;

/// <summary>The map from notes to instruments for each device from which notes may come: drummers lay out their pads differently. Immutable.</summary>
public sealed class DeviceMaps
{
    private readonly ImmutableArray<(string Device, DrumMap Map)> _devices;
    private readonly DrumMap _otherwise;

    private DeviceMaps(string text, ImmutableArray<(string Device, DrumMap Map)> devices, DrumMap otherwise)
    {
        Text = text;
        _devices = devices;
        _otherwise = otherwise;
    }

    /// <summary>General MIDI for every device.</summary>
    public static DeviceMaps GeneralMidi { get; } = new("", [], DrumMap.GeneralMidi);

    /// <summary>The text from which the maps were read.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads <c>device: map; …</c>, such as <c>TD-17: roland-td; nanoPAD: 40=rim,56=none</c>: part of the name of a device's
    /// port, in either case, and a map as <see cref="DrumMap.Parse"/> has it. A map without a device is that of all others.
    /// </summary>
    public static Outcome<DeviceMaps> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var devices = ImmutableArray.CreateBuilder<(string, DrumMap)>();
        DrumMap otherwise = DrumMap.GeneralMidi;
        foreach (string entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // The name of a port may hold colons; a map does not.
            int colon = entry.LastIndexOf(':');
            if (!DrumMap.Parse(entry[(colon + 1)..]).TryGet(out DrumMap? map, out Fault fault))
                return fault;
            string device = entry[..Math.Max(colon, 0)].Trim();
            if (device.Length > 0)
                devices.Add((device, map));
            else
                otherwise = map;
        }

        return new DeviceMaps(text, devices.ToImmutable(), otherwise);
    }

    /// <summary>The map for a port: of the first entry whose device the port's name holds. Does not allocate.</summary>
    /// <param name="port">Full name of the port.</param>
    public DrumMap For(string port)
    {
        foreach ((string device, DrumMap map) in _devices)
        {
            if (port.Contains(device, StringComparison.OrdinalIgnoreCase))
                return map;
        }

        return _otherwise;
    }
}
