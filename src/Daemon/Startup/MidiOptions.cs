using System.ComponentModel.DataAnnotations;
using RVae.Midi.Kits;
using RVae.Midi.Ports;

namespace RVae.Daemon.Startup;

/// <summary>Live MIDI: which ports, and how they play.</summary>
internal sealed class MidiOptions
{
    /// <summary>The system's MIDI: auto, alsa, jack, coremidi or winmm.</summary>
    [RegularExpression("(?i:auto|alsa|jack|coremidi|winmm)", ErrorMessage = "must be auto, alsa, jack, coremidi or winmm")]
    public string Api { get; set; } = MidiApi.Auto.Name();

    /// <summary>
    /// Ports that hits and clock go to: names or parts of them, separated by commas; <c>virtual</c> makes one for others
    /// to connect to; <c>TR-8@12</c> is 12 ms later; empty for none.
    /// </summary>
    [PortList]
    public string Out { get; set; } = "";

    /// <summary>Ports that are listened to, with a profile for gestures; empty for none.</summary>
    [PortList]
    public string In { get; set; } = "";

    /// <summary>Profile of the pad controller at <see cref="In"/>, by its name or file; empty for no controller.</summary>
    public string Profile { get; set; } = "";

    /// <summary>
    /// Which instrument a note from <see cref="In"/> is when it is recorded: changes to General MIDI such as
    /// <c>40=rim,56=none</c>, or to the map named in front, <c>roland-td,40=rim</c>; for each device its own,
    /// <c>TD-17: roland-td; 40=rim</c>.
    /// </summary>
    [DeviceMaps]
    public string Notes { get; set; } = "";

    /// <summary>Milliseconds from note-on to note-off.</summary>
    [Range(1.0, 5000.0, ErrorMessage = LogOptions.Between)]
    public double GateMilliseconds { get; set; } = 50;

    /// <summary>The gate in ticks, 24 to a quarter, in place of milliseconds; 0 for milliseconds.</summary>
    [Range(0.0, 96.0, ErrorMessage = LogOptions.Between)]
    public double GateTicks { get; set; }

    /// <summary>Whether MIDI clock and transport are sent.</summary>
    public bool Clock { get; set; } = true;

    /// <summary>Whether a closed hat ends an open one.</summary>
    public bool Choke { get; set; } = true;
}
