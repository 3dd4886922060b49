using System.ComponentModel.DataAnnotations;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Startup;

/// <summary>The settings of live MIDI: its ports, and how hits are played on them.</summary>
internal sealed class MidiOptions
{
    /// <summary>The system's MIDI: auto, alsa, jack, coremidi or winmm.</summary>
    [RegularExpression("(?i:auto|alsa|jack|coremidi|winmm)", ErrorMessage = "must be auto, alsa, jack, coremidi or winmm")]
    public string Api { get; set; } = MidiApi.Auto.Name();

    /// <summary>
    /// The ports to play on: names or parts of names, separated by commas. <c>virtual</c> makes a port that other programs connect to.
    /// <c>TR-8@12</c> plays 12 ms later. Empty for none.
    /// </summary>
    [PortList]
    public string Out { get; set; } = "";

    /// <summary>The ports to listen to: names or parts of names, separated by commas. Empty for none.</summary>
    [PortList]
    public string In { get; set; } = "";

    /// <summary>The profile of the pad controller at <see cref="In"/>: its name or its file. Empty where no controller is used.</summary>
    public string Profile { get; set; } = "";

    /// <summary>
    /// The instruments of notes from <see cref="In"/>. <c>40=rim,56=none</c> changes General MIDI. <c>roland-td,40=rim</c> changes the map
    /// that it begins with. <c>TD-17: roland-td; 40=rim</c> has a map for each device.
    /// </summary>
    [DeviceMaps]
    public string Notes { get; set; } = "";

    /// <summary>The gate: milliseconds from note-on to note-off.</summary>
    [Range(1.0, 5000.0, ErrorMessage = LogOptions.Between)]
    public double GateMilliseconds { get; set; } = 50;

    /// <summary>The gate in ticks, in place of <see cref="GateMilliseconds"/>. With 0 the milliseconds hold.</summary>
    [Range(0.0, 96.0, ErrorMessage = LogOptions.Between)]
    public double GateTicks { get; set; }

    /// <summary>Whether MIDI clock and the messages of the transport are sent.</summary>
    public bool Clock { get; set; } = true;

    /// <summary>Whether a closed hat ends an open one.</summary>
    public bool Choke { get; set; } = true;
}
