using System.Collections.Immutable;

namespace RVae.Midi.Ports;

/// <summary>The MIDI interface of the system to which ports belong.</summary>
public enum MidiApi
{
    /// <summary>The first that works: ALSA, CoreMIDI or that of Windows, then JACK.</summary>
    Auto,
    /// <summary>The sequencer of Linux (ALSA).</summary>
    Alsa,
    /// <summary>A JACK server (or PipeWire in its place).</summary>
    Jack,
    /// <summary>The MIDI system of macOS.</summary>
    CoreMidi,
    /// <summary>The MIDI system of Windows.</summary>
    WinMM,
}

/// <summary>The names of these interfaces in options and on the command line.</summary>
public static class MidiApis
{
    /// <summary>Names in the order of the enumeration: <c>auto alsa jack coremidi winmm</c>.</summary>
    public static ImmutableArray<string> Names { get; } = ["auto", "alsa", "jack", "coremidi", "winmm"];

    /// <summary>The name that <c>--midi-api</c> takes.</summary>
    public static string Name(this MidiApi api) => Names[(int)api];

    /// <summary>Reads a name, in upper or lower case.</summary>
    public static bool TryParse(string text, out MidiApi api)
    {
        int index = Names.IndexOf(text, 0, Names.Length, StringComparer.OrdinalIgnoreCase);
        api = index < 0 ? MidiApi.Auto : (MidiApi)index;
        return index >= 0;
    }
}
