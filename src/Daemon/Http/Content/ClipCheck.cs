using System.Collections.Immutable;
using RVae.Engine;
using RVae.Engine.Rhythm;
using RVae.Library.Clips;
using RVae.Library.Datasets;
using RVae.Midi.Files;
using RVae.Midi.Kits;

namespace RVae.Daemon.Http.Content;

/// <summary>What became of an uploaded file: how many clips it gave, or why it was not taken.</summary>
/// <param name="Path">Where the file is now; null where it was not taken.</param>
/// <param name="Name">The name of the file.</param>
/// <param name="Clips">Clips of one bar.</param>
/// <param name="Meter">The metre of the clips.</param>
/// <param name="LeftOut">The parts of the file that became no clip, and why, in words.</param>
internal sealed record CheckedFile(string? Path, string Name, int Clips, string Meter, ImmutableArray<string> LeftOut);

/// <summary>Reads an uploaded rhythm file before it becomes part of a dataset.</summary>
/// <param name="notes">
/// Which instrument a MIDI note is, as <c>roland-td</c> or <c>40=rim,56=none</c>; empty for General MIDI. A file that is
/// read by another map is written anew with General MIDI's notes, so that later readers need no map.
/// </param>
/// <param name="store">Reads the files of datasets.</param>
internal sealed class ClipCheck(string notes, DatasetStore store)
{
    /// <summary>Whether a file of this name can be taken.</summary>
    public static bool IsRhythm(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".mid" or ".midi" or ".tab";

    /// <summary>Reads an uploaded clip.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">The name of the file.</param>
    public CheckedFile Read(string path, string name)
    {
        if (Translate(path) is { } wrong)
            return new CheckedFile(null, name, 0, "", [wrong.Message]);
        if (!store.Read(path, new ClipOptions()).TryGet(out ClipReading? reading, out Fault fault))
            return new CheckedFile(null, name, 0, "", [fault.Message]);
        return new CheckedFile(
            path, name, reading.Clips.Length, reading.Grid.Meter.ToString(), [.. reading.LeftOut.Select(left => left.ToString())]);
    }

    private Fault? Translate(string path)
    {
        if (notes.Length == 0 || Path.GetExtension(path).Equals(".tab", StringComparison.OrdinalIgnoreCase))
            return null;
        return DrumMap.Parse(notes).Then(map => MidiFile.Read(path).Then(file => Translated(file, map).Write(path))).Fault;
    }

    private static MidiFile Translated(MidiFile file, DrumMap map) => file with
    {
        Tracks = [.. file.Tracks.Select(track => track with { Events = [.. track.Events.Select(item => Translated(item, map))] })],
    };

    // A note that the map leaves out becomes a note that no map has.
    private static MidiEvent Translated(MidiEvent item, DrumMap map)
    {
        const int Nothing = 0, NoteOff = 0x80, NoteOn = 0x90;
        return (item.Status & 0xF0) is NoteOff or NoteOn
            ? item with { Data1 = (byte)(map.TryMap(item.Data1, out Instrument instrument) ? Kit.GeneralMidi[(int)instrument] : Nothing) }
            : item;
    }
}
