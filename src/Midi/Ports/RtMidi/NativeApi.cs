using System.Collections.Immutable;
using RVae.Engine;

namespace RVae.Midi.Ports.RtMidi;

/// <summary>RtMidi's numbers for the APIs (<c>enum RtMidiApi</c>), which no version has changed.</summary>
internal static class NativeApi
{
    private const int CoreMidi = 1, Alsa = 2, Jack = 3, WinMM = 4;

    /// <summary>Our name of a number.</summary>
    public static string Name(int api) => api switch
    {
        CoreMidi => MidiApi.CoreMidi.Name(),
        Alsa => MidiApi.Alsa.Name(),
        Jack => MidiApi.Jack.Name(),
        WinMM => MidiApi.WinMM.Name(),
        _ => "unknown",
    };

    /// <summary>Whether it is JACK.</summary>
    public static bool IsJack(int api) => api == Jack;

    /// <summary>What to try, in order.</summary>
    public static ImmutableArray<int> Candidates(MidiApi api) => api switch
    {
        MidiApi.Alsa => [Alsa],
        MidiApi.Jack => [Jack],
        MidiApi.CoreMidi => [CoreMidi],
        MidiApi.WinMM => [WinMM],
        _ => [CoreMidi, WinMM, Alsa, Jack],
    };

    /// <summary>Why no port can be made for others to connect to, or null: of Windows' API RtMidi says that it made one, and nothing is there.</summary>
    public static Fault? NoVirtual(int api) => api == WinMM
        ? new Fault(FaultCode.Unavailable, "Windows cannot make virtual MIDI ports: make one with a program such as loopMIDI, and name it here")
        : null;

    /// <summary>Whether there is anything behind it on this machine now; only Linux can tell before it is asked.</summary>
    public static bool IsThere(int api) => !OperatingSystem.IsLinux() || api switch
    {
        Alsa => NativeServers.HasAlsa,
        Jack => NativeServers.HasJack,
        _ => true,
    };

    /// <summary>What this build of the library can do.</summary>
    public static unsafe ImmutableArray<int> Compiled(RtMidiLibrary library)
    {
        Span<int> apis = stackalloc int[16];
        fixed (int* first = apis)
        {
            int count = library.GetCompiledApi(first, (uint)apis.Length);
            return [.. apis[..Math.Clamp(count, 0, apis.Length)]];
        }
    }

    /// <summary>What to do where none of the candidates works.</summary>
    public static string Advice(MidiApi api, string library) => api switch
    {
        MidiApi.Auto => $"no MIDI system works here (tried all that {library} knows): "
            + (OperatingSystem.IsLinux() ? "load the snd-seq module for ALSA, or start JACK" : "see the system's MIDI settings"),
        MidiApi.Alsa => "the ALSA sequencer is not available: load the snd-seq module, or choose jack",
        _ => $"{api.Name()} does not work here with {library}: choose another MIDI API, or auto",
    };
}
